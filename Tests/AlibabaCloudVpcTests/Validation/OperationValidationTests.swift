import AlibabaCloudVpc
import Foundation
import Testing

/// A request that breaks rules, and the paths that must be reported.
private struct Invalid: Sendable, CustomTestStringConvertible {
    let action: String
    let paths: [String]
    let failures: [ValidationFailure]
    let currentFailures: [ValidationFailure]
    var testDescription: String { "\(action) \(paths.joined(separator: ", "))" }

    init<Request: VpcRequest>(_ paths: String..., in request: Request, change: (inout Request) -> Void = { _ in }) {
        var request = request
        change(&request)
        action = Request.action
        self.paths = paths
        failures = request.validationFailures()
        currentFailures = request.validationFailures(under: .current)
    }
}

@Suite struct OperationValidationTests {
    private static let logs = DescribeVpnConnectionLogsRequest(vpnConnectionId: "vco-1", minutePeriod: 10)
    private static let device = CreateCustomerGatewayRequest(ipAddress: "203.0.113.1")
    private static let naming = ModifyCustomerGatewayAttributeRequest(customerGatewayId: "cgw-1", name: "tokyo")
    private static let gatewayNaming = ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1", name: "tokyo")
    private static let noon = Date(timeIntervalSince1970: 1_671_003_744)

    private static let ids = [
        Invalid("vpnConnectionId", in: DescribeVpnConnectionRequest(vpnConnectionId: "")),
        Invalid("vpnConnectionId", in: DeleteVpnConnectionRequest(vpnConnectionId: " ")),
        Invalid("vpnConnectionId", in: DownloadVpnConnectionConfigRequest(vpnConnectionId: "a\n")),
        Invalid("vpnConnectionId", in: logs) { $0.vpnConnectionId = "" },
        Invalid("customerGatewayId", in: DescribeCustomerGatewayRequest(customerGatewayId: "")),
        Invalid("customerGatewayId", in: DeleteCustomerGatewayRequest(customerGatewayId: "")),
        Invalid("customerGatewayId", in: naming) { $0.customerGatewayId = "" },
        Invalid("vpnGatewayId", in: DescribeVpnGatewayRequest(vpnGatewayId: "")),
        Invalid("vpnGatewayId", in: gatewayNaming) { $0.vpnGatewayId = "" },
        Invalid("vpnGatewayId", in: DiagnoseVpnConnectionsRequest(vpnGatewayId: "")),
        Invalid("vpnConnectionIds[1]", in: DiagnoseVpnConnectionsRequest(vpnConnectionIds: ["vco-1", ""])),
        Invalid("tunnelIds[0]", in: DiagnoseVpnConnectionsRequest(tunnelIds: ["\u{0}"])),
        Invalid("tunnelId", in: logs) { $0.tunnelId = "" },
        Invalid("vpcId", "resourceGroupId", in: DescribeVpnGatewaysRequest(vpcId: "", resourceGroupId: "")),
        Invalid("status", in: DescribeVpnGatewaysRequest(status: .unrecognized("\n"))),
        Invalid("owner.ownerAccount", in: DescribeVpnGatewaysRequest(owner: RequestOwner(ownerAccount: "a\u{0}"))),
        Invalid("additionalParameters[Tag.1.Key]", in: DescribeVpnGatewaysRequest(tags: [ResourceTag(key: "a")])) {
            $0.additionalParameters = ["Tag.1.Key": "x"]
        },
        Invalid(
            "additionalParameters[ownerid]",
            in: DescribeVpnGatewayRequest(vpnGatewayId: "vpn-1", owner: RequestOwner(ownerId: 1))
        ) {
            $0.additionalParameters = ["ownerid": "1"]
        },
    ]

    private static let pages = [
        Invalid("pageNumber", in: DescribeVpnConnectionsRequest(pageNumber: 0)),
        Invalid("pageNumber", in: DescribeVpnConnectionsRequest(pageNumber: Int(Int32.max) + 1)),
        Invalid("pageNumber", "pageSize", in: DiagnoseVpnConnectionsRequest(pageNumber: .max, pageSize: .max)),
        Invalid("pageSize", in: DescribeVpnConnectionsRequest(pageSize: 0)),
        Invalid("pageSize", in: DescribeCustomerGatewaysRequest(pageSize: 51)),
        Invalid("pageNumber", "pageSize", in: DescribeVpnGatewaysRequest(pageNumber: -1, pageSize: .max)),
        Invalid("pageSize", in: logs) { $0.pageSize = 51 },
        Invalid("pageNumber", "pageSize", in: DiagnoseVpnConnectionsRequest(pageNumber: 0, pageSize: 0)),
        Invalid("tags", in: DescribeVpnConnectionsRequest(tags: (0...20).map { ResourceTag(key: "k\($0)") })),
        Invalid("tags[0].key", in: DescribeVpnConnectionsRequest(tags: [ResourceTag(value: "v")])),
        Invalid("tags[0].key", in: DescribeCustomerGatewaysRequest(tags: [ResourceTag(key: "")])),
        Invalid(
            "tags[0].key",
            in: DescribeVpnGatewaysRequest(tags: [ResourceTag(key: String(repeating: "k", count: 65))])
        ),
        Invalid(
            "tags[0].value",
            in: DescribeVpnGatewaysRequest(tags: [ResourceTag(key: "k", value: String(repeating: "v", count: 129))])
        ),
    ]

    private static let times = [
        Invalid("minutePeriod", in: logs) { $0.minutePeriod = nil },
        Invalid("minutePeriod", in: logs) { $0.minutePeriod = 0 },
        Invalid("minutePeriod", in: logs) { $0.minutePeriod = 11 },
        Invalid("minutePeriod", in: logs) {
            $0.minutePeriod = nil
            $0.from = noon
        },
        Invalid("minutePeriod", in: logs) {
            $0.minutePeriod = nil
            $0.to = noon
        },
        Invalid("to", in: logs) {
            $0.from = noon
            $0.to = noon.addingTimeInterval(-1)
        },
        Invalid("from", in: logs) { $0.from = Date(timeIntervalSince1970: -1) },
        Invalid("to", in: logs) { $0.to = .distantFuture.addingTimeInterval(1e15) },
        Invalid("to", in: logs) { $0.to = Date(timeIntervalSince1970: 2_147_483_648) },
    ]

    private static let customerGateways = [
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "example.com")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "1.2.3")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "100.64.0.1")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "100.127.255.255")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "127.0.0.1")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "169.254.0.1")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "239.255.255.255")),
        Invalid("ipAddress", in: CreateCustomerGatewayRequest(ipAddress: "255.0.0.1")),
        Invalid("name", in: device) { $0.name = "" },
        Invalid("name", in: device) { $0.name = String(repeating: "n", count: 101) },
        Invalid("description", in: device) { $0.description = "https://x" },
        Invalid("asn", in: device) { $0.asn = 0 },
        Invalid("asn", in: device) { $0.asn = 4_294_967_296 },
        Invalid("asn", in: device) { $0.asn = 45_104 },
        Invalid("authKey", in: device) { $0.authKey = Secret(String(repeating: "k", count: 65)) },
        Invalid("authKey", in: device) { $0.authKey = Secret("a b") },
        Invalid("authKey", in: device) { $0.authKey = Secret("why?") },
        Invalid("authKey", in: device) { $0.authKey = Secret("schlüssel") },
        Invalid("authKey", in: naming) { $0.authKey = Secret("auth****") },
        Invalid("clientToken", in: device) { $0.clientToken = "" },
        Invalid("tags[0].key", in: device) { $0.tags = [ResourceTag()] },
        Invalid("tags[1].key", in: device) { $0.tags = [ResourceTag(key: "a"), ResourceTag(key: "Aliyun.x")] },
        Invalid("tags[0].key", in: device) { $0.tags = [ResourceTag(key: "acs:x")] },
        Invalid("tags[0].key", in: device) { $0.tags = [ResourceTag(key: "see http://x")] },
        Invalid("tags[0].key", in: device) { $0.tags = [ResourceTag(key: "see https://\u{301}x")] },
        Invalid("tags[0].key", in: device) { $0.tags = [ResourceTag(key: "aliyun\u{301}")] },
        Invalid("request", in: naming) {
            $0.name = nil
            $0.clientToken = "token"
            $0.owner = Sample.owner
        },
    ]

    private static let vpnGateways = [
        Invalid("name", in: gatewayNaming) { $0.name = "a" },
        Invalid("name", in: gatewayNaming) { $0.name = "1a" },
        Invalid("name", in: gatewayNaming) { $0.name = "a b" },
        Invalid("name", in: gatewayNaming) { $0.name = "a东京" },
        Invalid("name", in: gatewayNaming) { $0.name = String(repeating: "n", count: 101) },
        Invalid("description", in: gatewayNaming) { $0.description = "" },
        Invalid("clientToken", in: gatewayNaming) { $0.clientToken = "ü" },
        Invalid("request", in: ModifyVpnGatewayAttributeRequest(vpnGatewayId: "vpn-1")),
    ]

    private static let creations = [
        Invalid("vpnGatewayId", in: Sample.creation) { $0.vpnGatewayId = "" },
        Invalid("localSubnet", "remoteSubnet[0]", in: Sample.creation) {
            $0.localSubnet = []
            $0.remoteSubnet = [CIDRBlock("x")]
        },
        Invalid("name", in: Sample.creation) { $0.name = "http://x" },
        Invalid("customerGatewayId", in: Sample.creation) { $0.customerGatewayId = nil },
        Invalid("customerGatewayId", in: Sample.creation) { $0.customerGatewayId = "" },
        Invalid("ikeConfig.preSharedKey", in: Sample.creation) { $0.ikeConfig?.preSharedKey = Secret("a\tb\u{7}") },
        Invalid("ipsecConfig.lifetimeInSeconds", in: Sample.creation) { $0.ipsecConfig?.lifetimeInSeconds = -1 },
        Invalid("bgpConfig.localAsn", in: Sample.creation) { $0.bgpConfig?.localAsn = 0 },
        Invalid("healthCheck.retryCount", in: Sample.creation) { $0.healthCheck?.retryCount = 0 },
        Invalid("remoteCaCertificate", in: Sample.creation) { $0.remoteCaCertificate = "" },
        Invalid("tags[0].key", in: Sample.creation) { $0.tags = [ResourceTag()] },
        Invalid("clientToken", in: Sample.creation) { $0.clientToken = "" },
        Invalid("tunnels", in: Sample.creationOfTwoTunnels) { $0.tunnels = [] },
        Invalid("tunnels[1].tunnelId", in: Sample.creationOfTwoTunnels) { $0.tunnels?[1].tunnelId = "tun-2" },
        Invalid("customerGatewayId", "enableDpd", in: Sample.creationOfTwoTunnels) {
            $0.customerGatewayId = "cgw-1"
            $0.enableDpd = true
        },
    ]

    @Test(
        "Each rule of an operation is reported at its path",
        arguments: ids + pages + times + customerGateways + vpnGateways + creations
    )
    fileprivate func rule(_ invalid: Invalid) {
        #expect(Set(invalid.failures.map(\.path)) == Set(invalid.paths))
        #expect(Set(invalid.currentFailures.map(\.path)) == Set(invalid.paths))
        #expect(invalid.failures.allSatisfy { !$0.message.isEmpty })
    }

    @Test("The service's own tags can be looked for", arguments: ["acs:rm:rgId", "aliyun.x", "see http://x"])
    func systemTag(_ key: String) {
        #expect(DescribeVpnGatewaysRequest(tags: [ResourceTag(key: key)]).validationFailures().isEmpty)
    }

    @Test("Addresses of devices are public, private or IPv6", arguments: ["8.8.8.8", "10.0.0.1", "100.128.0.1", "::1"])
    func address(_ text: String) {
        #expect(CreateCustomerGatewayRequest(ipAddress: text).validationFailures().isEmpty)
    }

    @Test("Logs are asked for by two times, by one and a period, or by a period")
    func logTimes() {
        var request = Self.logs
        #expect(request.validationFailures().isEmpty)
        request.to = Self.noon
        #expect(request.validationFailures().isEmpty)
        request.from = Self.noon
        request.minutePeriod = nil
        #expect(request.validationFailures().isEmpty)
        #expect(request.parameters()["From"] == "1671003744")
        request.to = Self.noon.addingTimeInterval(0.999)
        #expect(request.parameters()["To"] == "1671003744")
    }

    @Test("The last second of a 32-bit time can be asked for")
    func lastSecond() {
        var request = Self.logs
        request.to = Date(timeIntervalSince1970: 2_147_483_647.999)
        #expect(request.validationFailures().isEmpty)
        #expect(request.parameters()["To"] == "2147483647")
    }

    @Test("A time that no number holds is not sent, and refused", arguments: [.nan, .infinity, 1e300] as [Double])
    func impossibleTime(_ seconds: Double) {
        var request = Self.logs
        request.from = Date(timeIntervalSince1970: seconds)
        #expect(request.validationFailures().map(\.path).contains("from"))
        #expect(request.parameters()["From"] == nil)
    }

    @Test("A rule about a key tells nothing of it")
    func keys() {
        let request = CreateCustomerGatewayRequest(ipAddress: "8.8.8.8", authKey: Secret("open sesame?"))
        #expect(!everythingPrinted(of: request.validationFailures()).contains("sesame"))
    }
}
