extension DeleteVpnConnectionRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}
