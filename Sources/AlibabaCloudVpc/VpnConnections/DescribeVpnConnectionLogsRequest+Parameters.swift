extension DescribeVpnConnectionLogsRequest: MappedRequest {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map(seconds: "From", &from)
        wire.map(seconds: "To", &to)
        wire.map("MinutePeriod", &minutePeriod)
        wire.map("TunnelId", &tunnelId)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}
