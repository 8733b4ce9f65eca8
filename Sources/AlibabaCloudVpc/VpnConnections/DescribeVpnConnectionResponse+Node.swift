extension DescribeVpnConnectionResponse: WireGroup {
    init() {
        self.init(requestId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        connection.map(&wire)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
