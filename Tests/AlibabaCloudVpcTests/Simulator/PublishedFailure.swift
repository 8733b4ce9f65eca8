import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

/// A request that the simulated service fails with a published error.
struct PublishedFailure: Sendable, CustomTestStringConvertible {
    let code: ServiceErrorCode
    /// The values in the message.
    let values: [String]
    let action: String
    let scene: Scene
    /// Has a client send the request.
    let send: @Sendable (HTTPVpcClient) async throws -> Void

    var testDescription: String { "\(code) of \(action)" }

    init<Request: VpcRequest>(
        _ code: ServiceErrorCode,
        of request: Request,
        values: [String] = [],
        in scene: Scene = network()
    ) {
        self.code = code
        self.values = values
        action = Request.action
        self.scene = scene
        send = { _ = try await $0.send(request) }
    }

    /// A VPC with a connection between `vpn-1` and `cgw-1`, which has the IP address of the samples.
    static func network(
        localSubnet: [CIDRBlock] = [CIDRBlock("10.1.0.0/16")],
        businessStatus: BusinessStatus = .normal,
        changeDuration: Duration = .zero,
        accessPolicy: SimulatedVpc.AccessPolicy = .allowingAll
    ) -> Scene {
        Scene(
            connection: VpnConnection(
                vpnConnectionId: "vco-1",
                vpnGatewayId: "vpn-1",
                customerGatewayId: "cgw-1",
                localSubnet: localSubnet,
                remoteSubnet: [CIDRBlock("192.168.0.0/16")]
            ),
            gateways: [VpnGateway(vpnGatewayId: "vpn-1", businessStatus: businessStatus)],
            changeDuration: changeDuration,
            accessPolicy: accessPolicy
        )
    }

    private static func creation(
        on gateway: String = "vpn-1",
        to customerGateway: String = "cgw-1",
        name: String? = nil,
        localSubnet: String = "10.0.0.0/8",
        remoteSubnet: String = "192.168.0.0/16"
    ) -> CreateVpnConnectionRequest {
        CreateVpnConnectionRequest(
            vpnGatewayId: gateway,
            localSubnet: [CIDRBlock(localSubnet)],
            remoteSubnet: [CIDRBlock(remoteSubnet)],
            name: name,
            customerGatewayId: customerGateway
        )
    }

    private static let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
    private static let denying: Set = ["ModifyVpnConnectionAttribute"]

    /// The changes of a connection and its VPN gateway.
    private static func changes(
        failingWith code: ServiceErrorCode,
        in scene: () -> Scene
    ) -> [PublishedFailure] {
        [
            PublishedFailure(code, of: creation(), in: scene()),
            PublishedFailure(code, of: renaming, in: scene()),
            PublishedFailure(code, of: DeleteVpnConnectionRequest(vpnConnectionId: "vco-1"), in: scene()),
            PublishedFailure(
                code,
                of: ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1", name: "tokyo"),
                in: scene()
            ),
        ]
    }

    static let ofAccess = [
        PublishedFailure(.forbidden, of: renaming, in: network(accessPolicy: .denying(denying))),
        PublishedFailure(
            .forbbidenSubUser,
            of: renaming,
            in: network(accessPolicy: .denying(denying, as: .forbiddenToSubUser))
        ),
    ]

    private static let routeDest = CIDRBlock("172.16.0.0/16")

    /// The operations on routes, which spell the code of a sub-account correctly.
    static let ofAccessToRoutes = [
        PublishedFailure(
            .forbiddenSubUser,
            of: CreateVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: routeDest,
                nextHop: "vco-1",
                weight: 100,
                publishVpc: true
            ),
            in: network(accessPolicy: .denying(["CreateVpnRouteEntry"], as: .forbiddenToSubUser))
        ),
        PublishedFailure(
            .forbiddenSubUser,
            of: DeleteVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: routeDest,
                nextHop: "vco-1",
                weight: 100
            ),
            in: network(accessPolicy: .denying(["DeleteVpnRouteEntry"], as: .forbiddenToSubUser))
        ),
        PublishedFailure(
            .forbiddenSubUser,
            of: DescribeVpnRouteEntriesRequest(vpnGatewayId: "vpn-1"),
            in: network(accessPolicy: .denying(["DescribeVpnRouteEntries"], as: .forbiddenToSubUser))
        ),
        PublishedFailure(
            .forbiddenSubUser,
            of: PublishVpnRouteEntryRequest(
                vpnGatewayId: "vpn-1",
                routeDest: routeDest,
                nextHop: "vco-1",
                routeType: .destinationBased,
                publishVpc: true
            ),
            in: network(accessPolicy: .denying(["PublishVpnRouteEntry"], as: .forbiddenToSubUser))
        ),
    ]

    static let ofLockedGateways = changes(failingWith: .vpnGatewayFinancialLocked) {
        network(businessStatus: .financialLocked)
    }

    /// Those while another change is in progress, which a test makes first.
    static let ofBusyGateways = changes(failingWith: .vpnGatewayConfiguring) { network(changeDuration: .seconds(30)) }

    static let ofMissingResources = [
        PublishedFailure(
            .invalidVpnConnectionInstanceIdNotFound,
            of: ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-2", name: "tokyo")
        ),
        PublishedFailure(
            .invalidVpnConnectionInstanceIdNotFound,
            of: DescribeVpnConnectionRequest(vpnConnectionId: "vco-2")
        ),
        PublishedFailure(
            .invalidVpnConnectionInstanceIdNotFound,
            of: DownloadVpnConnectionConfigRequest(vpnConnectionId: "vco-2")
        ),
        PublishedFailure(
            .invalidVpnConnectionInstanceIdNotFound,
            of: DeleteVpnConnectionRequest(vpnConnectionId: "vco-2")
        ),
        PublishedFailure(.invalidVpnGatewayInstanceIdNotFound, of: creation(on: "vpn-2")),
        PublishedFailure(
            .invalidVpnGatewayInstanceIdNotFound,
            of: DescribeVpnGatewayRequest(vpnGatewayId: "vpn-2")
        ),
        PublishedFailure(
            .invalidVpnGatewayInstanceIdNotFound,
            of: ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-2", name: "tokyo")
        ),
        PublishedFailure(.invalidCustomerGatewayInstanceIdNotFound, of: creation(to: "cgw-2")),
        PublishedFailure(
            .invalidCustomerGatewayInstanceIdNotFound,
            of: DescribeCustomerGatewayRequest(customerGatewayId: "cgw-2")
        ),
        PublishedFailure(
            .invalidCustomerGatewayInstanceIdNotFound,
            of: ModifyCustomerGatewayAttributeRequest(customerGatewayId: "cgw-2", name: "tokyo")
        ),
        PublishedFailure(
            .invalidCustomerGatewayInstanceIdNotFound,
            of: DeleteCustomerGatewayRequest(customerGatewayId: "cgw-2")
        ),
    ]

    static let ofPrepaidGateways = [
        PublishedFailure(
            .forbiddenRelease,
            of: DeleteVpnGatewayRequest(vpnGatewayId: "vpn-2"),
            in: Scene(
                gateways: [VpnGateway(vpnGatewayId: "vpn-2", chargeType: .subscription)]
            )
        )
    ]

    static let ofInvalidValues = [
        PublishedFailure(.invalidName, of: creation(name: "http://a")),
        PublishedFailure(
            .invalidName,
            of: ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "http://a")
        ),
        PublishedFailure(.invalidName, of: ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1", name: "http://a")),
        PublishedFailure(.invalidName, of: CreateCustomerGatewayRequest(ipAddress: "203.0.113.2", name: "http://a")),
        PublishedFailure(
            .invalidName,
            of: ModifyCustomerGatewayAttributeRequest(customerGatewayId: "cgw-1", name: "http://a")
        ),
        PublishedFailure(
            .invalidDescription,
            of: CreateCustomerGatewayRequest(ipAddress: "203.0.113.2", description: "http://a")
        ),
        PublishedFailure(
            .invalidDescription,
            of: ModifyCustomerGatewayAttributeRequest(customerGatewayId: "cgw-1", description: "http://a")
        ),
        PublishedFailure(
            .invalidDescription,
            of: ModifyVpnGatewayAttributeRequest(
                vpnGatewayId: "vpn-1",
                description: String(repeating: "a", count: 101)
            )
        ),
        PublishedFailure(.invalidIpAddressWrongFormat, of: CreateCustomerGatewayRequest(ipAddress: "203.0.113")),
        PublishedFailure(
            .illegalParamLocalSubnet,
            of: creation(localSubnet: "10.0.0.0/33"),
            values: ["10.0.0.0/33"]
        ),
        PublishedFailure(
            .illegalParamLocalSubnet,
            of: ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: "vco-1",
                localSubnet: [CIDRBlock("10.0.0.0/8"), CIDRBlock("10.0.0.0/33")]
            ),
            values: ["10.0.0.0/8,10.0.0.0/33"]
        ),
        PublishedFailure(.illegalParamRemoteSubnet, of: creation(remoteSubnet: "tokyo"), values: ["tokyo"]),
        PublishedFailure(
            .illegalParamRemoteSubnet,
            of: ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", remoteSubnet: [CIDRBlock("tokyo")]),
            values: ["tokyo"]
        ),
    ]

    static let ofDuplicates = [
        PublishedFailure(
            .invalidIpAddressAlreadyExist,
            of: CreateCustomerGatewayRequest(ipAddress: "139.196.32.167")
        ),
        PublishedFailure(
            .invalidVpnConnectionAlreadyExists,
            of: creation(localSubnet: "10.0.0.1/8"),
            in: network(localSubnet: [CIDRBlock("10.0.0.0/8")])
        ),
    ]
}
