import Foundation

/// A provider that caches the credentials of another provider and refreshes them before they expire.
///
/// Temporary credentials are refreshed from 15 minutes to 1 minute before they expire; those with a lifetime of under 30
/// minutes, from half of their lifetime. Concurrent callers share one fetch and get the cached credentials while they're
/// valid; the caller that starts the fetch waits for it for up to a second. If a fetch fails, the cached credentials are
/// returned while they're valid, and the next fetch is delayed by an exponential backoff. Expired credentials are never
/// returned.
///
/// The providers of this library that fetch credentials already cache them. Wrap a provider of your own.
public actor CachingCredentialsProvider: CredentialsProvider, NonblockingCredentialsProvider {
    private struct StillFetching: Error {}

    private let source: any CredentialsProvider
    /// The name of the provider in errors.
    private let name: String
    private let dependencies: HTTPVpcClient.Dependencies
    private let clock: StartedClock
    private let sleepUntilDeadline: @Sendable (Duration) async throws -> Void
    private let lifetimeWithoutExpiration: Duration
    private let fetchTimeout: Duration

    private var current: Kept?
    private var isFetching = false
    private var failures = 0
    private var waiting: [Promise<Credentials>] = []

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - source: The provider whose credentials are cached.
    ///   - lifetimeWithoutExpiration: How long credentials without an expiration are cached. Defaults to 15 minutes.
    ///     After that time, temporary credentials are expired; permanent ones are returned only if a fetch fails.
    ///   - fetchTimeout: The timeout of a fetch. Defaults to 1 minute.
    ///   - dependencies: The clocks, the date, and randomness.
    public init(
        _ source: any CredentialsProvider,
        lifetimeWithoutExpiration: Duration = .seconds(900),
        fetchTimeout: Duration = .seconds(60),
        dependencies: HTTPVpcClient.Dependencies = HTTPVpcClient.Dependencies()
    ) {
        self.init(
            source,
            name: "\(type(of: source))",
            lifetimeWithoutExpiration: lifetimeWithoutExpiration,
            fetchTimeout: fetchTimeout,
            dependencies: dependencies
        )
    }

    /// Creates a provider whose errors contain the provider name `name`.
    init(
        _ source: any CredentialsProvider,
        name: String,
        lifetimeWithoutExpiration: Duration = .seconds(900),
        fetchTimeout: Duration = .seconds(60),
        dependencies: HTTPVpcClient.Dependencies
    ) {
        self.source = source
        self.name = name
        self.lifetimeWithoutExpiration = lifetimeWithoutExpiration
        self.fetchTimeout = fetchTimeout
        self.dependencies = dependencies
        clock = StartedClock(dependencies.clock)
        sleepUntilDeadline = dependencies.sleepUntilDeadline
    }

    /// Returns credentials that are valid now.
    ///
    /// - Throws: If there are no valid credentials in the cache, the error of the other provider, or ``CredentialsError``
    ///   with the code `.failed` if it returns expired credentials, or none within the timeout; `CancellationError`,
    ///   immediately, if the task is canceled.
    public func credentials() async throws -> Credentials {
        let now = now
        let valid = current.flatMap { $0.isExpired(at: now) ? nil : $0 }
        if let valid, !valid.isDue(at: now) || (isFetching && !valid.expiresSoon(at: now)) { return valid.credentials }
        if !isFetching { startFetch() }
        let fetched = Promise<Credentials>()
        waiting.append(fetched)
        guard let valid, !valid.expiresSoon(at: now) else { return try await fetched.value() }
        do {
            return try await Deadline.after(
                Self.longestWaitForRefresh,
                sleep: sleepUntilDeadline,
                orThrow: StillFetching(),
                operation: { try await fetched.value() }
            )
        } catch is StillFetching {
            return valid.credentials
        }
    }

    private var now: Moment { Moment(date: dependencies.now(), elapsed: clock.elapsed()) }

    /// Starts a fetch in a separate task, so that canceling a caller doesn't cancel it.
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
        let late = CredentialsError.failed(
            "\(type(of: source))",
            "returned no credentials within \(fetchTimeout.inSeconds) seconds"
        )
        return try await Deadline.after(
            fetchTimeout,
            sleep: sleepUntilDeadline,
            on: .credentialsThreads,
            orThrow: late
        ) { [source] in try await source.credentials() }
    }

    private func finishFetch(_ fetched: Result<Credentials, any Error>) {
        let now = now
        let outcome: Result<Credentials, any Error>
        switch fetched {
        case .success(let credentials):
            let kept = Kept(credentials, at: now, lifetimeWithoutExpiration: lifetimeWithoutExpiration)
            if kept.isExpired(at: now) {
                outcome = failed(CredentialsError.failed(name, "returned expired credentials"), at: now)
            } else {
                current = kept
                failures = 0
                outcome = .success(credentials)
            }
        case .failure(is CancellationError):
            outcome = failed(
                CredentialsError.failed(name, "threw CancellationError although nothing had canceled it"),
                at: now
            )
        case .failure(let error):
            outcome = failed(error, at: now)
        }
        isFetching = false
        for promise in waiting {
            switch outcome {
            case .success(let credentials): promise.finish(with: credentials)
            case .failure(let error): promise.fail(with: error)
            }
        }
        waiting = []
    }

    /// Schedules the next fetch after a failure, and returns the cached credentials if they're still valid.
    private func failed(_ error: any Error, at now: Moment) -> Result<Credentials, any Error> {
        failures += 1
        guard var kept = current, !kept.isExpired(at: now) else { return .failure(error) }
        let wait = Self.backoff.delay(afterFailures: failures, fraction: dependencies.random()).inSeconds
        kept.postponeFetch(by: 1 + wait, at: now)
        current = kept
        return .success(kept.credentials)
    }

    private static let backoff = RetryPolicy.Backoff(baseDelay: .seconds(1), maxDelay: .seconds(60))

    /// How long a caller waits for a refresh while the cached credentials are valid.
    private static let longestWaitForRefresh = Duration.seconds(1)
}

extension CachingCredentialsProvider {
    /// A point in time by the system's date and by a monotonic clock.
    struct Moment: Sendable {
        let date: Date
        /// The time since the provider was created, by the monotonic clock.
        let elapsed: Duration

        /// Returns the moment that is `seconds` later.
        func adding(_ seconds: TimeInterval) -> Moment {
            Moment(date: date.addingTimeInterval(seconds), elapsed: elapsed + .seconds(seconds))
        }

        /// Whether the moment is reached by either clock, so that setting back the date prolongs nothing.
        func isReached(at now: Moment) -> Bool {
            date <= now.date || elapsed <= now.elapsed
        }
    }

    /// Cached credentials, when they expire, and when they're refreshed.
    struct Kept: Sendable {
        let credentials: Credentials
        /// When the credentials expire; `nil` if they don't.
        private let expiration: Moment?
        private var nextFetch: Moment

        init(_ credentials: Credentials, at now: Moment, lifetimeWithoutExpiration: Duration) {
            self.credentials = credentials
            let lifetime = Self.bounded(lifetimeWithoutExpiration.inSeconds)
            let isTemporary = credentials.securityToken != nil
            // An expiration that's not a number counts as none.
            let knownTimeLeft = credentials.expiration?.timeIntervalSince(now.date).number
            guard let timeLeft = knownTimeLeft ?? (isTemporary ? lifetime : nil) else {
                expiration = nil
                nextFetch = now.adding(lifetime)
                return
            }
            let life = Self.bounded(timeLeft)
            expiration = now.adding(life)
            let lead = max(min(Self.longestLead, life / 2), Self.shortestLead)
            nextFetch = now.adding(max(life - lead, 1))
        }

        func isExpired(at now: Moment) -> Bool { expiration?.isReached(at: now) ?? false }

        /// Whether the credentials are due for a refresh.
        func isDue(at now: Moment) -> Bool { nextFetch.isReached(at: now) }

        /// Whether the credentials expire so soon that callers wait for new ones.
        func expiresSoon(at now: Moment) -> Bool { latestFetch?.isReached(at: now) ?? false }

        /// Delays the next fetch by `seconds`, but not past the latest time for it.
        mutating func postponeFetch(by seconds: TimeInterval, at now: Moment) {
            nextFetch = now.adding(seconds)
            guard let latestFetch, !latestFetch.isReached(at: now), latestFetch.isReached(at: nextFetch) else { return }
            nextFetch = latestFetch
        }

        /// Returns a time in seconds that cannot overflow: 0 to 100 years.
        private static func bounded(_ seconds: TimeInterval) -> TimeInterval {
            min(max(seconds, 0), 100 * 365 * 86_400)
        }

        private var latestFetch: Moment? { expiration?.adding(-Self.shortestLead) }

        /// How long before their expiration the credentials are refreshed, in seconds: at the earliest and at the latest.
        private static let longestLead: TimeInterval = 15 * 60
        private static let shortestLead: TimeInterval = 60
    }
}

extension TimeInterval {
    /// The value, or `nil` if it's not a number.
    fileprivate var number: TimeInterval? { isNaN ? nil : self }
}
