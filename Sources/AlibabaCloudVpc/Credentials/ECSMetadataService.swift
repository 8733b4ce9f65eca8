import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The metadata service of an ECS instance, as far as it tells of credentials.
struct ECSMetadataService: Sendable {
    /// Why the service told no credentials.
    struct Failure: Error {
        /// What went wrong, as the rest of a sentence about a provider; nothing of a body.
        let reason: String
        /// Whether there is no service, or no role: this is no ECS instance, or one without a role.
        var isAbsent = false
    }

    let transport: any HTTPTransport
    /// Whether nothing is asked without a token of the service.
    let requiresToken: Bool

    /// The answer that holds the credentials of the role `name`, or of the instance's role where it is `nil`.
    ///
    /// - Throws: `Failure`; `CancellationError` when the task is cancelled.
    func credentials(ofRole name: String?) async throws -> ResponseNode {
        let token = try await token()
        let role: String
        if let name { role = name } else { role = try await roleName(token: token) }
        guard Self.isRoleName(role) else {
            throw Failure(reason: "has a role name that is none: 1 through 64 letters, digits and .@-_")
        }
        do {
            let body = try await content(of: Self.credentialsPath + role, token: token)
            return try ResponseNode.credentials(inJSON: body)
        } catch let failure as Failure {
            throw Failure(reason: failure.reason)
        } catch let error as CredentialsAnswerFailure {
            throw Failure(reason: "asked the ECS metadata service, which answered \(error.description)")
        }
    }

    private static let origin = "http://100.100.100.200"
    private static let tokenPath = "/latest/api/token"
    private static let credentialsPath = "/latest/meta-data/ram/security-credentials/"
    private static let tokenHeader = "X-aliyun-ecs-metadata-token"
    private static let lifetimeHeader = "X-aliyun-ecs-metadata-token-ttl-seconds"
    /// The time for one request, in seconds: the service is on the same host, or not there at all.
    private static let timeout: TimeInterval = 2

    private static func isRoleName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || ".@-_".utf8.contains($0) }
            && text != "." && text != ".."
    }

    /// A token of the service, or `nil` where it gives none and none is required.
    private func token() async throws -> String? {
        do {
            let body = try await reply("PUT", Self.tokenPath, header: (Self.lifetimeHeader, "21600"))
            let token = String(decoding: body, as: UTF8.self).nonBlank
            guard let token, token.isVisibleASCII else {
                throw Failure(reason: "was given no token by the ECS metadata service")
            }
            return token
        } catch let failure as Failure {
            guard !requiresToken else { throw failure }
            return nil
        }
    }

    private func roleName(token: String?) async throws -> String {
        let names = String(decoding: try await content(of: Self.credentialsPath, token: token), as: UTF8.self)
        guard let name = names.split(whereSeparator: \.isNewline).first.flatMap({ String($0).nonBlank }) else {
            throw Failure(reason: "found no RAM role of the ECS instance", isAbsent: true)
        }
        return name
    }

    /// What stands under `path`; asked once more without the token where it is of no use.
    private func content(of path: String, token: String?) async throws -> Data {
        guard let token else { return try await reply("GET", path, header: nil) }
        do {
            return try await reply("GET", path, header: (Self.tokenHeader, token))
        } catch let failure as Failure {
            guard !requiresToken, let body = try await bodyWithoutToken(of: path) else { throw failure }
            return body
        }
    }

    private func bodyWithoutToken(of path: String) async throws -> Data? {
        do {
            return try await reply("GET", path, header: nil)
        } catch is Failure {
            return nil
        }
    }

    private func reply(_ method: String, _ path: String, header: (name: String, value: String)?) async throws -> Data {
        guard let url = URL(string: Self.origin + path) else { throw Failure(reason: "has no address to ask") }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.timeoutInterval = Self.timeout
        if let header { request.setValue(header.value, forHTTPHeaderField: header.name) }
        let reply: HTTPTransportResponse
        do {
            reply = try await transport.send(request)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Failure(reason: "got no reply from the ECS metadata service", isAbsent: true)
        }
        guard reply.status == 200 else {
            throw Failure(
                reason: "asked the ECS metadata service, which answered HTTP \(reply.status)",
                isAbsent: reply.status == 404
            )
        }
        return reply.body
    }
}
