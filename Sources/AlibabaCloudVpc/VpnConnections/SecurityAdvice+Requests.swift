extension ModifyVpnConnectionAttributeRequest {
    /// The weak choices among the settings that this request changes, each with a stronger one.
    ///
    /// Settings that stay as they are stored are not known here; ``VpnConnection/securityAdvice()`` tells of those.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}

extension CreateVpnConnectionRequest {
    /// The weak choices among the settings that this request makes, each with a stronger one.
    ///
    /// Settings that are left to the service's defaults, weak as some are, are not told of.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}

extension VpnConnection {
    /// The weak choices among the settings that this connection has, each with a stronger one.
    public func securityAdvice() -> [SecurityAdvice] {
        SecurityAdviser.advice(ikeConfig, ipsecConfig, tunnels)
    }
}
