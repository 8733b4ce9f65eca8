import AlibabaCloudVpc
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A member of a JSON object, whatever its value is.
private struct JSONMember: Decodable {
    init(from decoder: any Decoder) {}
}

/// An operation with requests that set every field, and how a client carries it out.
struct OperationCase: Sendable, CustomTestStringConvertible {
    let action: String
    let isReadOnly: Bool
    let isSentWithGET: Bool
    let hasRegionParameter: Bool
    /// The names of all parameters that the requests send, those of a list's first element only.
    let parameters: Set<String>
    /// The names in each parameter that holds a JSON object.
    let jsonObjects: [String: Set<String>]
    let responseType: any VpcResponse.Type
    let requests: [any VpcRequest]
    /// The rules that the requests break.
    let failures: [ValidationFailure]
    /// Everything that printing the requests can show.
    let printed: String
    /// Signs the requests.
    let sign: @Sendable (SignedRequestBuilder) throws -> [URLRequest]
    /// Reads a response, as what it is equal to.
    let read: @Sendable (ResponseNode) throws -> any Hashable & Sendable
    /// Reads a response as a client does.
    let decode: @Sendable (Data) throws -> any Hashable & Sendable
    /// Has a client carry the operation out, by its name.
    let call: @Sendable (any VpcClient) async throws -> any Hashable & Sendable

    var testDescription: String { action }

    init<Request: VpcRequest>(
        _ requests: Request...,
        call: @escaping @Sendable (any VpcClient, Request) async throws -> Request.Response
    ) where Request.Response: Hashable {
        action = Request.action
        isReadOnly = Request.isReadOnly
        isSentWithGET = Request.isSentWithGET
        hasRegionParameter = Request.hasRegionParameter
        let names =
            requests.flatMap { $0.parameters().all.map(\.name) } + (Request.hasRegionParameter ? ["RegionId"] : [])
        parameters = Set(names.filter { !$0.contains(".2") })
        let objects = requests.flatMap { $0.parameters().all }.compactMap { parameter in
            (try? JSONDecoder().decode([String: JSONMember].self, from: Data(parameter.value.utf8)))
                .map { (parameter.name, Set($0.keys)) }
        }
        jsonObjects = Dictionary(objects) { $0.union($1) }
        responseType = Request.Response.self
        self.requests = requests
        failures = requests.flatMap { $0.validationFailures() + $0.validationFailures(under: .current) }
        printed = everythingPrinted(of: requests)
        sign = { builder in
            try requests.map { try builder.urlRequest(for: $0, timestamp: Sample.timestamp, nonce: Sample.nonce) }
        }
        read = { try Request.Response(from: $0) }
        decode = { try VpcResponseDecoder().decode(Request.Response.self, from: $0) }
        let request = requests[0]
        self.call = { try await call($0, request) }
    }

    /// All operations that the library names.
    static let all =
        ofConnectionsAndGateways + ofVpnGateways + ofCertificates + ofRoutes + ofConnectionRoutes + ofAttachments
        + ofTags
        + ofRegions

    private static let ofConnectionsAndGateways: [OperationCase] = [
        OperationCase(Sample.oneTunnelAlone, Sample.twoTunnels) { try await $0.modifyVpnConnectionAttribute($1) },
        OperationCase(Sample.creation, Sample.creationOfTwoTunnels) { try await $0.createVpnConnection($1) },
        OperationCase(DescribeVpnConnectionRequest(vpnConnectionId: "vco-1", owner: Sample.owner)) {
            try await $0.describeVpnConnection($1)
        },
        OperationCase(
            DescribeVpnConnectionsRequest(
                vpnConnectionId: "vco-1",
                vpnGatewayId: "vpn-1",
                customerGatewayId: "cgw-1",
                resourceGroupId: "rg-1",
                tags: Sample.tags,
                pageNumber: 1,
                pageSize: 50,
                owner: Sample.owner
            )
        ) { try await $0.describeVpnConnections($1) },
        OperationCase(
            DeleteVpnConnectionRequest(vpnConnectionId: "vco-1", clientToken: "token", owner: Sample.owner)
        ) { try await $0.deleteVpnConnection($1) },
        OperationCase(DownloadVpnConnectionConfigRequest(vpnConnectionId: "vco-1", owner: Sample.owner)) {
            try await $0.downloadVpnConnectionConfig($1)
        },
        OperationCase(
            DescribeVpnConnectionLogsRequest(
                vpnConnectionId: "vco-1",
                from: Date(timeIntervalSince1970: 1_671_003_744),
                to: Date(timeIntervalSince1970: 1_671_004_344.9),
                minutePeriod: 10,
                tunnelId: "tun-1",
                pageNumber: 2,
                pageSize: 1,
                owner: Sample.owner
            )
        ) { try await $0.describeVpnConnectionLogs($1) },
        OperationCase(
            DiagnoseVpnConnectionsRequest(
                vpnGatewayId: "vpn-1",
                vpnConnectionIds: ["vco-1", "vco-2"],
                tunnelIds: ["tun-1", "tun-2"],
                pageNumber: 1,
                pageSize: 10,
                resourceOwnerId: 1
            )
        ) { try await $0.diagnoseVpnConnections($1) },
        OperationCase(
            CreateCustomerGatewayRequest(
                ipAddress: "203.0.113.1",
                name: "tokyo",
                description: "东京",
                asn: 4_294_967_295,
                authKey: Secret("bgp-sesame"),
                resourceGroupId: "rg-1",
                tags: Sample.tags,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.createCustomerGateway($1) },
        OperationCase(DescribeCustomerGatewayRequest(customerGatewayId: "cgw-1", owner: Sample.owner)) {
            try await $0.describeCustomerGateway($1)
        },
        OperationCase(
            DescribeCustomerGatewaysRequest(
                customerGatewayId: "cgw-1",
                resourceGroupId: "rg-1",
                tags: Sample.tags,
                pageNumber: 1,
                pageSize: 50,
                owner: Sample.owner
            )
        ) { try await $0.describeCustomerGateways($1) },
        OperationCase(
            ModifyCustomerGatewayAttributeRequest(
                customerGatewayId: "cgw-1",
                name: "tokyo",
                description: "东京",
                authKey: Secret("bgp-sesame"),
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.modifyCustomerGatewayAttribute($1) },
        OperationCase(
            DeleteCustomerGatewayRequest(customerGatewayId: "cgw-1", clientToken: "token", owner: Sample.owner)
        ) { try await $0.deleteCustomerGateway($1) },
        OperationCase(
            DescribeVpnGatewayRequest(vpnGatewayId: "vpn-1", includeReservationData: true, owner: Sample.owner)
        ) { try await $0.describeVpnGateway($1) },
        OperationCase(
            DescribeVpnGatewaysRequest(
                vpnGatewayId: "vpn-1",
                vpcId: "vpc-1",
                status: .active,
                businessStatus: .normal,
                gatewayType: .enhancedSiteToSite,
                resourceGroupId: "rg-1",
                tags: Sample.tags,
                includeReservationData: true,
                pageNumber: 1,
                pageSize: 50,
                owner: Sample.owner
            )
        ) { try await $0.describeVpnGateways($1) },
        OperationCase(
            ModifyVpnGatewayAttributeRequest(
                vpnGatewayId: "vpn-1",
                name: "tokyo-1",
                description: "东京",
                autoPropagate: true,
                clientToken: "token",
                owner: Sample.owner
            )
        ) { try await $0.modifyVpnGatewayAttribute($1) },
    ]
}

extension Sample {
    static let tags = [ResourceTag(key: "team", value: "network"), ResourceTag(key: "stage", value: "")]

    /// As ``oneTunnel``, valid by every page's limits.
    static let oneTunnelAlone: ModifyVpnConnectionAttributeRequest = {
        var request = oneTunnel
        request.ikeConfig?.preSharedKey = Secret(tunnelKey(0))
        return request
    }()

    static let creation = CreateVpnConnectionRequest(
        vpnGatewayId: "vpn-1",
        localSubnet: [CIDRBlock("10.0.0.0/8")],
        remoteSubnet: [CIDRBlock("192.168.0.0/16")],
        name: "tokyo",
        customerGatewayId: "cgw-1",
        ikeConfig: oneTunnelAlone.ikeConfig,
        ipsecConfig: fullRequest.ipsecConfig,
        bgpConfig: bgpConfig,
        healthCheck: healthCheck,
        enableDpd: true,
        enableNatTraversal: true,
        remoteCaCertificate: certificate,
        autoConfigRoute: true,
        effectImmediately: true,
        tags: tags,
        dryRun: true,
        clientToken: "token",
        owner: owner
    )

    static let creationOfTwoTunnels = CreateVpnConnectionRequest(
        vpnGatewayId: "vpn-1",
        localSubnet: [CIDRBlock("10.0.0.0/8")],
        remoteSubnet: [CIDRBlock("192.168.0.0/16")],
        enableTunnelsBgp: true,
        tunnels: tunnels.map { tunnel in
            var tunnel = tunnel
            tunnel.tunnelId = nil
            return tunnel
        }
    )
}
