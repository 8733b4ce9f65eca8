import AlibabaCloudVpc

/// Gives what a closure gives, and counts how often it was asked.
final class CountingProvider: CredentialsProvider {
    private let count = Locked(0)
    private let response: @Sendable (Int) async throws -> Credentials

    /// Makes a provider; `response` is given how often it was asked, this time included.
    init(_ response: @escaping @Sendable (Int) async throws -> Credentials) {
        self.response = response
    }

    var fetches: Int { count.withLock(\.self) }

    func credentials() async throws -> Credentials {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return try await response(number)
    }
}
