import Foundation

/// Keeps what another provider gives while it is valid, and fetches it anew before it ends.
///
/// Temporary credentials are fetched anew from 15 minutes before they end, at the latest 1 minute before; those that
/// live shorter from half of their life on. However many ask at once, there is one fetch: who asks in the meantime gets
/// what is still valid. Where a fetch fails, what is still valid is served, and the next fetch waits, longer with each
/// failure. Credentials that have ended are never served.
///
/// The providers of this library that fetch credentials do this on their own; use it around one of yours.
public actor CachingCredentialsProvider: CredentialsProvider {
    private let source: any CredentialsProvider
    private let environment: CallEnvironment
    private let lifetimeWithoutExpiration: Duration
    private let fetchTimeout: Duration

    private var current: Credentials?
    /// When credentials are to be fetched anew.
    private var nextFetch = Date.distantPast
    private var isFetching = false
    private var failures = 0
    private var waiting: [AsyncThrowingStream<Credentials, any Error>.Continuation] = []

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - source: What gives the credentials.
    ///   - lifetimeWithoutExpiration: How long credentials are kept that do not tell when they end.
    ///   - fetchTimeout: How long one fetch may take.
    ///   - environment: Time and chance.
    public init(
        _ source: any CredentialsProvider,
        lifetimeWithoutExpiration: Duration = .seconds(900),
        fetchTimeout: Duration = .seconds(60),
        environment: CallEnvironment = .system
    ) {
        self.source = source
        self.lifetimeWithoutExpiration = lifetimeWithoutExpiration
        self.fetchTimeout = fetchTimeout
        self.environment = environment
    }

    /// Gives credentials that are valid now.
    ///
    /// - Throws: What the other provider throws, where nothing valid is left; ``CredentialsError`` of the code
    ///   `.failed` where it gives credentials that have ended, or none in time; `CancellationError`, at once, when the
    ///   task is cancelled.
    public func credentials() async throws -> Credentials {
        let now = environment.date()
        if let current = validCredentials(at: now), now < nextFetch || (isFetching && !current.endsSoon(at: now)) {
            return current
        }
        if !isFetching { startFetch() }
        let (results, continuation) = AsyncThrowingStream<Credentials, any Error>.makeStream()
        waiting.append(continuation)
        for try await credentials in results { return credentials }
        // The stream of a cancelled task ends without a value.
        throw CancellationError()
    }

    private func validCredentials(at date: Date) -> Credentials? {
        current?.isExpired(at: date) == false ? current : nil
    }

    /// Fetches in a task of its own, which no waiter's cancellation ends.
    private func startFetch() {
        isFetching = true
        Task {
            let fetched: Result<Credentials, any Error>
            do {
                fetched = .success(try await fetchInTime())
            } catch {
                fetched = .failure(error)
            }
            finishFetch(fetched)
        }
    }

    private func fetchInTime() async throws -> Credentials {
        try await Deadline.after(
            fetchTimeout,
            sleep: environment.waitForDeadline,
            orThrow: CredentialsError.failed(
                "\(type(of: source))",
                "gave no credentials in \(fetchTimeout.inSeconds) seconds"
            )
        ) { [source] in
            try await source.credentials()
        }
    }

    private func finishFetch(_ fetched: Result<Credentials, any Error>) {
        let now = environment.date()
        var outcome = fetched
        switch fetched {
        case .success(let credentials) where credentials.isExpired(at: now):
            outcome = .failure(CredentialsError.failed("\(type(of: source))", "gave credentials that have ended"))
        case .failure(is CancellationError):
            outcome = .failure(CredentialsError.failed("\(type(of: source))", "stopped as if it were cancelled"))
        default: break
        }
        switch outcome {
        case .success(let credentials):
            current = credentials
            failures = 0
            nextFetch = fetchDate(after: now, of: credentials)
        case .failure:
            failures += 1
            nextFetch = fetchDate(afterFailureAt: now)
            if let current = validCredentials(at: now) { outcome = .success(current) }
        }
        isFetching = false
        for continuation in waiting {
            continuation.yield(with: outcome)
            continuation.finish()
        }
        waiting = []
    }

    private func fetchDate(after now: Date, of credentials: Credentials) -> Date {
        guard let end = credentials.expiration else {
            return now.addingTimeInterval(max(lifetimeWithoutExpiration, .zero).inSeconds)
        }
        let timeLeft = end.timeIntervalSince(now)
        let earliest = end.addingTimeInterval(-min(Self.longestLead, timeLeft / 2))
        return max(min(earliest, end.addingTimeInterval(-Self.shortestLead)), now.addingTimeInterval(1))
    }

    private func fetchDate(afterFailureAt now: Date) -> Date {
        let wait = Self.pace.wait(afterFailures: failures, fraction: environment.random()).inSeconds
        let date = now.addingTimeInterval(1 + wait)
        guard let end = current?.expiration else { return date }
        let latest = end.addingTimeInterval(-Self.shortestLead)
        return now < latest ? min(date, latest) : date
    }

    /// How long before their end credentials are fetched anew, in seconds: at the earliest and at the latest.
    private static let longestLead: TimeInterval = 15 * 60
    fileprivate static let shortestLead: TimeInterval = 60

    private static let pace = RetryPolicy.Pace(base: .seconds(1), cap: .seconds(60))
}

extension Credentials {
    fileprivate func isExpired(at date: Date) -> Bool {
        expiration.map { $0 <= date } ?? false
    }

    /// Whether the credentials end so soon that nothing but new ones will do.
    fileprivate func endsSoon(at date: Date) -> Bool {
        expiration.map { $0.addingTimeInterval(-CachingCredentialsProvider.shortestLead) <= date } ?? false
    }
}
