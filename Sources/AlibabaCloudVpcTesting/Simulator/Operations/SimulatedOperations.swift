/// The operations of the simulated service.
enum SimulatedOperations {
    /// Each operation by its name.
    static let byAction: [String: any SimulatedOperation.Type] = {
        let all: [any SimulatedOperation.Type] = [
            ModifyVpnConnectionAttributeOperation.self, CreateVpnConnectionOperation.self,
            DescribeVpnConnectionOperation.self, DescribeVpnConnectionsOperation.self,
            DeleteVpnConnectionOperation.self, DownloadVpnConnectionConfigOperation.self,
            DescribeVpnConnectionLogsOperation.self, DiagnoseVpnConnectionsOperation.self,
            CreateCustomerGatewayOperation.self, DescribeCustomerGatewayOperation.self,
            DescribeCustomerGatewaysOperation.self, ModifyCustomerGatewayAttributeOperation.self,
            DeleteCustomerGatewayOperation.self, DescribeVpnGatewayOperation.self, DescribeVpnGatewaysOperation.self,
            ModifyVpnGatewayAttributeOperation.self,
        ]
        return Dictionary(all.map { ($0.action, $0) }) { first, _ in first }
    }()
}
