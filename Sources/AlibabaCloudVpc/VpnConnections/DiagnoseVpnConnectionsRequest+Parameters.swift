extension DiagnoseVpnConnectionsRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map(list: "VpnConnectionIds", &vpnConnectionIds)
        wire.map(list: "TunnelIds", &tunnelIds)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}
