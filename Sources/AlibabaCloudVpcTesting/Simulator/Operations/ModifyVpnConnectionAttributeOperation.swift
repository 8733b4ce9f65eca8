/// `ModifyVpnConnectionAttribute`: an absent parameter leaves the stored setting as it is.
enum ModifyVpnConnectionAttributeOperation: SimulatedOperation {
    static let action = "ModifyVpnConnectionAttribute"

    static let parameterNames: Set<String> = [
        "VpnConnectionId", "ClientToken", "AutoConfigRoute", "BgpConfig", "EffectImmediately", "EnableDpd",
        "EnableNatTraversal", "EnableTunnelsBgp", "HealthCheckConfig", "IkeConfig", "IpsecConfig", "LocalSubnet",
        "Name", "RemoteCaCertificate", "RemoteSubnet", "TunnelOptionsSpecification",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let id = try call.parameters.required("VpnConnectionId")
        var connection = try state.connection(id, for: call)
        try state.requireUnlocked(connection)
        let surroundings = state.surroundings(of: connection)
        var generator = state.generator
        try connection.change(by: call.parameters, in: surroundings, using: &generator)
        try state.requireReady(connection.vpnGatewayId, for: call)
        state.generator = generator
        state.store(connection, changedBy: call)
        return connection.answerToChange(requestId: call.requestId)
    }
}
