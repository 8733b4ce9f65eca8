extension ModifyVpnConnectionAttributeRequest {
    /// The parameters that are set, those in ``additionalParameters`` last, by name.
    public func parameters() -> RequestParameters {
        var parameters = namedParameters()
        additional.append(to: &parameters)
        return parameters
    }

    /// The parameters that this library names.
    func namedParameters() -> RequestParameters {
        var parameters = settings()
        parameters.append("ClientToken", clientToken)
        return parameters
    }

    /// The parameters that change something, behind the id of what they change.
    func settings() -> RequestParameters {
        var parameters = RequestParameters()
        parameters.append("VpnConnectionId", vpnConnectionId)
        parameters.append("Name", name)
        parameters.append("LocalSubnet", localSubnet)
        parameters.append("RemoteSubnet", remoteSubnet)
        parameters.append("IkeConfig", ikeConfig?.jsonObject)
        parameters.append("IpsecConfig", ipsecConfig?.jsonObject)
        parameters.append("AutoConfigRoute", autoConfigRoute)
        parameters.append("EffectImmediately", effectImmediately)
        return parameters
    }
}
