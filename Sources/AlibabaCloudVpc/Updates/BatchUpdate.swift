/// An update of several connections, with at most one change at a time on each VPN gateway.
struct BatchUpdate<Client: VpcClient>: Sendable {
    let client: Client
    let regionId: Region?
    let maxConcurrent: Int
    let dryRun: Bool
    let timeout: Duration
    let clock: (any Clock<Duration>)?
    let edit: @Sendable (inout VpnConnectionDraft) throws -> Void
    /// The connections whose change may still be in progress, by VPN gateway.
    private let unsettled = Locked<[String: String]>([:])

    init(
        client: Client,
        regionId: Region?,
        maxConcurrent: Int,
        dryRun: Bool,
        timeout: Duration,
        clock: (any Clock<Duration>)?,
        edit: @escaping @Sendable (inout VpnConnectionDraft) throws -> Void
    ) {
        self.client = client
        self.regionId = regionId
        self.maxConcurrent = maxConcurrent
        self.dryRun = dryRun
        self.timeout = timeout
        self.clock = clock
        self.edit = edit
    }

    private struct Item: Sendable {
        let vpnConnectionId: String
        /// The VPN gateway of the connection; `nil` if it's on none, or the service returned none.
        let vpnGatewayId: String?
    }

    /// Performs the updates, and reports each when it ends.
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

        var read: [String: Item] = [:]
        await run(ids, oneAtATimeOf: { _ in nil }, work: item(of:)) { id, item in
            switch item {
            case .success(let item): read[id] = item
            case .failure(let error): end(id, .failed(error))
            }
        }
        // In the requested order, not in the order in which they were read.
        let items = ids.compactMap { read[$0] }
        await run(items, oneAtATimeOf: \.vpnGatewayId, work: outcome(of:)) { end($0.vpnConnectionId, $1) }
        return report
    }

    private func item(of id: String) async -> Result<Item, any Error> {
        do {
            let request = DescribeVpnConnectionRequest(vpnConnectionId: id, regionId: regionId)
            let connection = try await client.describeVpnConnection(request).connection
            return .success(Item(vpnConnectionId: id, vpnGatewayId: connection.vpnGatewayId?.nonBlank))
        } catch {
            return .failure(error)
        }
    }

    private func outcome(of item: Item) async -> VpnConnectionUpdateProgress.Outcome {
        let plan: UpdatePlan
        do {
            try await settle(item.vpnGatewayId)
            // The update may have waited long for its gateway, so the connection is read again.
            plan = try await client.planOfUpdate(of: item.vpnConnectionId, regionId: regionId, edit: edit)
            try Task.checkCancellation()
        } catch {
            return .failed(error)
        }
        guard let request = plan.request, !dryRun else { return .done(plan.unsent) }
        do {
            return .done(try await client.carryOut(plan, request, timeout: timeout, clock: clock))
        } catch let error as VpcError where !error.mayHaveBeenApplied {
            return .failed(error)
        } catch {
            if let gateway = item.vpnGatewayId {
                unsettled.withLock { $0[gateway] = item.vpnConnectionId }
            }
            return .unknown(error)
        }
    }

    /// Waits for a change on the gateway that may still be in progress.
    private func settle(_ vpnGatewayId: String?) async throws {
        guard let vpnGatewayId, let connection = unsettled.withLock({ $0[vpnGatewayId] }) else { return }
        do {
            try await client.waitUntilActive(
                vpnConnectionId: connection,
                regionId: regionId,
                timeout: timeout,
                clock: clock
            )
        } catch var error as VpcError {
            error.message = "Another change may still be on its way on its VPN gateway: \(error.message)"
            throw error
        }
        unsettled.withLock { $0[vpnGatewayId] = nil }
    }

    /// Runs `work` for each of `items`, at most ``maxConcurrent`` at a time, and one at a time of those with the same
    /// key.
    ///
    /// The items run in their order as far as possible.
    private func run<Work: Sendable, Output: Sendable>(
        _ items: [Work],
        oneAtATimeOf key: (Work) -> String?,
        work: @escaping @Sendable (Work) async -> Output,
        each: (Work, Output) -> Void
    ) async {
        var ready: [Work] = []
        var waiting: [String: ArraySlice<Work>] = [:]
        for item in items {
            guard let key = key(item) else { ready.append(item); continue }
            guard waiting[key]?.append(item) == nil else { continue }
            waiting[key] = []
            ready.append(item)
        }
        await withTaskGroup(of: (Work, Output).self) { group in
            var started = 0
            func start() {
                guard started < ready.count else { return }
                let item = ready[started]
                started += 1
                group.addTask { (item, await work(item)) }
            }
            for _ in 0..<maxConcurrent { start() }
            while let (item, output) = await group.next() {
                if let key = key(item), let next = waiting[key]?.popFirst() { ready.append(next) }
                each(item, output)
                start()
            }
        }
    }
}
