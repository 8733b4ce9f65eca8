import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct CredentialsExpirationTests {
    private let time = ManualClock()

    /// Credentials whose parts all contain the number of their rotation.
    private func rotation(_ number: Int, lifetime: TimeInterval? = 3600) -> Credentials {
        Credentials(
            accessKeyId: "id-\(number)",
            accessKeySecret: Secret("secret-\(number)"),
            securityToken: Secret("token-\(number)"),
            expiration: lifetime.map { time.date.addingTimeInterval($0) }
        )
    }

    private func cache(_ source: CountingProvider) -> CachingCredentialsProvider {
        CachingCredentialsProvider(source, dependencies: time.dependencies)
    }

    @Test(
        "An expiration that isn't a number counts as unknown, an infinite one as never",
        arguments: [(TimeInterval.nan, 2), (.signalingNaN, 2), (.infinity, 1), (.greatestFiniteMagnitude, 1)]
    )
    func noDate(_ seconds: TimeInterval, fetches: Int) async throws {
        let source = CountingProvider { number in
            var credentials = rotation(number)
            credentials.expiration = Date(timeIntervalSinceReferenceDate: seconds)
            return credentials
        }
        let cache = cache(source)
        #expect(try await cache.credentials().accessKeyId == "id-1")
        time.advance(by: .seconds(449))
        #expect(try await cache.credentials().accessKeyId == "id-1")
        time.advance(by: .seconds(451))
        #expect(try await cache.credentials().accessKeyId == "id-\(fetches)")
        #expect(source.fetches == fetches)
    }

    @Test(
        "An expiration in the infinite past is expired",
        arguments: [-TimeInterval.infinity, -TimeInterval.greatestFiniteMagnitude]
    )
    func infinitePast(_ seconds: TimeInterval) async throws {
        let cache = cache(
            CountingProvider { number in
                var credentials = rotation(number)
                credentials.expiration = Date(timeIntervalSinceReferenceDate: seconds)
                return credentials
            }
        )
        let error = try await #require(throws: CredentialsError.self) { try await cache.credentials() }
        #expect(error.reason == "returned expired credentials")
    }

    @Test("Respects a lifetime of any length", arguments: [Duration.seconds(Int64.max), .seconds(Int64.min), .zero])
    func anyLifetime(_ lifetime: Duration) async throws {
        for isTemporary in [true, false] {
            let source = CountingProvider { number in
                var credentials = rotation(number, lifetime: nil)
                if !isTemporary { credentials.securityToken = nil }
                return credentials
            }
            let cache = CachingCredentialsProvider(
                source,
                lifetimeWithoutExpiration: lifetime,
                dependencies: time.dependencies
            )
            guard lifetime > .zero || !isTemporary else {
                await #expect(throws: CredentialsError.self) { try await cache.credentials() }
                continue
            }
            #expect(try await cache.credentials().accessKeyId == "id-1")
            #expect(try await cache.credentials().accessKeyId == (lifetime > .zero ? "id-1" : "id-2"))
        }
    }
}
