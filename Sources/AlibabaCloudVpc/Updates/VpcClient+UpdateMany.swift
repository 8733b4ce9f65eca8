extension VpcClient {
    /// Changes the settings of several VPN connections, each with a call of `edit`.
    ///
    /// At most one change at a time is in progress on each VPN gateway, until its connection is ready again. An update
    /// that fails doesn't stop the others. If it's unknown whether a change is still in progress, the next change on
    /// its gateway waits for it.
    ///
    /// All connections are read first, to find their gateways.
    ///
    /// ```swift
    /// let updates = client.updateVpnConnections(ids) { draft in draft.ikeConfig?.version = .ikev2 }
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
        edit: @escaping @Sendable (inout VpnConnectionDraft) throws -> Void
    ) -> VpnConnectionUpdates {
        let (progress, continuation) = AsyncStream<VpnConnectionUpdateProgress>.makeStream()
        let run = BatchUpdate(
            client: self,
            regionId: regionId,
            maxConcurrent: Swift.max(maxConcurrent, 1),
            dryRun: dryRun,
            timeout: timeout,
            clock: clock,
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
        return VpnConnectionUpdates(progress: progress, work: work)
    }
}

/// Several updates in progress: an asynchronous sequence with an element for each update that ends, and a report of
/// all.
///
/// The updates continue whether or not a task iterates over the sequence. To cancel them, cancel a task that iterates
/// over it, or call ``cancel()``.
///
/// Each element is delivered once: several iterators share the elements.
public struct VpnConnectionUpdates: AsyncSequence, Sendable {
    /// The type of the elements: the progress when an update ends.
    public typealias Element = VpnConnectionUpdateProgress

    private let progress: AsyncStream<VpnConnectionUpdateProgress>
    private let work: Task<VpnConnectionUpdateReport, Never>

    init(progress: AsyncStream<VpnConnectionUpdateProgress>, work: Task<VpnConnectionUpdateReport, Never>) {
        self.progress = progress
        self.work = work
    }

    /// Returns an iterator with an element for each update that ends.
    public func makeAsyncIterator() -> AsyncStream<VpnConnectionUpdateProgress>.Iterator {
        progress.makeAsyncIterator()
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
        /// Nothing was changed.
        case failed(any Error)
        /// The change was sent, or was being sent when the task was canceled, and it's unknown whether it was made, or
        /// whether the connection is ready again. Read the connection before you change it.
        case unknown(any Error)
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

/// The outcomes of several updates; each connection is in one of the dictionaries.
public struct VpnConnectionUpdateReport: Sendable {
    /// The connections that have the requested settings, by ID; in a dry run, what would change in each.
    public internal(set) var done: [String: VpnConnectionUpdate] = [:]
    /// The connections that weren't changed, by ID, with the reason.
    public internal(set) var failed: [String: any Error] = [:]
    /// The connections for which it's unknown whether they were changed, by ID, with the reason.
    public internal(set) var unknown: [String: any Error] = [:]

    /// Creates a report without connections.
    init() {}

    mutating func add(_ outcome: VpnConnectionUpdateProgress.Outcome, of vpnConnectionId: String) {
        switch outcome {
        case .done(let update): done[vpnConnectionId] = update
        case .failed(let error): failed[vpnConnectionId] = error
        case .unknown(let error): unknown[vpnConnectionId] = error
        }
    }
}

extension VpnConnectionUpdateReport: CustomStringConvertible {
    /// The number of updates with each outcome, and each connection that isn't done with the reason, on separate lines.
    public var description: String {
        let reasons =
            failed.sorted { $0.key < $1.key }.map { "  failed: \($0.key): \($0.value)" }
            + unknown.sorted { $0.key < $1.key }.map { "  unknown: \($0.key): \($0.value)" }
        return (["\(done.count) done, \(failed.count) failed, \(unknown.count) unknown"] + reasons)
            .joined(separator: "\n")
    }
}
