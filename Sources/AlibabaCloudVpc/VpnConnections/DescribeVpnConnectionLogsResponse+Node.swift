extension DescribeVpnConnectionLogsResponse: WireGroup {
    init() {
        self.init(requestId: nil)
    }

    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "Data", of: "Logs", &logs)
        wire.map("Count", &count)
        wire.map("IsCompleted", &isCompleted)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}
