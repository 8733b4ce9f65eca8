extension VpcClient {
    /// Changes several VPN connections, each as `edit` changes a draft of it.
    ///
    /// At most one change at a time is on its way on each VPN gateway, until its connection is ready again. One that fails
    /// stops no other; where it is not known whether one is still on its way, the next of its gateway waits for it.
    ///
    /// All connections are read first, for their gateways.
    ///
    /// ```swift
    /// let updates = client.updateVpnConnections(ids) { draft in draft.ikeConfig?.version = .ikev2 }
    /// for await progress in updates { print(progress.vpnConnectionId, progress.outcome) }
    /// print(await updates.report)
    /// ```
    ///
    /// - Parameters:
    ///   - vpnConnectionIds: The ids of the connections; one that stands there twice is changed once.
    ///   - regionId: The region of the connections; `nil` for the client's.
    ///   - maxConcurrent: How many connections are read or changed at once at most; less than 1 counts as 1.
    ///   - dryRun: Whether nothing is sent, and the updates only tell what would be.
    ///   - timeout: How long to wait for each until it is ready again, behind its change.
    ///   - clock: The clock on which the waits sleep. `nil` uses the clock of an ``HTTPVpcClient``, and the system's for
    ///     any other client.
    ///   - edit: Changes the draft of one connection; what it throws ends that one's update.
    /// - Returns: The updates, which have begun.
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
            // A stream that nobody holds any more would be taken for cancelled.
            withExtendedLifetime(progress) {}
            return report
        }
        continuation.onTermination = { reason in
            if case .cancelled = reason { work.cancel() }
        }
        return VpnConnectionUpdates(progress: progress, work: work)
    }
}

/// Several updates on their way: a sequence that tells of each as it ends, and a report of all.
///
/// They go on whether or not anybody listens. To cancel them, cancel a task that listens, or call ``cancel()``.
///
/// The progress is told once: several that listen share it.
public struct VpnConnectionUpdates: AsyncSequence, Sendable {
    /// What is told of each update.
    public typealias Element = VpnConnectionUpdateProgress

    private let progress: AsyncStream<VpnConnectionUpdateProgress>
    private let work: Task<VpnConnectionUpdateReport, Never>

    init(progress: AsyncStream<VpnConnectionUpdateProgress>, work: Task<VpnConnectionUpdateReport, Never>) {
        self.progress = progress
        self.work = work
    }

    /// Tells of each update as it ends.
    public func makeAsyncIterator() -> AsyncStream<VpnConnectionUpdateProgress>.Iterator {
        progress.makeAsyncIterator()
    }

    /// Starts no further update, and gives up those on their way; ``report`` tells how each ended.
    public func cancel() {
        work.cancel()
    }

    /// How all updates ended; it waits until they have.
    public var report: VpnConnectionUpdateReport {
        get async { await work.value }
    }
}

/// One of several updates has ended.
public struct VpnConnectionUpdateProgress: Sendable {
    /// How an update ended.
    public enum Outcome: Sendable {
        /// The connection is as it was wanted: it was changed and is ready again, or nothing differed. In a dry run, what
        /// would be changed is told.
        case done(VpnConnectionUpdate)
        /// Nothing was changed.
        case failed(any Error)
        /// The change was sent, or was being sent when it was cancelled, and it is not known whether it was made, or
        /// whether the connection is ready again: read the connection before you change it.
        case unknown(any Error)
    }

    /// The id of the VPN connection.
    public let vpnConnectionId: String
    /// How its update ended.
    public let outcome: Outcome
    /// How many updates have ended, this one included.
    public let ended: Int
    /// How many updates there are.
    public let total: Int
}

/// How several updates ended; each connection stands in one of the lists.
public struct VpnConnectionUpdateReport: Sendable {
    /// The connections that are as they were wanted, by id; in a dry run, what would be changed of each.
    public internal(set) var done: [String: VpnConnectionUpdate] = [:]
    /// The connections that were not changed, by id, with the reason.
    public internal(set) var failed: [String: any Error] = [:]
    /// The connections of which it is not known whether they were changed, by id, with the reason.
    public internal(set) var unknown: [String: any Error] = [:]

    /// Makes a report without connections.
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
    /// How many ended how, and each that is not done with its reason, a line each.
    public var description: String {
        let reasons =
            failed.sorted { $0.key < $1.key }.map { "  failed: \($0.key): \($0.value)" }
            + unknown.sorted { $0.key < $1.key }.map { "  unknown: \($0.key): \($0.value)" }
        return (["\(done.count) done, \(failed.count) failed, \(unknown.count) unknown"] + reasons)
            .joined(separator: "\n")
    }
}
