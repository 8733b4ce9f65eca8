import AlibabaCloudVpc

/// `CreateVpnConnection`: what is left out gets the documented defaults.
enum CreateVpnConnectionOperation: SimulatedOperation {
    static let action = "CreateVpnConnection"

    static let parameterNames: Set<String> = [
        "VpnGatewayId", "ClientToken", "AutoConfigRoute", "BgpConfig", "CustomerGatewayId", "DryRun",
        "EffectImmediately", "EnableDpd", "EnableNatTraversal", "EnableTunnelsBgp", "HealthCheckConfig", "IkeConfig",
        "IpsecConfig", "LocalSubnet", "Name", "RemoteCaCertificate", "RemoteSubnet", "Tags",
        "TunnelOptionsSpecification",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let gateway = try state.gateway(call.parameters.required("VpnGatewayId"), for: call)
        try state.requireUnlocked(gateway)
        try checkCustomerGateways(call, state)
        var generator = state.generator
        var connection = try connection(call, on: gateway, using: &generator)
        try connection.change(
            by: call.parameters,
            in: state.surroundings(of: connection),
            using: &generator
        )
        try state.requireReady(gateway.vpnGatewayId, for: call)
        guard try call.parameters.boolean("DryRun") != true else { throw .dryRunOperation }
        state.generator = generator
        state.store(connection, changedBy: call, meanwhile: .provisioning)
        return answer(connection, requestId: call.requestId)
    }

    /// A connection that has only what cannot be changed, and defaults.
    private static func connection(
        _ call: SimulatedCall,
        on gateway: SimulatedVpnGateway,
        using generator: inout SeededGenerator
    ) throws(SimulatedFailure) -> SimulatedVpnConnection {
        let hasTunnels = call.parameters.group("TunnelOptionsSpecification") != nil
        return SimulatedVpnConnection(
            vpnConnectionId: GeneratedId.make("vco", using: &generator),
            regionId: gateway.regionId,
            vpnGatewayId: gateway.vpnGatewayId,
            customerGatewayId: call.parameters.values["CustomerGatewayId"],
            name: nil,
            localSubnet: try subnet("LocalSubnet", call),
            remoteSubnet: try subnet("RemoteSubnet", call),
            createTime: call.date,
            autoConfigRoute: true,
            ikeConfig: IkeConfig(),
            isDpdEnabled: hasTunnels ? nil : true,
            isNatTraversalEnabled: hasTunnels ? nil : true,
            isTunnelsBgpEnabled: hasTunnels ? false : nil,
            status: "ike_sa_not_established",
            resourceGroupId: gateway.resourceGroupId,
            tags: try call.parameters.tags("Tags").map { ResourceTag(key: $0.key, value: $0.value ?? "") }
        )
    }

    private static func subnet(_ name: String, _ call: SimulatedCall) throws(SimulatedFailure) -> [CIDRBlock] {
        let text = try call.parameters.required(name)
        guard let blocks = try? call.parameters.blocks(name) else { throw .illegalSubnet(name, text) }
        return blocks
    }

    /// A connection of one tunnel names its customer gateway, one of two tunnels has each tunnel name one.
    private static func checkCustomerGateways(_ call: SimulatedCall, _ state: SimulatedState) throws(SimulatedFailure) {
        let tunnels = try call.parameters.list("TunnelOptionsSpecification")
        if tunnels.isEmpty {
            _ = try state.customerGateway(call.parameters.required("CustomerGatewayId"), for: call)
        } else if call.parameters.values["CustomerGatewayId"] != nil {
            throw call.parameters.invalid("CustomerGatewayId")
        }
        for tunnel in tunnels { _ = try state.customerGateway(tunnel.required("CustomerGatewayId"), for: call) }
    }

    private static func answer(_ connection: SimulatedVpnConnection, requestId: String) -> AnswerObject {
        var answer = AnswerObject()
        answer.append("VpnConnectionId", connection.vpnConnectionId)
        answer.append("Name", connection.name)
        answer.append("CreateTime", ServiceTime.milliseconds(connection.createTime))
        answer.append("RequestId", requestId)
        return answer
    }
}
