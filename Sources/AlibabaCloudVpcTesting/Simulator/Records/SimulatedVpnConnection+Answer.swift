import AlibabaCloudVpc

extension SimulatedVpnConnection {
    /// The answer to a change, in the orders of the documentation's samples, what is not in them last.
    func answerToChange(requestId: String) -> AnswerObject {
        var answer = AnswerObject(orderInXML: [
            "Name", "CustomerGatewayId", "RemoteSubnet", "IpsecConfig", "EffectImmediately", "VpnGatewayId",
            "CreateTime", "VpnConnectionId", "RequestId", "LocalSubnet", "IkeConfig",
        ])
        answer.append("CustomerGatewayId", customerGatewayId)
        answer.append("Name", name)
        answer.append("RemoteSubnet", Self.joined(remoteSubnet))
        answer.append("IpsecConfig", ipsecConfig.answer)
        answer.append("VpnGatewayId", vpnGatewayId)
        answer.append("EffectImmediately", effectImmediately)
        answer.append("RequestId", requestId)
        answer.append("VpnConnectionId", vpnConnectionId)
        answer.append("CreateTime", ServiceTime.milliseconds(createTime))
        answer.append("LocalSubnet", Self.joined(localSubnet))
        answer.append("IkeConfig", ikeConfig.answer)
        answer.append("Description", description)
        appendOthers(to: &answer)
        return answer
    }

    /// The connection as `DescribeVpnConnection` and `DescribeVpnConnections` answer it, without the request's id.
    ///
    /// - Parameters:
    ///   - gateway: The VPN gateway of the connection.
    ///   - isInList: Whether it is one of a list, which tells some things in another way.
    /// - Returns: The object.
    func description(on gateway: SimulatedVpnGateway?, isInList: Bool) -> AnswerObject {
        var answer = AnswerObject()
        answer.append("VpnConnectionId", vpnConnectionId)
        answer.append("VpnGatewayId", vpnGatewayId)
        answer.append("CustomerGatewayId", customerGatewayId)
        answer.append("Name", name)
        answer.append("State", state)
        answer.append("Status", status)
        answer.append("CreateTime", ServiceTime.milliseconds(createTime))
        answer.append("EffectImmediately", effectImmediately)
        answer.append("LocalSubnet", Self.joined(localSubnet))
        answer.append("RemoteSubnet", Self.joined(remoteSubnet))
        answer.append("AttachType", "VPNGW")
        answer.append("AttachInstanceId", vpnGatewayId)
        answer.append("NetworkType", "public")
        answer.append("InternetIp", gateway?.internetIp)
        answer.append("Spec", gateway?.specification)
        answer.append("CrossAccountAuthorized", false)
        answer.append("IkeConfig", ikeConfig.answer)
        answer.append("IpsecConfig", ipsecConfig.answer)
        answer.append("RemoteCaCertificate", remoteCaCertificate)
        appendOthers(to: &answer, tellsBgpSwitch: !isInList)
        answer.append(tags, as: isInList ? "Tag" : "Tags")
        return answer
    }

    /// What an answer has only where it is set.
    private func appendOthers(to answer: inout AnswerObject, tellsBgpSwitch: Bool = true) {
        answer.append("VcoHealthCheck", healthCheck?.answer)
        answer.append("VpnBgpConfig", bgpConfig?.answer(tellsSwitch: tellsBgpSwitch))
        answer.append("EnableDpd", isDpdEnabled)
        answer.append("EnableNatTraversal", isNatTraversalEnabled)
        answer.append("EnableTunnelsBgp", isTunnelsBgpEnabled)
        answer.append("ResourceGroupId", resourceGroupId)
        guard !tunnels.isEmpty else { return }
        var list = AnswerObject()
        list.append("TunnelOptions", .list(tunnels.map { .object($0.answer) }))
        answer.append("TunnelOptionsSpecification", list)
    }

    static func joined(_ blocks: [CIDRBlock]) -> String {
        blocks.map(\.rawValue).joined(separator: ",")
    }
}
