extension ModifyVpnConnectionAttributeRequest {
    /// Every rule of the service's documentation that the request breaks, with a path in Swift names.
    public func validationFailures() -> [ValidationFailure] {
        var validator = RequestValidator()
        validator.require(!vpnConnectionId.allSatisfy(\.isWhitespace), "vpnConnectionId", "must not be empty")
        validator.check(vpnConnectionId, at: "vpnConnectionId")
        validator.check(connectionName: name, at: "name")
        validator.check(localSubnet, at: "localSubnet")
        validator.check(remoteSubnet, at: "remoteSubnet")
        validator.check(ikeConfig, at: "ikeConfig")
        validator.check(ipsecConfig, at: "ipsecConfig")
        validator.check(clientToken: clientToken, at: "clientToken")
        additional.check(against: namedParameters().declaredNames, with: &validator)
        validator.require(
            settings().all.count > 1 || !additionalParameters.isEmpty,
            "request",
            "must change something: every setting is nil"
        )
        return validator.failures
    }
}
