import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ListTests {
    private let clock = ManualClock()
    private let vpc: SimulatedVpc

    /// 120 connections on 3 VPN gateways and 12 customer gateways, every second with tags, and one in another region.
    init() async {
        let connections = (0..<120).map { number in
            VpnConnection(
                vpnConnectionId: "vco-\(number)",
                vpnGatewayId: "vpn-\(number % 3)",
                customerGatewayId: "cgw-\(number % 12)",
                createTime: Date(timeIntervalSince1970: 1_700_000_000 + Double(number)),
                resourceGroupId: number < 5 ? "rg-1" : nil,
                tags: number.isMultiple(of: 2) ? [ResourceTag(key: "team", value: "\(number % 4)")] : nil
            )
        }
        let elsewhere = VpnConnection(
            vpnConnectionId: "vco-elsewhere",
            vpnGatewayId: "vpn-elsewhere",
            customerGatewayId: "cgw-elsewhere"
        )
        vpc = SimulatedVpc(connections: connections, dependencies: clock.dependencies)
        await vpc.put(elsewhere, in: .cnHangzhou)
    }

    private func client(_ format: ResponseFormat = .json) -> HTTPVpcClient {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.responseFormat = format
        return HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
            transport: vpc,
            dependencies: clock.dependencies
        )
    }

    @Test(
        "A paged sequence requests a page when its first element is requested, and not before",
        arguments: ResponseFormat.allCases
    )
    func lazily(_ format: ResponseFormat) async throws {
        let sequence = client(format).vpnConnections(matching: DescribeVpnConnectionsRequest(pageSize: 50))
        var iterator = sequence.makeAsyncIterator()
        #expect(await vpc.requests.isEmpty)
        for number in 0..<120 {
            #expect(try await iterator.next()?.id == "vco-\(number)")
            #expect(await vpc.requests.count == number / 50 + 1)
        }
        #expect(try await iterator.next() == nil)
        #expect(await vpc.requests.map { $0.parameters["PageNumber"] } == ["1", "2", "3"])
        #expect(await vpc.changes.isEmpty)
    }

    @Test("Customer gateways and VPN gateways are listed in pages")
    func gateways() async throws {
        let customers = client().customerGateways(matching: DescribeCustomerGatewaysRequest(pageSize: 5))
        var ids: [String?] = []
        for try await gateway in customers { ids.append(gateway.id) }
        #expect(Set(ids) == Set((0..<12).map { "cgw-\($0)" }))
        #expect(ids.count == 12)
        #expect(await vpc.requests.count == 3)
        let gateways = client().vpnGateways(matching: DescribeVpnGatewaysRequest(pageSize: 2))
        var names: [String?] = []
        for try await gateway in gateways { names.append(gateway.id) }
        #expect(names == ["vpn-0", "vpn-1", "vpn-2"])
        #expect(await vpc.requests.count == 5)
    }

    @Test(
        "A list has the connections that match all filters",
        arguments: [
            (DescribeVpnConnectionsRequest(), 120),
            (DescribeVpnConnectionsRequest(regionId: .cnHangzhou), 1),
            (DescribeVpnConnectionsRequest(vpnConnectionId: "vco-7"), 1),
            (DescribeVpnConnectionsRequest(vpnConnectionId: "vco-none"), 0),
            (DescribeVpnConnectionsRequest(vpnConnectionId: "vco-elsewhere"), 0),
            (DescribeVpnConnectionsRequest(vpnGatewayId: "vpn-1"), 40),
            (DescribeVpnConnectionsRequest(customerGatewayId: "cgw-1"), 10),
            (DescribeVpnConnectionsRequest(vpnGatewayId: "vpn-0", customerGatewayId: "cgw-1"), 0),
            (DescribeVpnConnectionsRequest(resourceGroupId: "rg-1"), 5),
            (DescribeVpnConnectionsRequest(tags: [ResourceTag(key: "team")]), 60),
            (DescribeVpnConnectionsRequest(tags: [ResourceTag(key: "team", value: "2")]), 30),
            (
                DescribeVpnConnectionsRequest(tags: [ResourceTag(key: "team", value: "2"), ResourceTag(key: "stage")]),
                0
            ),
        ]
    )
    func filters(_ request: DescribeVpnConnectionsRequest, count: Int) async throws {
        let response = try await client().describeVpnConnections(request)
        #expect(response.totalCount == count)
        #expect(response.connections?.count == min(count, 10))
        #expect(response.pageNumber == 1)
        #expect(response.pageSize == 10)
        #expect(try await client(.xml).describeVpnConnections(request).connections == response.connections)
    }

    @Test(
        "VPN gateways are filtered by status, type, VPC and business status",
        arguments: [
            (DescribeVpnGatewaysRequest(status: .active), 3), (DescribeVpnGatewaysRequest(status: .updating), 1),
            (DescribeVpnGatewaysRequest(businessStatus: .financialLocked), 1),
            (DescribeVpnGatewaysRequest(gatewayType: .enhancedSiteToSite), 1),
            (DescribeVpnGatewaysRequest(vpcId: "vpc-9"), 1), (DescribeVpnGatewaysRequest(vpnGatewayId: "vpn-0"), 1),
        ]
    )
    func gatewayFilters(_ request: DescribeVpnGatewaysRequest, count: Int) async throws {
        await vpc.put(
            VpnGateway(
                vpnGatewayId: "vpn-9",
                status: .updating,
                businessStatus: .financialLocked,
                vpcId: "vpc-9",
                gatewayType: .enhancedSiteToSite
            )
        )
        #expect(try await client().describeVpnGateways(request).totalCount == count)
    }

    @Test("A page number or page size outside its limits is refused", arguments: [(0, 10), (-1, 10), (1, 0), (1, 51)])
    func pages(number: Int, size: Int) async throws {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.validation = .off
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
            transport: vpc,
            dependencies: clock.dependencies
        )
        let request = DescribeVpnConnectionsRequest(pageNumber: number, pageSize: size)
        let error = await #expect(throws: VpcError.self) { try await client.describeVpnConnections(request) }
        #expect(error?.serviceError?.code == .invalidParameter)
    }
}
