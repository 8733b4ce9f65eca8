import Foundation

/// Keeps what another provider gives while it is valid, and fetches it anew before it ends.
///
/// Temporary credentials are fetched anew from 15 minutes before they end, at the latest 1 minute before; those that
/// live shorter from half of their life on. However many ask at once, there is one fetch: who asks in the meantime gets
/// what is still valid, and so does who started the fetch after a second. Where a fetch fails, what is still valid is served, and the next fetch waits, longer with each
/// failure. Credentials that have ended are never served.
///
/// The providers of this library that fetch credentials do this on their own; use it around one of yours.
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

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - source: What gives the credentials.
    ///   - lifetimeWithoutExpiration: How long credentials are kept that do not tell when they end; temporary ones are not
    ///     served any longer, others only where a fetch fails.
    ///   - fetchTimeout: How long one fetch may take.
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

    /// Makes a provider that names itself `name` in errors.
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

    /// Gives credentials that are valid now.
    ///
    /// - Throws: What the other provider throws, where nothing valid is left; ``CredentialsError`` of the code
    ///   `.failed` where it gives credentials that have ended, or none in time; `CancellationError`, at once, when the
    ///   task is cancelled.
    public func credentials() async throws -> Credentials {
        let now = now
        let valid = current.flatMap { $0.isExpired(at: now) ? nil : $0 }
        if let valid, !valid.isDue(at: now) || (isFetching && !valid.endsSoon(at: now)) { return valid.credentials }
        if !isFetching { startFetch() }
        let fetched = Promise<Credentials>()
        waiting.append(fetched)
        guard let valid, !valid.endsSoon(at: now) else { return try await fetched.value() }
        do {
            // What is valid is at hand: who has started the fetch does not wait for it long.
            return try await Deadline.after(
                Self.patience,
                sleep: sleepUntilDeadline,
                orThrow: StillFetching(),
                operation: { try await fetched.value() }
            )
        } catch is StillFetching {
            return valid.credentials
        }
    }

    private var now: Moment { Moment(date: dependencies.now(), uptime: clock.elapsed()) }

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
        let late = CredentialsError.failed(
            "\(type(of: source))",
            "gave no credentials in \(fetchTimeout.inSeconds) seconds"
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
                outcome = failed(CredentialsError.failed(name, "gave credentials that have ended"), at: now)
            } else {
                current = kept
                failures = 0
                outcome = .success(credentials)
            }
        case .failure(is CancellationError):
            outcome = failed(CredentialsError.failed(name, "stopped as if it were cancelled"), at: now)
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

    /// What a failed fetch amounts to: what is still valid, if anything is.
    private func failed(_ error: any Error, at now: Moment) -> Result<Credentials, any Error> {
        failures += 1
        guard var kept = current, !kept.isExpired(at: now) else { return .failure(error) }
        let wait = Self.backoff.delay(afterFailures: failures, fraction: dependencies.random()).inSeconds
        kept.postponeFetch(by: 1 + wait, at: now)
        current = kept
        return .success(kept.credentials)
    }

    private static let backoff = RetryPolicy.Backoff(baseDelay: .seconds(1), maxDelay: .seconds(60))

    /// How long a caller waits for new credentials while old ones are valid.
    private static let patience = Duration.seconds(1)
}

extension CachingCredentialsProvider {
    /// A time, as the machine's date tells it and as its uptime does.
    struct Moment: Sendable {
        let date: Date
        let uptime: Duration

        /// The moment so many seconds later.
        func adding(_ seconds: TimeInterval) -> Moment {
            Moment(date: date.addingTimeInterval(seconds), uptime: uptime + .seconds(seconds))
        }

        /// Whether the moment has come by either, so that a clock that is set back keeps nothing alive.
        func hasCome(at now: Moment) -> Bool {
            date <= now.date || uptime <= now.uptime
        }
    }

    /// Credentials that are kept, with when they end and when they are fetched anew.
    struct Kept: Sendable {
        let credentials: Credentials
        /// `nil` for credentials that do not end.
        private let end: Moment?
        private var nextFetch: Moment

        init(_ credentials: Credentials, at now: Moment, lifetimeWithoutExpiration: Duration) {
            self.credentials = credentials
            let lifetime = Self.bounded(lifetimeWithoutExpiration.inSeconds)
            let isTemporary = credentials.securityToken != nil
            // An expiration that's not a number counts as none.
            let knownTimeLeft = credentials.expiration?.timeIntervalSince(now.date).number
            guard let timeLeft = knownTimeLeft ?? (isTemporary ? lifetime : nil) else {
                end = nil
                nextFetch = now.adding(lifetime)
                return
            }
            let life = Self.bounded(timeLeft)
            end = now.adding(life)
            let lead = max(min(Self.longestLead, life / 2), Self.shortestLead)
            nextFetch = now.adding(max(life - lead, 1))
        }

        func isExpired(at now: Moment) -> Bool { end?.hasCome(at: now) ?? false }

        /// Whether they are to be fetched anew.
        func isDue(at now: Moment) -> Bool { nextFetch.hasCome(at: now) }

        /// Whether they end so soon that nothing but new ones will do.
        func endsSoon(at now: Moment) -> Bool { latestFetch?.hasCome(at: now) ?? false }

        /// Puts off the next fetch by so many seconds, but not past the last moment for it.
        mutating func postponeFetch(by seconds: TimeInterval, at now: Moment) {
            nextFetch = now.adding(seconds)
            guard let latestFetch, !latestFetch.hasCome(at: now), latestFetch.hasCome(at: nextFetch) else { return }
            nextFetch = latestFetch
        }

        /// A time in seconds that nothing overflows with: not negative, and at most a century.
        private static func bounded(_ seconds: TimeInterval) -> TimeInterval {
            min(max(seconds, 0), 100 * 365 * 86_400)
        }

        private var latestFetch: Moment? { end?.adding(-Self.shortestLead) }

        /// How long before their end they are fetched anew, in seconds: at the earliest and at the latest.
        private static let longestLead: TimeInterval = 15 * 60
        private static let shortestLead: TimeInterval = 60
    }
}

extension TimeInterval {
    /// The value, or `nil` if it's not a number.
    fileprivate var number: TimeInterval? { isNaN ? nil : self }
}
