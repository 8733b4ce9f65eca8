import Foundation

/// Manages IPsec-VPN connections over HTTP.
///
/// ```swift
/// let client = HTTPVpcClient(
///     configuration: VpcClientConfiguration(region: .cnShanghai),
///     credentials: StaticCredentialsProvider(accessKeyId: id, accessKeySecret: secret)
/// )
/// ```
///
/// Make one and share it: it is a value without state, its transport keeps the connections.
public struct HTTPVpcClient: VpcClient {
    private let configuration: VpcClientConfiguration
    private let credentials: any CredentialsProvider
    private let transport: any HTTPTransport

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: The region, and how requests are sent.
    ///   - credentials: What requests are signed with.
    ///   - transport: What carries them.
    public init(
        configuration: VpcClientConfiguration,
        credentials: any CredentialsProvider,
        transport: any HTTPTransport = URLSessionTransport()
    ) {
        self.configuration = configuration
        self.credentials = credentials
        self.transport = transport
    }

    /// Checks, signs and sends `request`, and reads the answer.
    ///
    /// - Throws: ``VpcError``; `CancellationError` when the task was cancelled.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        let prepared = try PreparedRequest(
            Self.withClientToken(request),
            defaultRegion: configuration.region,
            validation: configuration.validation
        )
        let credentials = try await currentCredentials()
        let signed = try builder(credentials).sign(
            prepared,
            version: configuration.signatureVersion,
            method: .post,
            stamp: .now()
        )
        let scrubber = SecretScrubber(secrets: prepared.parameters.secrets + credentials.secrets)
        do {
            let response = try await reply(to: signed, scrubber: scrubber)
            return try VpcResponseDecoder(scrubber: scrubber).decode(Request.Response.self, from: response)
        } catch var error as VpcError {
            error.attempts = 1
            throw explained(error)
        }
    }

    /// Asks the provider; any error of its becomes one of the code `.credentialsUnavailable`.
    private func currentCredentials() async throws -> Credentials {
        do {
            return try await credentials.credentials()
        } catch let error as CancellationError {
            throw error
        } catch {
            let cause = SecretScrubber.byNameOnly.scrub(error)
            throw VpcError(
                code: .credentialsUnavailable,
                message: "The credentials provider gave none, and nothing was sent: \(cause)",
                underlyingError: cause
            )
        }
    }

    /// Sends a request once; any error of the transport becomes a ``VpcError``.
    private func reply(to request: SignedRequest, scrubber: SecretScrubber) async throws -> HTTPResponse {
        do {
            return try await transport.send(request.urlRequest)
        } catch let error as CancellationError {
            throw error
        } catch let error as VpcError {
            throw error
        } catch {
            throw VpcError(ofTransport: error, scrubber: scrubber)
        }
    }

    /// The error with a way out where the configuration has one.
    private func explained(_ error: VpcError) -> VpcError {
        guard configuration.parameterPlacement == .body,
            error.serviceError?.code.rawValue.hasPrefix(ServiceErrorCode.missingParameter.rawValue) == true
        else { return error }
        var explained = error
        explained.message +=
            " The parameters were sent in the body; if the service does not read them there, set the "
            + "configuration's parameterPlacement to .query."
        return explained
    }

    /// The request with a token of its own, where it can have one and the caller gave none.
    private static func withClientToken<Request: VpcRequest>(_ request: Request) -> Request {
        guard var idempotent = request as? any IdempotentVpcRequest, idempotent.clientToken == nil else {
            return request
        }
        idempotent.clientToken = UUID().uuidString
        return idempotent as? Request ?? request
    }

    private func builder(_ credentials: Credentials) -> SignedRequestBuilder {
        SignedRequestBuilder(
            region: configuration.region,
            credentials: credentials,
            endpoint: configuration.endpoint,
            signatureVersion: configuration.signatureVersion,
            parameterPlacement: configuration.parameterPlacement,
            responseFormat: configuration.responseFormat,
            validation: configuration.validation
        )
    }
}
