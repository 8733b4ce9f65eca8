extension DescribeVpnGatewaysResponse: WireGroup {
    init() {
        self.init(requestId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnGateways", of: "VpnGateway", &gateways)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnGatewaysResponse {
    /// The VPN gateways of the page.
    public var elements: [VpnGateway] { gateways ?? [] }
}
