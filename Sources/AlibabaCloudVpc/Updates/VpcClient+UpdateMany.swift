extension VpcClient {
    /// Changes the settings of several VPN connections, each with a call of `edit`.
    ///
    /// At most one change at a time is in progress on each VPN gateway, until its connection is ready again. An update
    /// that fails doesn't stop the others. If it's unknown whether a change is still in progress, the next change on
    /// its gateway waits for it.
    ///
    /// A new key can be stored in `edit`, which returns before anything is sent. Whatever the outcome, its plan contains
    /// the request.
    ///
    /// All connections are read first, to find their gateways.
    ///
    /// ```swift
    /// let updates = client.updateVpnConnections(ids) { draft in
    ///     draft.editTunnels { tunnel in tunnel.ikeConfig?.version = .ikev2 }
    /// }
    /// for await progress in updates { print(progress.vpnConnectionId, progress.outcome) }
    /// print(await updates.report)
    /// ```
    ///
    /// - Parameters:
    ///   - vpnConnectionIds: The IDs of the connections; an ID that occurs twice is changed once.
    ///   - regionId: The region of the connections; `nil` uses the client's region.
    ///   - maxConcurrent: The maximum number of connections that are read or changed at the same time; a value less
    ///     than 1 counts as 1.
    ///   - dryRun: Whether nothing is sent, and the results contain only what would be sent.
    ///   - timeout: The maximum time to wait, after each change, until its connection is ready again.
    ///   - clock: The clock on which the waits sleep. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    ///   - edit: A closure that changes the draft of one connection. An error that it throws ends the update of that
    ///     connection.
    /// - Returns: The updates, which have started.
    public func updateVpnConnections(
        _ vpnConnectionIds: [String],
        regionId: Region? = nil,
        maxConcurrent: Int = 8,
        dryRun: Bool = false,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil,
        edit: @escaping @Sendable (inout VpnConnectionDraft) async throws -> Void
    ) -> VpnConnectionUpdates {
        let drain = Drain()
        let (progress, continuation) = AsyncStream<VpnConnectionUpdateProgress>.makeStream()
        let run = BatchUpdate(
            client: self,
            regionId: regionId,
            maxConcurrent: Swift.max(maxConcurrent, 1),
            dryRun: dryRun,
            timeout: timeout,
            clock: clock,
            drain: drain,
            edit: edit
        )
        let work = Task {
            let report = await run.report(on: vpnConnectionIds) { continuation.yield($0) }
            continuation.finish()
            // A stream that's no longer referenced ends as if it were canceled.
            withExtendedLifetime(progress) {}
            return report
        }
        continuation.onTermination = { reason in
            if case .cancelled = reason { work.cancel() }
        }
        return VpnConnectionUpdates(progress: progress, work: work, drain: drain)
    }
}

/// Several updates in progress: an asynchronous sequence with an element for each update that ends, and a report of
/// all.
///
/// The updates continue whether or not a task iterates over the sequence. To end them early, call ``drain()``, which
/// lets the updates in flight finish, or ``cancel()``. Canceling a task that iterates over the sequence cancels them too.
///
/// Each element is delivered once: several iterators share the elements.
public struct VpnConnectionUpdates: AsyncSequence, Sendable {
    /// The type of the elements: the progress when an update ends.
    public typealias Element = VpnConnectionUpdateProgress

    private let progress: AsyncStream<VpnConnectionUpdateProgress>
    private let work: Task<VpnConnectionUpdateReport, Never>
    private let drainRequest: Drain

    init(
        progress: AsyncStream<VpnConnectionUpdateProgress>,
        work: Task<VpnConnectionUpdateReport, Never>,
        drain: Drain
    ) {
        self.progress = progress
        self.work = work
        drainRequest = drain
    }

    /// Returns an iterator with an element for each update that ends.
    public func makeAsyncIterator() -> AsyncStream<VpnConnectionUpdateProgress>.Iterator {
        progress.makeAsyncIterator()
    }

    /// Starts no further update, and lets those in flight finish; ``report`` contains the outcome of each.
    ///
    /// An update is in flight from the call of its `edit` until its connection is ready again or its timeout is over.
    /// To end it earlier, call ``cancel()`` too.
    public func drain() {
        drainRequest.request()
    }

    /// Cancels pending and in-flight updates; ``report`` contains the outcome of each.
    public func cancel() {
        work.cancel()
    }

    /// The outcomes of all updates; waits until all of them have ended.
    public var report: VpnConnectionUpdateReport {
        get async { await work.value }
    }
}

/// The progress of several updates when one of them ends.
public struct VpnConnectionUpdateProgress: Sendable {
    /// The outcome of an update.
    public enum Outcome: Sendable {
        /// The connection has the requested settings: it was changed and is ready again, or nothing differed. In a dry
        /// run, the value contains what would change.
        case done(VpnConnectionUpdate)
        /// The service accepted the change, but the connection wasn't seen ready again.
        case accepted(VpnConnectionUpdateError)
        /// The change was sent, and it's unknown whether it was made. Read the connection before you change it.
        case unknown(VpnConnectionUpdateError)
        /// Nothing was changed. The plan is `nil` if the update failed before `edit` returned.
        case failed(any Error, plan: VpnConnectionUpdatePlan?)
        /// Nothing was changed, and `edit` wasn't called: the updates were drained or canceled before.
        case notStarted

        /// The plan of the update, with the request that was sent or was to be sent; `nil` if there's none.
        public var plan: VpnConnectionUpdatePlan? {
            switch self {
            case .done(let update): update.plan
            case .accepted(let error), .unknown(let error): error.plan
            case .failed(_, let plan): plan
            case .notStarted: nil
            }
        }
    }

    /// The ID of the VPN connection.
    public let vpnConnectionId: String
    /// The outcome of its update.
    public let outcome: Outcome
    /// The number of updates that have ended, this one included.
    public let ended: Int
    /// The total number of updates.
    public let total: Int
}

/// The outcomes of several updates.
public struct VpnConnectionUpdateReport: Sendable {
    /// The outcome of each update, by the ID of its connection.
    public internal(set) var outcomes: [String: VpnConnectionUpdateProgress.Outcome] = [:]

    /// Creates a report without connections.
    init() {}

    /// The connections that have the requested settings, by ID; in a dry run, what would change in each.
    public var done: [String: VpnConnectionUpdate] {
        outcomes.compactMapValues { if case .done(let update) = $0 { update } else { nil } }
    }

    /// The connections whose change the service accepted, but that weren't seen ready again, by ID.
    public var accepted: [String: VpnConnectionUpdateError] {
        outcomes.compactMapValues { if case .accepted(let error) = $0 { error } else { nil } }
    }

    /// The connections for which it's unknown whether they were changed, by ID, with the reason.
    public var unknown: [String: VpnConnectionUpdateError] {
        outcomes.compactMapValues { if case .unknown(let error) = $0 { error } else { nil } }
    }

    /// The connections that weren't changed, by ID, with the reason.
    public var failed: [String: any Error] {
        outcomes.compactMapValues { if case .failed(let error, _) = $0 { error } else { nil } }
    }

    /// The IDs of the connections whose update wasn't started.
    public var notStarted: Set<String> {
        Set(outcomes.filter { if case .notStarted = $0.value { true } else { false } }.keys)
    }
}

extension VpnConnectionUpdateReport: CustomStringConvertible {
    /// The number of updates with each outcome, and each connection that was started and isn't done with the reason, on
    /// separate lines.
    public var description: String {
        let failures: [(String, [String: any Error])] = [
            ("accepted", accepted.mapValues(\.underlyingError)), ("unknown", unknown.mapValues(\.underlyingError)),
            ("failed", failed),
        ]
        let counts =
            ["\(done.count) done"] + failures.map { "\($1.count) \($0)" } + ["\(notStarted.count) not started"]
        let reasons = failures.flatMap { name, errors in
            errors.sorted { $0.key < $1.key }.map { "  \(name): \($0.key.printable): \($0.value.descriptionInText)" }
        }
        return ([counts.joined(separator: ", ")] + reasons).joined(separator: "\n")
    }
}
