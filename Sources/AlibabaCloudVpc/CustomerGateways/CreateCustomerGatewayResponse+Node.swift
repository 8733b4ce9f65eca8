extension CreateCustomerGatewayResponse: WireGroup {
    init() {
        self.init(requestId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("IpAddress", &ipAddress)
        wire.map(milliseconds: "CreateTime", &createTime)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
