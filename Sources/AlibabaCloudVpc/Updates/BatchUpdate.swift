/// An update of several connections, with at most one change at a time on each VPN gateway.
struct BatchUpdate<Client: VpcClient>: Sendable {
    let client: Client
    let regionId: Region?
    let maxConcurrent: Int
    let dryRun: Bool
    let timeout: Duration
    let clock: (any Clock<Duration>)?
    let drain: Drain
    let edit: @Sendable (inout VpnConnectionDraft) async throws -> Void
    /// The connections whose change may still be in progress, by VPN gateway.
    private let unsettled = Locked<[String: String]>([:])

    init(
        client: Client,
        regionId: Region?,
        maxConcurrent: Int,
        dryRun: Bool,
        timeout: Duration,
        clock: (any Clock<Duration>)?,
        drain: Drain,
        edit: @escaping @Sendable (inout VpnConnectionDraft) async throws -> Void
    ) {
        self.client = client
        self.regionId = regionId
        self.maxConcurrent = maxConcurrent
        self.dryRun = dryRun
        self.timeout = timeout
        self.clock = clock
        self.drain = drain
        self.edit = edit
    }

    private typealias Outcome = VpnConnectionUpdateProgress.Outcome

    private struct Item: Sendable {
        let vpnConnectionId: String
        /// The VPN gateway of the connection; `nil` if it's on none, or the service returned none.
        let vpnGatewayId: String?
    }

    /// Performs the updates, and reports each when it ends.
    func report(
        on vpnConnectionIds: [String],
        onProgress: (VpnConnectionUpdateProgress) -> Void
    ) async -> VpnConnectionUpdateReport {
        var seen: Set<String> = []
        let ids = vpnConnectionIds.filter { seen.insert($0).inserted }
        var report = VpnConnectionUpdateReport()
        var ended = 0
        func end(_ id: String, _ outcome: Outcome) {
            ended += 1
            report.outcomes[id] = outcome
            onProgress(
                VpnConnectionUpdateProgress(vpnConnectionId: id, outcome: outcome, ended: ended, total: ids.count)
            )
        }

        var read: [String: Item] = [:]
        await run(ids, oneAtATimeOf: { _ in nil }, work: item(of:)) { id, item in
            switch item {
            case .success(let item): read[id] = item
            case .failure(let error): end(id, Self.outcome(after: error))
            }
        }
        // In the requested order, not in the order in which they were read.
        let items = ids.compactMap { read[$0] }
        await run(items, oneAtATimeOf: \.vpnGatewayId, work: outcome(of:)) { end($0.vpnConnectionId, $1) }
        return report
    }

    private func item(of id: String) async -> Result<Item, any Error> {
        do {
            let connection = try await preparing { try await client.vpnConnection(id, regionId: regionId) }
            return .success(Item(vpnConnectionId: id, vpnGatewayId: connection.vpnGatewayId?.nonBlank))
        } catch {
            return .failure(error)
        }
    }

    private func outcome(of item: Item) async -> Outcome {
        let plan: VpnConnectionUpdatePlan
        do {
            // The update may have waited long for its gateway, so the connection is read again.
            let before = try await preparing {
                try await settle(item.vpnGatewayId)
                return try await client.vpnConnection(item.vpnConnectionId, regionId: regionId)
            }
            plan = try await client.planOfUpdate(of: item.vpnConnectionId, before, regionId: regionId, edit: edit)
        } catch {
            return Self.outcome(after: error)
        }
        do {
            return .done(try await client.carryOut(plan, dryRun: dryRun, timeout: timeout, clock: clock))
        } catch let error as VpnConnectionUpdateError {
            if let gateway = item.vpnGatewayId {
                unsettled.withLock { $0[gateway] = item.vpnConnectionId }
            }
            return error.wasAccepted ? .accepted(error) : .unknown(error)
        } catch {
            return .failed(error, plan: plan)
        }
    }

    /// The error of an update that a drain or a cancellation kept from being started.
    private struct NotStarted: Error {}

    /// Returns the outcome of an update that ended before it had a plan.
    private static func outcome(after error: any Error) -> Outcome {
        error is NotStarted ? .notStarted : .failed(error, plan: nil)
    }

    /// Performs a part of an update that changes nothing, and throws ``NotStarted`` if no update is to be started.
    private func preparing<Output: Sendable>(
        _ work: @escaping @Sendable () async throws -> Output
    ) async throws -> Output {
        var isStopping: Bool { drain.isRequested || Task.isCancelled }
        guard !isStopping else { throw NotStarted() }
        do {
            let output = try await drain.interrupting(work)
            guard !isStopping else { throw NotStarted() }
            return output
        } catch is CancellationError where isStopping {
            throw NotStarted()
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
            error.message = "Another change may still be in progress on its VPN gateway: \(error.message)"
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

/// A request to start no further update, and the preparations that it cancels.
final class Drain: Sendable {
    private struct State: Sendable {
        var isRequested = false
        var last = 0
        var cancellations: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Locked(State())

    var isRequested: Bool { state.withLock(\.isRequested) }

    func request() {
        let cancellations = state.withLock { state in
            state.isRequested = true
            return state.cancellations
        }
        for cancel in cancellations.values { cancel() }
    }

    /// Performs `work` in a task that's canceled if the drain is requested, or the current task is canceled.
    func interrupting<Output: Sendable>(
        _ work: @escaping @Sendable () async throws -> Output
    ) async throws -> Output {
        let task = Task(operation: work)
        let (id, isRequested) = state.withLock { state in
            state.last += 1
            state.cancellations[state.last] = { task.cancel() }
            return (state.last, state.isRequested)
        }
        defer { state.withLock { $0.cancellations[id] = nil } }
        if isRequested { task.cancel() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
