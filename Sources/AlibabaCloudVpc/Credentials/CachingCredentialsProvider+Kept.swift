import Foundation

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
            let lifetime = lifetimeWithoutExpiration.inSeconds
            let isTemporary = credentials.securityToken != nil
            let timeLeft = credentials.expiration?.timeIntervalSince(now.date) ?? (isTemporary ? lifetime : nil)
            guard let timeLeft else {
                end = nil
                nextFetch = now.adding(max(lifetime, 0))
                return
            }
            // Nothing lives for longer than a century.
            let life = min(max(timeLeft, 0), 100 * 365 * 86_400)
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

        private var latestFetch: Moment? { end?.adding(-Self.shortestLead) }

        /// How long before their end they are fetched anew, in seconds: at the earliest and at the latest.
        private static let longestLead: TimeInterval = 15 * 60
        private static let shortestLead: TimeInterval = 60
    }
}
