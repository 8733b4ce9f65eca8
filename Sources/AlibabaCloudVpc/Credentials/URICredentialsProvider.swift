import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Asks a URI of your own, by GET, for temporary credentials.
///
/// It answers JSON: `Code` (`Success`), `AccessKeyId`, `AccessKeySecret`, `SecurityToken` and `Expiration`. They are
/// kept, and fetched anew before they end. With http, whoever is in between can read them: use it on the same host.
///
/// With `ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS` set to `true` or `1`, no URI is asked.
public struct URICredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - uri: An http or https URI; `nil` for that in `ALIBABA_CLOUD_CREDENTIALS_URI`. No error shows more of it than
    ///     its host.
    ///   - environment: What the provider takes from the world.
    public init(uri: String? = nil, environment: CredentialsEnvironment = .system) {
        let fetch = Fetch(uri: uri?.nonBlank.map(Secret.init), environment: environment)
        cache = CachingCredentialsProvider(fetch, name: Self.name, dependencies: environment.dependencies)
    }

    /// Gives temporary credentials.
    ///
    /// - Throws: ``CredentialsError``: `.notConfigured` where there is no URI, else `.failed`; `CancellationError` when
    ///   the task is cancelled.
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
                throw CredentialsError.failed(name, "has a URI that is none of http or https")
            }
            var request = URLRequest(url: url)
            request.timeoutInterval = 10
            let reply: HTTPTransportResponse
            do {
                reply = try await environment.transport.send(request)
            } catch let error as CancellationError {
                throw error
            } catch {
                throw CredentialsError.failed(name, "got no reply from \(host)")
            }
            guard reply.status == 200 else {
                throw CredentialsError.failed(name, "asked \(host), which answered HTTP \(reply.status)")
            }
            do {
                let answer = try ResponseNode.credentials(inJSON: reply.body)
                return try Credentials(from: answer, .ofServices, isTemporary: true, for: name)
            } catch let failure as CredentialsAnswerFailure {
                throw CredentialsError.failed(name, "asked \(host), which answered \(failure)")
            }
        }
    }
}
