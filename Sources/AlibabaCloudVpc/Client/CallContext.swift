import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The state that the calls of a client share: its configuration, credentials, transport, and dependencies.
///
/// It's a class so that calls share it without copying it.
final class CallContext: Sendable {
    let configuration: CallConfiguration
    let transport: any HTTPTransport
    let dependencies: HTTPVpcClient.Dependencies
    /// The clock of the dependencies, started when the client was created.
    let clock: StartedClock
    private let sleepUntilDeadline: @Sendable (Duration) async throws -> Void
    private let source: CredentialsSource
    private let nonces = NonceSource()

    /// The source of an attempt's credentials.
    private enum CredentialsSource: Sendable {
        case provider(any CredentialsProvider)
        /// Static credentials, which are validated once and need no deadline.
        case fixed(Credentials, failures: [ValidationFailure])
        /// No credentials: requests aren't signed.
        case none
    }

    /// Creates the context of a client's calls.
    ///
    /// - Parameters:
    ///   - configuration: The settings of the calls.
    ///   - credentials: The provider of the credentials that sign requests; `nil` for requests that aren't signed.
    ///   - transport: The transport that sends requests.
    ///   - dependencies: The clocks, the date, and randomness.
    init(
        configuration: CallConfiguration,
        credentials: (any CredentialsProvider)?,
        transport: any HTTPTransport,
        dependencies: HTTPVpcClient.Dependencies
    ) {
        self.configuration = configuration
        self.transport = transport
        self.dependencies = dependencies
        clock = StartedClock(dependencies.clock)
        sleepUntilDeadline = dependencies.sleepUntilDeadline
        source =
            if let provider = credentials as? StaticCredentialsProvider {
                .fixed(provider.fixed, failures: provider.fixed.validationFailures())
            } else if let credentials {
                .provider(credentials)
            } else {
                .none
            }
    }

    /// The time limit of one attempt, at most a year; 0 if nothing can be sent.
    var attemptTimeout: Duration { configuration.attemptTimeout.bounded }

    /// Returns the provider's credentials; wraps its errors in errors with the code `.credentialsUnavailable`.
    ///
    /// - Throws: ``VpcError``; `DeadlinePassed` if the provider returns none within `time`; `CancellationError` if the
    ///   task was canceled, but not if only the provider's own work was.
    func currentCredentials(within time: Duration) async throws -> Credentials? {
        let current: Credentials
        let failures: [ValidationFailure]
        do {
            try Task.checkCancellation()
            switch source {
            case .none:
                return nil
            case .fixed(let credentials, let knownFailures):
                (current, failures) = (credentials, knownFailures)
            case .provider(let provider):
                // The calls that a provider makes have no observer of their own.
                let observer = configuration.observer ?? CredentialsObservation.observer
                current = try await CredentialsObservation.$observer.withValue(observer) {
                    try await Deadline.after(
                        time,
                        sleep: sleepUntilDeadline,
                        on: provider is any NonblockingCredentialsProvider ? .pool : .credentialsThreads,
                        orThrow: DeadlinePassed(error: .noCredentialsInTime)
                    ) { try await provider.credentials() }
                }
                failures = current.validationFailures()
            }
        } catch let error as CancellationError where Task.isCancelled {
            throw error
        } catch let error as DeadlinePassed {
            throw error
        } catch {
            throw VpcError.credentialsUnavailable(SecretScrubber.byNameOnly.scrub(error))
        }
        guard failures.isEmpty else { throw VpcError.credentialsUnavailable(failures) }
        return current
    }

    /// Returns `request`, signed for one attempt with a time limit.
    func sign(
        _ request: PreparedRequest,
        credentials: Credentials?,
        timestamp: Date,
        within time: Duration
    ) throws(VpcError) -> SignedRequest {
        try configuration.signer.sign(
            request,
            credentials: credentials,
            method: request.method,
            timestamp: timestamp,
            nonce: nonces.next(at: timestamp),
            timeout: time.inSeconds
        )
    }

    /// Sends `request` once; wraps any error of the transport in a ``VpcError``.
    ///
    /// - Returns: The response, and the number of bytes after which its body was cut off.
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled, but not if only the transport's own work
    ///   was.
    func response(
        to request: SignedRequest,
        within time: Duration,
        scrubber: SecretScrubber
    ) async throws -> (response: HTTPTransportResponse, cutOffAt: Int?) {
        let urlRequest = request.urlRequest
        let isWholeCall = time < attemptTimeout
        let timeout = isWholeCall ? configuration.timeout : attemptTimeout
        do {
            let response = try await Deadline.after(
                time + Self.grace(after: time),
                sleep: sleepUntilDeadline,
                on: .callersThread,
                orThrow: DeadlinePassed(error: .noResponseInTime(timeout, isWholeCall: isWholeCall))
            ) { [transport] in try await transport.send(urlRequest) }
            return (response, nil)
        } catch let error as HTTPTransportResponse.TooLarge {
            return (error.partialResponse, error.limit)
        } catch let error as CancellationError where Task.isCancelled {
            throw error
        } catch let error as DeadlinePassed {
            throw error.error
        } catch let error as HTTPTransportError where error.code == .timedOut {
            var failure = VpcError.noResponseInTime(timeout, isWholeCall: isWholeCall)
            failure.mayHaveBeenApplied = error.requestMayHaveBeenSent
            if !error.requestMayHaveBeenSent { failure.message += " The request wasn't sent." }
            failure.underlyingError = scrubber.scrub(error)
            throw failure
        } catch let error as VpcError {
            throw error.scrubbed(by: scrubber)
        } catch {
            throw VpcError(ofTransport: error, to: urlRequest.url, scrubber: scrubber)
        }
    }
}

extension CallContext {
    /// Returns the time after the request's time limit during which a transport can report that the limit was exceeded.
    ///
    /// The transport knows whether the request was sent; an attempt that's ended from outside may have been.
    private static func grace(after time: Duration) -> Duration {
        min(time / 10, .milliseconds(100))
    }
}

// Decoding of responses.
extension CallContext {
    /// The size in bytes above which bodies are decoded on separate threads, within the call's deadline.
    private static let largestBodyReadAtOnce = 1 << 14

    /// Returns the result in the response.
    ///
    /// - Parameters:
    ///   - type: The type of the result.
    ///   - response: The response.
    ///   - limit: The number of bytes after which the body was cut off; `nil` if it's complete.
    ///   - time: The time limit for decoding a long body.
    ///   - sent: The parameters of the request.
    ///   - scrubber: Removes the secrets of the request from errors.
    /// - Returns: The result.
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    func decode<Response: VpcResponse>(
        _ type: Response.Type,
        from response: HTTPTransportResponse,
        cutOffAt limit: Int?,
        within time: Duration,
        sent: RequestParameters,
        scrubber: SecretScrubber
    ) async throws -> Response {
        if let limit { throw ReceivedResponse(response, scrubber: scrubber).failure(cutOffAt: limit) }
        let decoder = VpcResponseDecoder(scrubber: scrubber, sent: sent)
        guard response.body.count > Self.largestBodyReadAtOnce else { return try decoder.decode(type, from: response) }
        do {
            let error = VpcError.notReadInTime(
                configuration.timeout,
                status: response.status,
                requestId: response.headers.requestId.map(scrubber.scrub)
            )
            return try await Deadline.after(
                time,
                sleep: sleepUntilDeadline,
                on: .decodingThreads,
                orThrow: DeadlinePassed(error: error)
            ) { try decoder.decode(type, from: response) }
        } catch let error as DeadlinePassed {
            throw error.error
        }
    }
}

/// An error that indicates that the call's deadline passed, as opposed to an error of the operation.
struct DeadlinePassed: Error {
    /// The error that the call throws if no attempt failed before.
    let error: VpcError

    /// The configuration leaves no time for an attempt.
    static let noTimeForAttempts = DeadlinePassed(
        error: VpcError(
            code: .timedOut,
            message: "The configuration's attemptTimeout leaves no time, and this attempt was not sent. Set it above 0."
        )
    )

    /// The deadline passed before an attempt started.
    static let beforeAttempt = DeadlinePassed(
        error: VpcError(
            code: .timedOut,
            message: "No time of the call's timeout was left, and this attempt was not sent."
        )
    )
}

extension VpcError {
    fileprivate static let noCredentialsInTime = VpcError(
        code: .timedOut,
        message: "The credentials provider returned none within the call's timeout; this attempt wasn't sent."
    )

    fileprivate static func noResponseInTime(_ timeout: Duration, isWholeCall: Bool) -> VpcError {
        let name = isWholeCall ? "call's timeout" : "attemptTimeout"
        return VpcError(
            code: .timedOut,
            message: "No response was received within the \(name) of \(timeout.inSeconds) seconds.",
            mayHaveBeenApplied: true
        )
    }

    fileprivate static func notReadInTime(_ timeout: Duration, status: Int, requestId: String?) -> VpcError {
        VpcError(
            code: .timedOut,
            message: "A response was received, but not read within the call's timeout of \(timeout.inSeconds) seconds.",
            requestId: requestId,
            httpStatus: status,
            mayHaveBeenApplied: true
        )
    }

    fileprivate static func credentialsUnavailable(_ cause: any Error) -> VpcError {
        VpcError(
            code: .credentialsUnavailable,
            message: "The credentials provider failed, and this attempt was not sent: \(cause.descriptionInText)",
            underlyingError: cause
        )
    }

    fileprivate static func credentialsUnavailable(_ failures: [ValidationFailure]) -> VpcError {
        let rules = failures.map(\.description).joined(separator: "; ")
        return VpcError(
            code: .credentialsUnavailable,
            message: "The credentials cannot be used, and this attempt was not sent: \(rules)",
            validationFailures: failures
        )
    }
}
