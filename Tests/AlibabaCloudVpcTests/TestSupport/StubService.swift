import AlibabaCloudVpcTesting

@testable import AlibabaCloudVpc

/// VPN connections behind a stub: each change takes some readings until its connection is active again.
final class StubService: Sendable {
    struct State: Sendable {
        var connections: [String: VpnConnection] = [:]
        /// The states that the next readings tell, per connection; then `active`.
        var nextStates: [String: [VpnConnectionState?]] = [:]
        var sent: [ModifyVpnConnectionAttributeRequest] = []
        var readings = 0
        /// Gateways with a change on its way, and how often one came while another was.
        var busyGateways: [String: String] = [:]
        var collisions = 0
        var onTheWay: Set<String> = []
        var mostOnTheWay = 0
        /// Changes that show when their connection next tells `updating`.
        var later: [String: ModifyVpnConnectionAttributeRequest] = [:]
    }

    let time = ManualClock()
    let state = Locked(State())
    /// Throws, or changes what happens, before a change is made (`true`) and after it (`false`).
    private let delay: Bool
    private let fault: @Sendable (ModifyVpnConnectionAttributeRequest, Bool) throws -> Void

    /// Makes a service; with `delay` a change shows when its connection first tells `updating`.
    init(
        _ connections: [VpnConnection],
        delay: Bool = false,
        fault: @escaping @Sendable (ModifyVpnConnectionAttributeRequest, Bool) throws -> Void = { _, _ in }
    ) {
        self.delay = delay
        self.fault = fault
        state.withLock { state in
            for connection in connections { state.connections[connection.vpnConnectionId ?? ""] = connection }
        }
    }

    var sent: [ModifyVpnConnectionAttributeRequest] { state.withLock(\.sent) }

    func connection(_ id: String) -> VpnConnection? { state.withLock { $0.connections[id] } }

    /// The client of the service.
    var client: StubVpcClient {
        var client = StubVpcClient()
        client.clock = time
        client.on(DescribeVpnConnectionRequest.self) { [self] in try describe($0) }
        client.on(ModifyVpnConnectionAttributeRequest.self) { [self] request in
            try fault(request, true)
            modify(request)
            try fault(request, false)
            await Task.yield()
            return ModifyVpnConnectionAttributeResponse()
        }
        return client
    }

    private func describe(_ request: DescribeVpnConnectionRequest) throws -> DescribeVpnConnectionResponse {
        try state.withLock { state in
            state.readings += 1
            let id = request.vpnConnectionId
            guard var connection = state.connections[id] else {
                throw VpcError(code: .serviceFailed, message: "InvalidVpnConnectionInstanceId.NotFound")
            }
            let next = state.nextStates[id] ?? []
            connection.state = next.isEmpty ? .active : next[0]
            if connection.state == .updating, let request = state.later.removeValue(forKey: id) {
                Self.apply(request, to: &state)
            }
            state.nextStates[id] = Array(next.dropFirst())
            if connection.state == .active {
                state.onTheWay.remove(id)
                if let gateway = connection.vpnGatewayId, state.busyGateways[gateway] == id {
                    state.busyGateways[gateway] = nil
                }
            }
            return DescribeVpnConnectionResponse(connection: connection)
        }
    }

    private func modify(_ request: ModifyVpnConnectionAttributeRequest) {
        state.withLock { state in
            state.sent.append(request)
            let id = request.vpnConnectionId
            if delay { state.later[id] = request } else { Self.apply(request, to: &state) }
            if let gateway = state.connections[id]?.vpnGatewayId {
                if state.busyGateways[gateway] != nil { state.collisions += 1 }
                state.busyGateways[gateway] = id
            }
            state.onTheWay.insert(id)
            state.mostOnTheWay = max(state.mostOnTheWay, state.onTheWay.count)
            if state.nextStates[id] == nil || state.nextStates[id] == [] {
                state.nextStates[id] = [.updating, .updating]
            }
        }
    }

    private static func apply(_ request: ModifyVpnConnectionAttributeRequest, to state: inout State) {
        let id = request.vpnConnectionId
        if let name = request.name { state.connections[id]?.name = name }
        if let version = request.ikeConfig?.version { state.connections[id]?.ikeConfig?.version = version }
        // The service keeps the meaning, in its own spelling and order.
        if let subnets = request.remoteSubnet {
            let canonical = subnets.map(\.canonical.rawValue).sorted().map { CIDRBlock($0) }
            state.connections[id]?.remoteSubnet = canonical
        }
        if let certificate = request.remoteCaCertificate {
            let lines = certificate.unicodeScalars.split { $0 == "\r" || $0 == "\n" }.map { String($0) }
            state.connections[id]?.remoteCaCertificate = lines.joined(separator: "\n")
        }
        for tunnel in request.tunnels ?? [] {
            let index = state.connections[id]?.tunnels?.firstIndex { $0.tunnelId == tunnel.tunnelId }
            guard let index, let version = tunnel.ikeConfig?.version else { continue }
            state.connections[id]?.tunnels?[index].ikeConfig?.version = version
        }
    }
}
