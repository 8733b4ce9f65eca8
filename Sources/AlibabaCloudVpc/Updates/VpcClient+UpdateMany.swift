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
    ///   - edit: Changes the draft of one connection; what it throws ends that one's update.
    /// - Returns: The updates, which have begun.
    public func updateVpnConnections(
        _ vpnConnectionIds: [String],
        regionId: Region? = nil,
        maxConcurrent: Int = 8,
        dryRun: Bool = false,
        timeout: Duration = .seconds(300),
        edit: @escaping @Sendable (inout VpnConnectionDraft) throws -> Void
    ) -> VpnConnectionUpdates {
        let (progress, continuation) = AsyncStream<VpnConnectionUpdateProgress>.makeStream()
        let run = BatchUpdate(
            client: self,
            regionId: regionId,
            maxConcurrent: Swift.max(maxConcurrent, 1),
            dryRun: dryRun,
            timeout: timeout,
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
