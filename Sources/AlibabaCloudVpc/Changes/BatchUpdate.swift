/// Updates of several connections, at most one at a time on each VPN gateway.
struct BatchUpdate<Client: VpcClient>: Sendable {
    let client: Client
    let regionId: Region?
    let maxConcurrent: Int
    let dryRun: Bool
    let timeout: Duration
    let edit: @Sendable (inout VpnConnectionDraft) throws -> Void

    private struct Item: Sendable {
        let vpnConnectionId: String
        /// `nil` where the connection is on no VPN gateway, or none was told.
        let vpnGatewayId: String?
    }

    /// Makes the updates, and tells of each as it ends.
    func report(
        on vpnConnectionIds: [String],
        tell: (VpnConnectionUpdateProgress) -> Void
    ) async -> VpnConnectionUpdateReport {
        var seen: Set<String> = []
        let ids = vpnConnectionIds.filter { seen.insert($0).inserted }
        var report = VpnConnectionUpdateReport()
        var ended = 0
        func end(_ id: String, _ outcome: VpnConnectionUpdateProgress.Outcome) {
            ended += 1
            report.add(outcome, of: id)
            tell(VpnConnectionUpdateProgress(vpnConnectionId: id, outcome: outcome, ended: ended, total: ids.count))
        }

        var items: [Item] = []
        await run(ids, oneAtATimeOf: { _ in nil }, work: item(of:)) { id, item in
            switch item {
            case .success(let item): items.append(item)
            case .failure(let error): end(id, .notDone(error))
            }
        }
        await run(items, oneAtATimeOf: \.vpnGatewayId, work: outcome(of:)) { end($0.vpnConnectionId, $1) }
        return report
    }

    private func item(of id: String) async -> Result<Item, any Error> {
        do {
            let request = DescribeVpnConnectionRequest(vpnConnectionId: id, regionId: regionId)
            let connection = try await client.describeVpnConnection(request).connection
            return .success(Item(vpnConnectionId: id, vpnGatewayId: connection.vpnGatewayId))
        } catch {
            return .failure(error)
        }
    }

    private func outcome(of item: Item) async -> VpnConnectionUpdateProgress.Outcome {
        let plan: UpdatePlan
        do {
            // It may have waited long for its gateway: it is read once more.
            plan = try await client.planOfUpdate(of: item.vpnConnectionId, regionId: regionId, edit: edit)
            try Task.checkCancellation()
        } catch {
            return .notDone(error)
        }
        guard let request = plan.request, !dryRun else { return .done(plan.unsent) }
        do {
            return .done(try await client.carryOut(plan, request, timeout: timeout))
        } catch let error as VpcError where !error.mayHaveBeenApplied {
            return .notDone(error)
        } catch {
            return .unknown(error)
        }
    }

    /// Does `work` for each of `items`, in their order as far as can be: at most ``maxConcurrent`` at once, and one at a
    /// time of those that have the same key.
    private func run<Work: Sendable, Output: Sendable>(
        _ items: [Work],
        oneAtATimeOf key: (Work) -> String?,
        work: @escaping @Sendable (Work) async -> Output,
        each: (Work, Output) -> Void
    ) async {
        await withTaskGroup(of: (Work, Output).self) { group in
            var waiting = items
            var busyKeys: Set<String> = []
            var running = 0
            func isFree(_ item: Work) -> Bool { key(item).map { !busyKeys.contains($0) } ?? true }
            repeat {
                while running < maxConcurrent, let next = waiting.firstIndex(where: isFree) {
                    let item = waiting.remove(at: next)
                    if let key = key(item) { busyKeys.insert(key) }
                    running += 1
                    group.addTask { (item, await work(item)) }
                }
                guard let (item, output) = await group.next() else { return }
                running -= 1
                if let key = key(item) { busyKeys.remove(key) }
                each(item, output)
            } while true
        }
    }
}
