import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// How a call makes an attempt: with what credentials, over what, within what time.
///
/// Calls share it, which have more to do than to copy it.
final class CallContext: Sendable {
    let configuration: VpcClientConfiguration
    let transport: any HTTPTransport
    let dependencies: HTTPVpcClient.Dependencies
    /// The clock of the dependencies, started when the client was created.
    let clock: StartedClock
    private let sleepUntilDeadline: @Sendable (Duration) async throws -> Void
    private let source: CredentialsSource
    private let signer: RequestSigner
    private let nonces = NonceSource()
    /// The origin of the client's own region, which nearly all requests go to.
    private let ownOrigin: Origin?

    /// Where an attempt's credentials come from.
    private enum CredentialsSource: Sendable {
        case provider(any CredentialsProvider)
        /// What is there already is checked once, and needs no deadline.
        case fixed(Credentials, failures: [ValidationFailure])
        /// Requests are not signed.
        case none
    }

    /// Creates the context of a client's calls.
    ///
    /// - Parameters:
    ///   - configuration: The client's.
    ///   - credentials: What requests are signed with; `nil` for those that are not.
    ///   - transport: What carries them.
    ///   - dependencies: The clocks, the date, and randomness.
    init(
        configuration: VpcClientConfiguration,
        credentials: (any CredentialsProvider)?,
        transport: any HTTPTransport,
        dependencies: HTTPVpcClient.Dependencies
    ) {
        self.configuration = configuration
        self.transport = transport
        self.dependencies = dependencies
        clock = StartedClock(dependencies.clock)
        sleepUntilDeadline = dependencies.sleepUntilDeadline
        signer = RequestSigner(configuration)
        ownOrigin = configuration.endpoint.origin(for: configuration.region)
        source =
            if let provider = credentials as? StaticCredentialsProvider {
                .fixed(provider.fixed, failures: provider.fixed.validationFailures())
            } else if let credentials {
                .provider(credentials)
            } else {
                .none
            }
    }

    /// The longest time of one attempt, up to a year; 0 if nothing can be sent.
    var attemptTimeout: Duration { configuration.attemptTimeout.bounded }

    /// Where requests for `region` go; `nil` where the endpoint is none.
    func origin(for region: Region) -> Origin? {
        region == configuration.region ? ownOrigin : configuration.endpoint.origin(for: region)
    }

    /// Asks the provider, where there is one; any error of its becomes one of the code `.credentialsUnavailable`.
    ///
    /// - Throws: ``VpcError``; `DeadlinePassed` where the provider gives none in `time`; `CancellationError` when the
    ///   task was cancelled, and not where only something that the provider waits for was.
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
                current = try await Deadline.after(
                    time,
                    sleep: sleepUntilDeadline,
                    on: provider is CachingCredentialsProvider ? .pool : .credentialsThreads,
                    orThrow: DeadlinePassed(error: .noCredentialsInTime)
                ) { try await provider.credentials() }
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

    /// Signs `request` for one attempt, which may take so much time.
    func sign(
        _ request: PreparedRequest,
        credentials: Credentials?,
        timestamp: Date,
        within time: Duration
    ) throws(VpcError) -> SignedRequest {
        try signer.sign(
            request,
            credentials: credentials,
            method: .post,
            timestamp: timestamp,
            nonce: nonces.next(at: timestamp),
            timeout: time.inSeconds
        )
    }

    /// Sends `request` once; any error of the transport becomes a ``VpcError``.
    ///
    /// - Returns: The reply, and where it was cut off behind so many bytes.
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled, and not where only the transport's was.
    func reply(
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
        } catch let error as ResponseTooLarge {
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
    /// What a transport gets beyond the request's time limit to report that it has passed.
    ///
    /// It knows whether the request was sent; an attempt that's ended from outside may have been.
    private static func grace(after time: Duration) -> Duration {
        min(time / 10, .milliseconds(100))
    }
}

// What a response says.
extension CallContext {
    /// Bodies over so many bytes are read on threads of their own, within the call's deadline.
    private static let largestBodyReadAtOnce = 1 << 14

    /// Reads the response.
    ///
    /// - Parameters:
    ///   - type: The type of the result.
    ///   - response: The response.
    ///   - limit: The number of bytes after which the body was cut off; `nil` if it's complete.
    ///   - time: How long a long body may take.
    ///   - sent: The parameters of the request.
    ///   - scrubber: Removes the secrets of the request from errors.
    /// - Returns: The result.
    /// - Throws: ``VpcError``; `CancellationError` when the task was canceled.
    func decode<Response: VpcResponse>(
        _ type: Response.Type,
        from response: HTTPTransportResponse,
        cutOffAt limit: Int?,
        within time: Duration,
        sent: RequestParameters,
        scrubber: SecretScrubber
    ) async throws -> Response {
        if let limit { throw Reply(response, scrubber: scrubber).failure(cutOffAt: limit) }
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

/// The call's own deadline has passed, as told from an error of what was being done.
struct DeadlinePassed: Error {
    /// What to tell the caller where nothing tells more.
    let error: VpcError

    /// The configuration leaves an attempt no time.
    static let noTimeForAttempts = DeadlinePassed(
        error: VpcError(
            code: .timedOut,
            message: "The configuration's attemptTimeout leaves no time, and this attempt was not sent. Set it above 0."
        )
    )

    /// The deadline passed before an attempt was begun.
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
        message: "The credentials provider gave none within the call's timeout, and this attempt was not sent."
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
            message: "The credentials provider failed, and this attempt was not sent: \(cause)",
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
