extension DescribeVpnConnectionRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
    }
}
