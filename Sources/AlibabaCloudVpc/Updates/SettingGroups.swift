// The settings of each group. What stands in an answer only is not among them: it cannot be changed.

extension IkeConfig: SettingGroup {
    mutating func keepChanges(from old: IkeConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)preSharedKey", from: old.preSharedKey, in: &preSharedKey)
        comparison.keepChange("\(path)version", from: old.version, in: &version)
        comparison.keepChange("\(path)mode", from: old.mode, in: &mode)
        comparison.keepChange("\(path)encryptionAlgorithm", from: old.encryptionAlgorithm, in: &encryptionAlgorithm)
        comparison.keepChange(
            "\(path)authenticationAlgorithm",
            from: old.authenticationAlgorithm,
            in: &authenticationAlgorithm
        )
        comparison.keepChange("\(path)diffieHellmanGroup", from: old.diffieHellmanGroup, in: &diffieHellmanGroup)
        comparison.keepChange("\(path)lifetimeInSeconds", from: old.lifetimeInSeconds, in: &lifetimeInSeconds)
        comparison.keepChange("\(path)localId", from: old.localId, in: &localId)
        comparison.keepChange("\(path)remoteId", from: old.remoteId, in: &remoteId)
    }
}

extension IpsecConfig: SettingGroup {
    mutating func keepChanges(from old: IpsecConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)encryptionAlgorithm", from: old.encryptionAlgorithm, in: &encryptionAlgorithm)
        comparison.keepChange(
            "\(path)authenticationAlgorithm",
            from: old.authenticationAlgorithm,
            in: &authenticationAlgorithm
        )
        comparison.keepChange(
            "\(path)perfectForwardSecrecy",
            from: old.perfectForwardSecrecy,
            in: &perfectForwardSecrecy
        )
        comparison.keepChange("\(path)lifetimeInSeconds", from: old.lifetimeInSeconds, in: &lifetimeInSeconds)
    }
}

extension HealthCheckConfig: WholeSettingGroup {
    mutating func keepChanges(from old: HealthCheckConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)isEnabled", from: old.isEnabled, in: &isEnabled)
        comparison.keepChange("\(path)destinationIp", from: old.destinationIp, in: &destinationIp)
        comparison.keepChange("\(path)sourceIp", from: old.sourceIp, in: &sourceIp)
        comparison.keepChange("\(path)intervalInSeconds", from: old.intervalInSeconds, in: &intervalInSeconds)
        comparison.keepChange("\(path)retryCount", from: old.retryCount, in: &retryCount)
    }

    mutating func dropBlanks() {
        destinationIp = destinationIp?.nonBlank
        sourceIp = sourceIp?.nonBlank
        if intervalInSeconds == 0 { intervalInSeconds = nil }
        if retryCount == 0 { retryCount = nil }
    }
}

extension BgpConfig: WholeSettingGroup {
    mutating func keepChanges(from old: BgpConfig, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)isEnabled", from: old.isEnabled, in: &isEnabled)
        comparison.keepChange("\(path)localAsn", from: old.localAsn, in: &localAsn)
        comparison.keepChange("\(path)tunnelCidr", from: old.tunnelCidr, in: &tunnelCidr)
        comparison.keepChange("\(path)localBgpIp", from: old.localBgpIp, in: &localBgpIp)
    }

    mutating func dropBlanks() {
        if tunnelCidr?.rawValue.nonBlank == nil { tunnelCidr = nil }
        localBgpIp = localBgpIp?.nonBlank
        if localAsn == 0 { localAsn = nil }
    }
}

extension TunnelOptions: SettingGroup {
    /// The tunnel's id stays, to tell which tunnel is changed.
    mutating func keepChanges(from old: TunnelOptions, at path: String, in comparison: inout SettingComparison) {
        comparison.keepChange("\(path)role", from: old.role, in: &role)
        comparison.keepChange("\(path)customerGatewayId", from: old.customerGatewayId, in: &customerGatewayId)
        comparison.keepChange("\(path)enableDpd", from: old.enableDpd, in: &enableDpd)
        comparison.keepChange("\(path)enableNatTraversal", from: old.enableNatTraversal, in: &enableNatTraversal)
        comparison.keepChange("\(path)remoteCaCertificate", from: old.remoteCaCertificate, in: &remoteCaCertificate)
        comparison.keepWhole("\(path)bgpConfig", from: old.bgpConfig, in: &bgpConfig)
        comparison.keepChange("\(path)ikeConfig", from: old.ikeConfig, in: &ikeConfig)
        comparison.keepChange("\(path)ipsecConfig", from: old.ipsecConfig, in: &ipsecConfig)
        (state, status, internetIp, zoneNo, tunnelIndex) = (nil, nil, nil, nil, nil)
    }
}
