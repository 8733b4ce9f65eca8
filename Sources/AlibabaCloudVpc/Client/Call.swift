import Foundation

/// One call: its attempts, the waits between them, and what an observer is told of it.
///
/// Each attempt is signed anew; all of them send the same parameters, the client token among them.
struct Call {
    private let request: PreparedRequest
    private let context: CallContext
    private let serviceClock: ServiceClock
    /// What an observer knows the call by; empty where there is none.
    private let id: String
    private let start: Duration
    private let timeout: Duration

    private var attempts = 0
    /// The failures that count towards the policy's `maxAttempts`.
    private var countedFailures = 0
    private var busyFailures = 0
    private var mayHaveBeenApplied = false
    private var hasCorrectedClock = false
    /// What the last attempt failed with.
    private var lastError: VpcError?

    init(request: PreparedRequest, context: CallContext, serviceClock: ServiceClock) {
        self.request = request
        self.context = context
        self.serviceClock = serviceClock
        id = context.configuration.observer == nil ? "" : HexadecimalToken.make()
        start = context.clock.elapsed()
        timeout = context.configuration.timeout.bounded
    }

    private var configuration: VpcClientConfiguration { context.configuration }
    private var elapsed: Duration { context.clock.elapsed() - start }
    private var timeLeft: Duration { timeout - elapsed }

    /// Makes attempts until one succeeds or the policy, or the time, is at its end.
    mutating func answer<Response: VpcResponse>(_ type: Response.Type) async throws -> Response {
        do {
            let answer = try await answerOfAttempts(type)
            tellFinished(nil)
            return answer
        } catch {
            tellFinished(error)
            throw error
        }
    }

    private mutating func answerOfAttempts<Response: VpcResponse>(_ type: Response.Type) async throws -> Response {
        while true {
            let failure: AttemptFailure
            do {
                return try await answerOfAttempt(type)
            } catch let error as AttemptFailure {
                failure = error
            } catch let error as VpcError {
                failure = AttemptFailure(error: error)
            } catch let error as DeadlinePassed {
                throw lastError ?? error.error
            }
            if failure.error.mayHaveBeenApplied, !request.isReadOnly { mayHaveBeenApplied = true }
            var error = failure.error
            error.attempts = attempts
            error.mayHaveBeenApplied = mayHaveBeenApplied
            guard let retry = retry(after: failure, error) else { throw error }
            tellRetry(retry)
            if retry.delay > .zero { try await wait(retry.delay, after: error) }
            lastError = error
        }
    }

    /// Waits; where that fails for another reason than the task's cancellation, the call ends with
    /// the last error.
    private func wait(_ duration: Duration, after lastError: VpcError) async throws {
        do {
            try await context.clock.sleep(duration)
        } catch {
            try Task.checkCancellation()
            throw lastError
        }
    }

    /// What is left of the call's time; throws where nothing is, and nothing more can be sent.
    private func requiredTime(at uptime: Duration) throws(DeadlinePassed) -> Duration {
        let timeLeft = timeout - (uptime - start)
        guard timeLeft > .zero else { throw .beforeAttempt }
        return timeLeft
    }

    private mutating func answerOfAttempt<Response: VpcResponse>(_ type: Response.Type) async throws -> Response {
        let credentials = try await context.currentCredentials(within: requiredTime(at: context.clock.elapsed()))
        let clockOffset = serviceClock.offset
        let timestamp = context.dependencies.now().addingTimeInterval(clockOffset)
        let signed = try context.sign(
            request,
            credentials: credentials,
            timestamp: timestamp,
            within: min(timeLeft, context.attemptTimeout)
        )
        let parameters = request.parameters
        let scrubber = SecretScrubber(secrets: parameters.secrets + (credentials?.secrets ?? []))
        let attemptStart = context.clock.elapsed()
        let timeOfAttempt = try min(requiredTime(at: attemptStart), context.attemptTimeout)
        guard timeOfAttempt > .zero else { throw DeadlinePassed.noTimeForAttempts }
        attempts += 1
        configuration.observer?.attemptStarted(AttemptStarted(callId: id, action: request.action, attempt: attempts))
        var response: HTTPTransportResponse?
        do {
            let (reply, limit) = try await context.reply(to: signed, within: timeOfAttempt, scrubber: scrubber)
            response = reply
            let answer = try await context.decode(
                type,
                from: reply,
                cutOffAt: limit,
                within: timeLeft,
                sent: request.parameters,
                scrubber: scrubber
            )
            tellAttempt(since: attemptStart, response, error: nil) {
                (answer.requestId ?? reply.headers.requestId).map(scrubber.scrub)
            }
            return answer
        } catch {
            tellAttempt(since: attemptStart, response, error: error)
            guard var failed = error as? VpcError else { throw error }
            let now = context.dependencies.now().addingTimeInterval(clockOffset)
            failed.retryAfter = response?.headers.retryAfter(at: now) ?? failed.retryAfter
            failed.message += advice(on: failed, response, signed, scrubber) ?? ""
            let sent = AttemptFailure.SentTime(timestamp: timestamp, clockOffset: clockOffset)
            throw AttemptFailure(error: failed, serviceDate: response?.headers.date, sent: sent)
        }
    }

    /// What the caller can do about an error, where the library knows.
    private func advice(
        on error: VpcError,
        _ response: HTTPTransportResponse?,
        _ signed: SignedRequest,
        _ scrubber: SecretScrubber
    ) -> String? {
        guard let serviceError = error.serviceError else { return nil }
        if serviceError.code == .signatureDoesNotMatch, let response {
            return SignatureMismatch(body: response.body, signed: signed, scrubber: scrubber)?.explanation
        }
        if serviceError.traits.contains(.missingParameter), configuration.parameterPlacement == .body {
            return " The parameters were sent in the body; if the service does not read them there, set the "
                + "configuration's parameterPlacement to .query."
        }
        return nil
    }
}

// When an attempt is made again.
extension Call {
    private struct Retry {
        let delay: Duration
        let reason: RetryScheduled.Reason
    }

    /// What an attempt is left of the call's time at least, where a wait for another change can be shortened.
    private static let timeOfAttempt = Duration.seconds(5)

    private mutating func retry(after failure: AttemptFailure, _ error: VpcError) -> Retry? {
        guard !error.mayHaveBeenApplied || request.isRepeatable else { return nil }
        if let skew = correctClock(after: failure) { return Retry(delay: .zero, reason: .clockSkew(skew)) }
        let policy = configuration.retryPolicy
        let askedFor = error.retryAfter ?? .zero
        var wait: Duration
        switch policy.decision(error) {
        case .fail:
            return nil
        case .retry:
            countedFailures += 1
            guard countedFailures < policy.maxAttempts else { return nil }
            wait = policy.backoff.delay(afterFailures: countedFailures, fraction: context.dependencies.random())
        case .retryAfterConflict:
            busyFailures += 1
            wait = policy.conflictBackoff.delay(afterFailures: busyFailures, fraction: context.dependencies.random())
            if let patience = policy.conflictTimeout {
                let patienceLeft = patience.bounded - elapsed
                let longest = min(patienceLeft, timeLeft - Self.timeOfAttempt)
                guard longest > .zero, askedFor <= patienceLeft else { return nil }
                wait = min(wait, longest)
            } else {
                countedFailures += 1
                guard countedFailures < policy.maxAttempts else { return nil }
            }
        }
        wait = max(wait, askedFor)
        guard wait < timeLeft else { return nil }
        return Retry(delay: wait, reason: RetryScheduled.Reason(error))
    }

    /// Learns the service's time where the request was refused because of its own, once a call.
    ///
    /// A time that was learnt and is refused is forgotten.
    private mutating func correctClock(after failure: AttemptFailure) -> Duration? {
        guard let error = failure.error.serviceError, error.traits.contains(.clockSkew), let sent = failure.sent
        else { return nil }
        guard !hasCorrectedClock, timeLeft > .zero, let serviceDate = failure.serviceDate,
            let skew = serviceClock.learn(
                serviceDate: serviceDate,
                timestamp: sent.timestamp,
                at: context.dependencies.now()
            )
        else {
            serviceClock.forget(sent.clockOffset)
            return nil
        }
        hasCorrectedClock = true
        return skew
    }
}

// What an observer is told.
extension Call {
    private func tellAttempt(
        since start: Duration,
        _ response: HTTPTransportResponse?,
        error: (any Error)?,
        requestId: () -> String? = { nil }
    ) {
        guard let observer = configuration.observer else { return }
        let failure = error as? VpcError
        let event = AttemptFinished(
            callId: id,
            action: request.action,
            attempt: attempts,
            duration: context.clock.elapsed() - start,
            httpStatus: response?.status ?? failure?.httpStatus,
            requestId: requestId() ?? failure?.requestId,
            errorCode: failure?.code,
            serviceErrorCode: failure?.serviceError?.code,
            isCancelled: error is CancellationError
        )
        observer.attemptFinished(event)
    }

    private func tellRetry(_ retry: Retry) {
        let event = RetryScheduled(
            callId: id,
            action: request.action,
            nextAttempt: attempts + 1,
            delay: retry.delay,
            reason: retry.reason
        )
        configuration.observer?.retryScheduled(event)
    }

    private func tellFinished(_ error: (any Error)?) {
        guard let observer = configuration.observer else { return }
        let event = CallFinished(
            callId: id,
            action: request.action,
            attempts: attempts,
            duration: elapsed,
            errorCode: (error as? VpcError)?.code,
            isCancelled: error is CancellationError
        )
        observer.callFinished(event)
    }
}

/// A failed attempt, with what its reply tells of the service's clock.
private struct AttemptFailure: Error {
    /// The timestamp of a request, and how far it was ahead of this machine's time, in seconds.
    struct SentTime {
        let timestamp: Date
        let clockOffset: TimeInterval
    }

    let error: VpcError
    var serviceDate: Date?
    var sent: SentTime?
}

extension RetryScheduled.Reason {
    fileprivate init(_ error: VpcError) {
        if let serviceError = error.serviceError, serviceError.isConflict {
            self = .busy(serviceError.code)
        } else {
            self = .failure(error.code, error.serviceError?.code)
        }
    }
}
