import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct DescriptionTests {
    @Test("A connection is described as it's stored", arguments: ResponseFormat.allCases)
    func connection(_ format: ResponseFormat) async throws {
        let scene = Scene(
            connection: VpnConnection(
                vpnConnectionId: "vco-1",
                tunnels: [TunnelOptions(tunnelId: "tun-1", role: .master, zoneNo: "cn-shanghai-a")]
            )
        )
        let response = try await scene.response(
            to: ["VpnConnectionId": "vco-1"],
            action: RawDescription.self,
            format: format
        )
        let node = try VpcResponseDecoder().decode(RawResponse.self, from: response).node
        #expect(node["VpnConnectionId"]?.string == "vco-1")
        #expect(node["State"]?.string == "active")
        #expect(node["Status"]?.string == "ipsec_sa_established")
        #expect(node["InternetIp"]?.string == "116.62.69.64")
        #expect(node["CreateTime"]?.integer == 1_492_753_817_000)
        #expect(node["IkeConfig"].map(IkeConfig.init(from:)) == (await scene.connection?.ikeConfig))
        let tunnels = node["TunnelOptionsSpecification"]?["TunnelOptions"]?.elements
        #expect(tunnels?.map { $0["ZoneNo"]?.string } == ["cn-shanghai-a"])
        #expect(node["RequestId"]?.string == response.headers["x-acs-request-id"])
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("A VPN gateway is described as it's stored")
    func gateway() async throws {
        let scene = Scene(gateways: [VpnGateway(name: "gateway-1", businessStatus: .financialLocked)])
        let id = "vpn-bp1q8bgx4xnkm2ogj****"
        let response = try await scene.response(to: ["VpnGatewayId": id], action: RawGatewayDescription.self)
        let node = try VpcResponseDecoder().decode(RawResponse.self, from: response).node
        #expect(node["VpnGatewayId"]?.string == id)
        #expect(node["Name"]?.string == "gateway-1")
        #expect(node["Status"]?.string == "active")
        #expect(node["BusinessStatus"]?.string == "FinancialLocked")
        #expect(await scene.vpc.gateway(id)?.name == "gateway-1")
        let missing = try await scene.response(to: ["VpnGatewayId": "vpn-2"], action: RawGatewayDescription.self)
        #expect(scene.refusal(missing)?.code.rawValue == "InvalidVpnGatewayInstanceId.NotFound")
    }
}
