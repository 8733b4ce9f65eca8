import Foundation

/// One call: its attempts, the delays between them, and the events of which it notifies the observer.
///
/// Each attempt is signed again; all of them send the same parameters, including the client token.
struct Call {
    private let request: PreparedRequest
    private let context: CallContext
    private let serviceClock: ServiceClock
    /// The identifier of the call in events; empty if there's no observer.
    private let id: String
    private let start: Duration
    private let timeout: Duration

    private var attempts = 0
    /// The number of failures that count toward the policy's `maxAttempts`.
    private var countedFailures = 0
    private var conflictFailures = 0
    private var mayHaveBeenApplied = false
    private var hasCorrectedClock = false
    /// The error of the last attempt.
    private var lastError: VpcError?

    init(request: PreparedRequest, context: CallContext, serviceClock: ServiceClock) {
        self.request = request
        self.context = context
        self.serviceClock = serviceClock
        id = context.configuration.observer == nil ? "" : HexadecimalToken.make()
        start = context.clock.elapsed()
        timeout = context.configuration.timeout.bounded
    }

    private var configuration: CallConfiguration { context.configuration }
    private var elapsed: Duration { context.clock.elapsed() - start }
    private var timeLeft: Duration { timeout - elapsed }

    /// Retries until an attempt succeeds or the policy or deadline is exhausted.
    mutating func response<Response: VpcResponse>(_ type: Response.Type) async throws -> Response {
        do {
            let response = try await responseWithRetries(type)
            notifyOfFinish(nil)
            return response
        } catch {
            notifyOfFinish(error)
            throw error
        }
    }

    private mutating func responseWithRetries<Response: VpcResponse>(_ type: Response.Type) async throws -> Response {
        while true {
            let failure: AttemptFailure
            do {
                return try await responseOfAttempt(type)
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
            notifyOfRetry(retry)
            if retry.delay > .zero { try await wait(retry.delay, after: error) }
            lastError = error
        }
    }

    /// Sleeps; if a custom clock's sleep fails, the call throws the last attempt's error.
    private func wait(_ duration: Duration, after lastError: VpcError) async throws {
        do {
            try await context.clock.sleep(duration)
        } catch {
            try Task.checkCancellation()
            throw lastError
        }
    }

    /// Returns the time left before the call's deadline; throws if there's none.
    private func requiredTime(at now: Duration) throws(DeadlinePassed) -> Duration {
        let timeLeft = timeout - (now - start)
        guard timeLeft > .zero else { throw .beforeAttempt }
        return timeLeft
    }

    private mutating func responseOfAttempt<Response: VpcResponse>(_ type: Response.Type) async throws -> Response {
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
        configuration.observer?.attemptStarted(
            VpcClientEvent.AttemptStarted(callId: id, action: request.action, attempt: attempts)
        )
        var response: HTTPTransportResponse?
        do {
            let (received, limit) = try await context.response(to: signed, within: timeOfAttempt, scrubber: scrubber)
            response = received
            let value = try await context.decode(
                type,
                from: received,
                cutOffAt: limit,
                within: timeLeft,
                sent: request.parameters,
                scrubber: scrubber
            )
            notifyOfAttempt(since: attemptStart, response, error: nil) {
                (value.requestId ?? received.headers.requestId).map(scrubber.scrub)
            }
            return value
        } catch {
            notifyOfAttempt(since: attemptStart, response, error: error)
            guard var failed = error as? VpcError else { throw error }
            let now = context.dependencies.now().addingTimeInterval(clockOffset)
            failed.retryAfter = response?.headers.retryAfter(at: now) ?? failed.retryAfter
            failed.message += advice(on: failed, response, signed, scrubber) ?? ""
            let sent = AttemptFailure.SentTime(timestamp: timestamp, clockOffset: clockOffset)
            throw AttemptFailure(error: failed, serviceDate: response?.headers.date, sent: sent)
        }
    }

    /// Returns what the caller can do about an error, if the library knows.
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
        if serviceError.traits.contains(.missingParameter), configuration.signer.parameterPlacement == .body {
            return " The parameters were sent in the body; if the service does not read them there, set the "
                + "configuration's parameterPlacement to .query."
        }
        return nil
    }
}

// The decision to retry.
extension Call {
    private struct Retry {
        let delay: Duration
        let reason: VpcClientEvent.RetryScheduled.Reason
    }

    /// The time that a delay after a conflict leaves an attempt before the call's deadline.
    private static let timeForLastAttempt = Duration.seconds(5)

    private mutating func retry(after failure: AttemptFailure, _ error: VpcError) -> Retry? {
        guard !error.mayHaveBeenApplied || request.isRepeatable else { return nil }
        if let skew = correctClock(after: failure) { return Retry(delay: .zero, reason: .clockSkew(skew)) }
        let policy = configuration.retryPolicy
        let retryAfter = error.retryAfter ?? .zero
        var delay: Duration
        switch policy.decision(error) {
        case .fail:
            return nil
        case .retry:
            countedFailures += 1
            guard countedFailures < policy.maxAttempts else { return nil }
            delay = policy.backoff.delay(afterFailures: countedFailures, fraction: context.dependencies.random())
        case .retryAfterConflict:
            conflictFailures += 1
            delay = policy.conflictBackoff.delay(
                afterFailures: conflictFailures,
                fraction: context.dependencies.random()
            )
            if let conflictTimeout = policy.conflictTimeout {
                let conflictTimeLeft = conflictTimeout.bounded - elapsed
                let longest = min(conflictTimeLeft, timeLeft - Self.timeForLastAttempt)
                guard longest > .zero, retryAfter <= conflictTimeLeft else { return nil }
                delay = min(delay, longest)
            } else {
                countedFailures += 1
                guard countedFailures < policy.maxAttempts else { return nil }
            }
        }
        delay = max(delay, retryAfter)
        guard delay < timeLeft else { return nil }
        return Retry(delay: delay, reason: VpcClientEvent.RetryScheduled.Reason(error))
    }

    /// Corrects the clock by the service's time if the request was rejected because of its timestamp; once per call.
    ///
    /// A correction that's rejected is discarded.
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

// The events of the call.
extension Call {
    private func notifyOfAttempt(
        since start: Duration,
        _ response: HTTPTransportResponse?,
        error: (any Error)?,
        requestId: () -> String? = { nil }
    ) {
        guard let observer = configuration.observer else { return }
        let failure = error as? VpcError
        let event = VpcClientEvent.AttemptFinished(
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

    private func notifyOfRetry(_ retry: Retry) {
        let event = VpcClientEvent.RetryScheduled(
            callId: id,
            action: request.action,
            nextAttempt: attempts + 1,
            delay: retry.delay,
            reason: retry.reason
        )
        configuration.observer?.retryScheduled(event)
    }

    private func notifyOfFinish(_ error: (any Error)?) {
        guard let observer = configuration.observer else { return }
        let event = VpcClientEvent.CallFinished(
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

/// A failed attempt, and the service's time in its response.
private struct AttemptFailure: Error {
    /// The timestamp of a request, and its offset from this machine's clock in seconds.
    struct SentTime {
        let timestamp: Date
        let clockOffset: TimeInterval
    }

    let error: VpcError
    var serviceDate: Date?
    var sent: SentTime?
}

extension VpcClientEvent.RetryScheduled.Reason {
    fileprivate init(_ error: VpcError) {
        if let serviceError = error.serviceError, serviceError.isConflict {
            self = .conflict(serviceError.code)
        } else {
            self = .failure(error.code, error.serviceError?.code)
        }
    }
}
