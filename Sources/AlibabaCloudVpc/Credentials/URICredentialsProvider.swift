import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A provider of temporary credentials that a URI of your own returns.
///
/// It sends a `GET` request and expects JSON with `Code` (`Success`), `AccessKeyId`, `AccessKeySecret`, `SecurityToken`,
/// and `Expiration`. It caches the credentials and refreshes them before they expire. Use HTTP only on the same host,
/// because the response isn't encrypted.
///
/// If `ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS` is `true` or `1`, it sends no requests.
public struct URICredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - uri: An HTTP or HTTPS URI. `nil` uses the value of `ALIBABA_CLOUD_CREDENTIALS_URI`. Errors show only its host.
    ///   - environment: The external dependencies of the provider.
    public init(uri: String? = nil, environment: CredentialsEnvironment = .system) {
        let fetch = Fetch(uri: uri?.nonBlank.map(Secret.init), environment: environment)
        cache = CachingCredentialsProvider(fetch, name: Self.name, dependencies: environment.dependencies)
    }

    /// Returns temporary credentials.
    ///
    /// - Throws: ``CredentialsError`` with the code `.notConfigured` if there's no URI, otherwise `.failed`;
    ///   `CancellationError` if the task is canceled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "URICredentialsProvider"

    private struct Fetch: CredentialsProvider {
        /// The URI may hold a password or a token.
        let uri: Secret?
        let environment: CredentialsEnvironment

        func credentials() async throws -> Credentials {
            guard let text = uri?.exposedValue ?? environment.variable(.credentialsURI) else {
                throw CredentialsError.notConfigured(name, "needs \(CredentialsVariable.credentialsURI.rawValue)")
            }
            try environment.checkExternalSources(for: name)
            guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), let host = url.host,
                ["http", "https"].contains(scheme), !host.isEmpty
            else {
                throw CredentialsError.failed(name, "has a URI that is not an HTTP or HTTPS URI with a host")
            }
            var request = URLRequest(url: url)
            request.timeoutInterval = 10
            let response: HTTPTransportResponse
            do {
                response = try await environment.transport.send(request)
            } catch let error as CancellationError {
                throw error
            } catch {
                throw CredentialsError.failed(name, "received no response from \(host)")
            }
            guard response.status == 200 else {
                throw CredentialsError.failed(name, "received HTTP \(response.status) from \(host)")
            }
            do {
                let node = try ResponseNode.credentials(inJSON: response.body)
                return try Credentials(from: node, .ofServices, isTemporary: true, for: name)
            } catch let failure as CredentialsResponseFailure {
                throw CredentialsError.failed(name, "received \(failure) from \(host)")
            }
        }
    }
}
