import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct CachingCredentialsProviderTests {
    private struct Broken: Error, Equatable {}

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

    @Test("Caches credentials until 15 minutes before they expire")
    func keeps() async throws {
        let source = CountingProvider { rotation($0) }
        let cache = cache(source)
        #expect(try await cache.credentials() == rotation(1))
        time.advance(by: .seconds(45 * 60 - 1))
        #expect(try await cache.credentials().accessKeyId == "id-1")
        #expect(source.fetches == 1)
        time.advance(by: .seconds(1))
        #expect(try await cache.credentials() == rotation(2))
        #expect(source.fetches == 2)
    }

    @Test(
        "1,000 callers at once cause one fetch, and get one whole triple",
        arguments: [0, 46 * 60, 59 * 60 + 30, 3600]
    )
    func singleFlight(_ age: Int) async throws {
        let source = CountingProvider { number in
            if number > 1 { await Task.yield() }
            return rotation(number)
        }
        let cache = cache(source)
        if age > 0 { _ = try await cache.credentials() }
        time.advance(by: .seconds(age))
        let given = try await withThrowingTaskGroup(of: Credentials.self) { group in
            for _ in 0..<1000 { group.addTask { try await cache.credentials() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(given.count == 1000)
        #expect(source.fetches == (age > 0 ? 2 : 1))
        for credentials in Set(given) {
            let number = credentials.accessKeyId.dropFirst(3)
            #expect(credentials.accessKeySecret == Secret("secret-\(number)"))
            #expect(credentials.securityToken == Secret("token-\(number)"))
        }
        // Less than a minute before its end, the old triple is not given any more.
        if age >= 59 * 60 { #expect(Set(given.map(\.accessKeyId)) == ["id-2"]) }
        #expect(try await cache.credentials().accessKeyId == (age > 0 ? "id-2" : "id-1"))
    }

    @Test("Returns cached credentials during a fetch until a minute before they expire")
    func servesMeanwhile() async throws {
        let (permits, permit) = AsyncStream<Void>.makeStream()
        let (starts, started) = AsyncStream<Void>.makeStream()
        let source = CountingProvider { number in
            guard number > 1 else { return rotation(number) }
            started.yield()
            for await _ in permits { break }
            return rotation(number)
        }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(50 * 60))
        let first = Task { try await cache.credentials() }
        for await _ in starts { break }
        #expect(try await cache.credentials().accessKeyId == "id-1")
        permit.yield()
        #expect(try await first.value.accessKeyId == "id-2")
        #expect(try await cache.credentials().accessKeyId == "id-2")
        #expect(source.fetches == 2)
    }

    @Test("Returns valid credentials after a failed fetch, and delays the next one with exponential backoff")
    func backsOff() async throws {
        let source = CountingProvider { number in
            guard number == 1 else { throw Broken() }
            return rotation(number)
        }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(45 * 60))
        var waits: [Int] = []
        var sinceLast = 0
        for _ in 0..<60 {
            let before = source.fetches
            #expect(try await cache.credentials().accessKeyId == "id-1")
            if source.fetches > before {
                waits.append(sinceLast)
                sinceLast = 0
            }
            time.advance(by: .seconds(1))
            sinceLast += 1
        }
        #expect(waits == [0, 2, 3, 5, 9, 17])
    }

    @Test("Repeats a failed fetch at the latest a minute before the expiration")
    func lastMinute() async throws {
        let source = CountingProvider { number in
            guard number == 1 || number == 3 else { throw Broken() }
            return rotation(number)
        }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(3600 - 61))
        #expect(try await cache.credentials().accessKeyId == "id-1")
        time.advance(by: .seconds(1))
        #expect(try await cache.credentials().accessKeyId == "id-3")
    }

    @Test("Never returns expired credentials")
    func expired() async throws {
        let source = CountingProvider { number in
            guard number == 1 else { throw Broken() }
            return rotation(number)
        }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(3599))
        #expect(try await cache.credentials().accessKeyId == "id-1")
        time.advance(by: .seconds(1))
        await #expect(throws: Broken()) { try await cache.credentials() }
        // Nothing is left to be spared: each call tries.
        await #expect(throws: Broken()) { try await cache.credentials() }
        #expect(source.fetches == 4)
    }

    @Test("Refuses fetched credentials that are already expired")
    func expiredOnArrival() async throws {
        let cache = cache(CountingProvider { rotation($0, lifetime: 0) })
        let error = try await #require(throws: CredentialsError.self) { try await cache.credentials() }
        #expect(error.code == .failed)
        #expect(error.provider == "CountingProvider")
        #expect(error.reason == "returned expired credentials")
    }

    @Test("Refreshes short-lived credentials from half of their lifetime")
    func shortLived() async throws {
        let source = CountingProvider { rotation($0, lifetime: 600) }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(299))
        _ = try await cache.credentials()
        #expect(source.fetches == 1)
        time.advance(by: .seconds(1))
        #expect(try await cache.credentials().accessKeyId == "id-2")
    }

    @Test("Fetches credentials that live less than a minute at most once a second")
    func shortestLived() async throws {
        let source = CountingProvider { rotation($0, lifetime: 30) }
        let cache = cache(source)
        for _ in 0..<10 { _ = try await cache.credentials() }
        #expect(source.fetches == 1)
    }

    @Test(
        "Caches credentials without an expiration for 15 minutes, permanent ones longer if a fetch fails",
        arguments: [true, false]
    )
    func withoutExpiration(isTemporary: Bool) async throws {
        let source = CountingProvider { number in
            guard number == 1 else { throw Broken() }
            var credentials = rotation(number, lifetime: nil)
            if !isTemporary { credentials.securityToken = nil }
            return credentials
        }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(449))
        _ = try await cache.credentials()
        #expect(source.fetches == 1)
        time.advance(by: .seconds(451))
        if isTemporary {
            await #expect(throws: Broken()) { try await cache.credentials() }
        } else {
            #expect(try await cache.credentials().accessKeyId == "id-1")
        }
        #expect(source.fetches == 2)
    }

    @Test("Returns valid credentials to the caller that starts a slow fetch")
    func slowFetch() async throws {
        let source = CountingProvider { number in
            guard number == 1 else {
                try await Self.untilCancelled()
                throw Broken()
            }
            return rotation(number)
        }
        let cache = cache(source)
        _ = try await cache.credentials()
        time.advance(by: .seconds(50 * 60))
        time.deadlinesPass = true
        #expect(try await cache.credentials().accessKeyId == "id-1")
    }

    @Test("Setting back the clock doesn't prolong credentials")
    func clockSetBack() async throws {
        let setBack = Locked(TimeInterval(0))
        var dependencies = time.dependencies
        dependencies.now = { [now = dependencies.now] in now().addingTimeInterval(-setBack.withLock(\.self)) }
        let source = CountingProvider { rotation($0) }
        let cache = CachingCredentialsProvider(source, dependencies: dependencies)
        _ = try await cache.credentials()
        setBack.withLock { $0 = 86_400 }
        time.advance(by: .seconds(3600))
        #expect(try await cache.credentials().accessKeyId == "id-2")
    }

    private static func untilCancelled() async throws {
        let (never, end) = AsyncStream<Never>.makeStream()
        for await _ in never {}
        end.finish()
        throw CancellationError()
    }

    @Test("Canceling one caller returns immediately, and the others get their credentials")
    func cancellation() async throws {
        let (permits, permit) = AsyncStream<Void>.makeStream()
        let (starts, started) = AsyncStream<Void>.makeStream()
        let source = CountingProvider { number in
            started.yield()
            for await _ in permits { break }
            try Task.checkCancellation()
            return rotation(number)
        }
        let cache = cache(source)
        let first = Task { try await cache.credentials() }
        for await _ in starts { break }
        let second = Task { try await cache.credentials() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        permit.yield()
        #expect(try await second.value.accessKeyId == "id-1")
        #expect(source.fetches == 1)
    }

    @Test("A fetch that never returns times out")
    func hangs() async throws {
        let source = CountingProvider { number in
            if number == 1 { try await Self.untilCancelled() }
            return rotation(number)
        }
        time.deadlinesPass = true
        let cache = cache(source)
        let error = try await #require(throws: CredentialsError.self) { try await cache.credentials() }
        #expect(error.reason == "returned no credentials within 60.0 seconds")
        time.deadlinesPass = false
        #expect(try await cache.credentials().accessKeyId == "id-2")
    }
}
