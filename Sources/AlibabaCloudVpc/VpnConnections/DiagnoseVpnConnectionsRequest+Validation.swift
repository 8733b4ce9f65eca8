extension DiagnoseVpnConnectionsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(ids: vpnConnectionIds, at: "vpnConnectionIds")
        validator.check(ids: tunnelIds, at: "tunnelIds")
        validator.check(page: pageNumber, size: pageSize, upTo: .max)
    }
}
