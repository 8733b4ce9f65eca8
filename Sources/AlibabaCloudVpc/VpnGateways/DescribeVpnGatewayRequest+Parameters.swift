extension DescribeVpnGatewayRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("IncludeReservationData", &includeReservationData)
    }
}
