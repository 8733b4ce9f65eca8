/// The operations of the simulated service.
enum SimulatedOperations {
    /// Each operation by its name.
    static let byAction: [String: any SimulatedOperation.Type] = {
        let all: [any SimulatedOperation.Type] = [
            ModifyVpnConnectionAttributeOperation.self, DescribeVpnConnectionOperation.self,
            DescribeVpnGatewayOperation.self,
        ]
        return Dictionary(all.map { ($0.action, $0) }) { first, _ in first }
    }()
}
