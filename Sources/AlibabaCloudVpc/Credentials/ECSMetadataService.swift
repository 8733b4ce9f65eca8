import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The part of an ECS instance's metadata service that returns credentials.
struct ECSMetadataService: Sendable {
    /// The reason why the service returned no credentials.
    struct Failure: Error {
        /// What went wrong, as the end of a sentence that begins with the provider's name.
        ///
        /// Contains nothing of a body.
        let reason: String
        /// Whether there's no service or no role: the machine isn't an ECS instance, or the instance has no role.
        var isAbsent = false
    }

    let transport: any HTTPTransport
    /// Whether every request needs a token of the service.
    let requiresToken: Bool

    /// Returns the response with the credentials of a role.
    ///
    /// - Parameter name: The role's name; `nil` for the instance's role.
    /// - Returns: The JSON object of the response.
    /// - Throws: `Failure`; `CancellationError` if the task is canceled.
    func credentials(ofRole name: String?) async throws -> ResponseNode {
        let token = try await token()
        let role: String
        if let name { role = name } else { role = try await roleName(token: token) }
        guard Self.isRoleName(role) else {
            throw Failure(reason: "has an invalid role name: use 1 through 64 letters, digits, and the characters .@-_")
        }
        do {
            let body = try await content(of: Self.credentialsPath + role, token: token)
            return try ResponseNode.credentials(inJSON: body)
        } catch let failure as Failure {
            throw Failure(reason: failure.reason)
        } catch let error as CredentialsResponseFailure {
            throw Failure(reason: "received \(error.description) from the ECS metadata service")
        }
    }

    private static let origin = "http://100.100.100.200"
    private static let tokenPath = "/latest/api/token"
    private static let credentialsPath = "/latest/meta-data/ram/security-credentials/"
    private static let tokenHeader = "X-aliyun-ecs-metadata-token"
    private static let lifetimeHeader = "X-aliyun-ecs-metadata-token-ttl-seconds"
    /// The timeout of a request, in seconds.
    ///
    /// The service is on the same host or doesn't exist.
    private static let timeout: TimeInterval = 2

    private static func isRoleName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || ".@-_".utf8.contains($0) }
            && text != "." && text != ".."
    }

    /// Returns a token of the service, or `nil` if the service issues none and none is required.
    private func token() async throws -> String? {
        do {
            let body = try await response("PUT", Self.tokenPath, header: (Self.lifetimeHeader, "21600"))
            let token = String(decoding: body, as: UTF8.self).nonBlank
            guard let token, token.isVisibleASCII else {
                throw Failure(reason: "received no token from the ECS metadata service")
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

    /// Returns the content at `path`, and requests it again without the token if the request with the token fails.
    private func content(of path: String, token: String?) async throws -> Data {
        guard let token else { return try await response("GET", path, header: nil) }
        do {
            return try await response("GET", path, header: (Self.tokenHeader, token))
        } catch let failure as Failure {
            guard !requiresToken, let body = try await bodyWithoutToken(of: path) else { throw failure }
            return body
        }
    }

    private func bodyWithoutToken(of path: String) async throws -> Data? {
        do {
            return try await response("GET", path, header: nil)
        } catch is Failure {
            return nil
        }
    }

    /// Sends a request and returns the body of the response.
    private func response(
        _ method: String,
        _ path: String,
        header: (name: String, value: String)?
    ) async throws -> Data {
        guard let url = URL(string: Self.origin + path) else {
            throw Failure(reason: "cannot make a URL of the role's name")
        }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.timeoutInterval = Self.timeout
        if let header { request.setValue(header.value, forHTTPHeaderField: header.name) }
        let response: HTTPTransportResponse
        do {
            response = try await transport.send(request)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw Failure(reason: "received no response from the ECS metadata service", isAbsent: true)
        }
        guard response.status == 200 else {
            throw Failure(
                reason: "received HTTP \(response.status) from the ECS metadata service",
                isAbsent: response.status == 404
            )
        }
        return response.body
    }
}
