import AlibabaCloudVpc

extension SimulatedVpnConnection {
    /// The settings as the other end has to have them: what is local here is remote there.
    var peerConfig: AnswerObject {
        var answer = AnswerObject()
        answer.append("Local", ikeConfig.remoteId)
        answer.append("Remote", ikeConfig.localId)
        answer.append("LocalSubnet", Self.joined(remoteSubnet))
        answer.append("RemoteSubnet", Self.joined(localSubnet))
        answer.append("IkeConfig", ikeConfig.ofPeer.answer)
        answer.append("IpsecConfig", ipsecConfig.answer)
        guard !tunnels.isEmpty else { return answer }
        var configs = AnswerObject()
        configs.append("TunnelConfig", .list(tunnels.map { .object($0.peerConfig) }))
        answer.append("TunnelsConfig", configs)
        let bgpConfigs = tunnels.compactMap(\.peerBgpConfig)
        guard !bgpConfigs.isEmpty else { return answer }
        var bgp = AnswerObject()
        bgp.append("BgpConfig", .list(bgpConfigs.map(AnswerNode.object)))
        answer.append("BgpConfigs", bgp)
        return answer
    }

    /// The ids of the customer gateways that the connection uses.
    var customerGatewayIds: [String?] {
        tunnels.isEmpty ? [customerGatewayId] : [customerGatewayId] + tunnels.map(\.customerGatewayId)
    }
}

extension SimulatedTunnel {
    fileprivate var peerConfig: AnswerObject {
        var answer = AnswerObject()
        answer.append("TunnelId", tunnelId)
        answer.append("Local", ikeConfig.remoteId)
        answer.append("Remote", ikeConfig.localId)
        answer.append("IkeConfig", ikeConfig.ofPeer.answer)
        answer.append("IpsecConfig", ipsecConfig.answer)
        return answer
    }

    fileprivate var peerBgpConfig: AnswerObject? {
        guard var peer = bgpConfig else { return nil }
        (peer.localAsn, peer.peerAsn) = (peer.peerAsn, peer.localAsn)
        (peer.localBgpIp, peer.peerBgpIp) = (peer.peerBgpIp, peer.localBgpIp)
        var answer = peer.answerOfTunnel
        answer.append("TunnelId", tunnelId)
        return answer
    }
}

extension IkeConfig {
    fileprivate var ofPeer: IkeConfig {
        var peer = self
        (peer.localId, peer.remoteId) = (remoteId, localId)
        return peer
    }
}
