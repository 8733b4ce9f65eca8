import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct WireCodingTests {
    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func roundTrip<Value: Codable & Equatable>(_ value: Value, _ json: String) throws {
        #expect(try encoded(value) == json)
        #expect(try JSONDecoder().decode(Value.self, from: Data(json.utf8)) == value)
    }

    @Test("A value without secrets is coded under its wire names, and read back")
    func values() throws {
        try roundTrip([Region.cnShanghai, Region(rawValue: "xx-new-1")], #"["cn-shanghai","xx-new-1"]"#)
        try roundTrip([CIDRBlock("10.0.0.0/8"), CIDRBlock("odd")], #"["10.0.0.0/8","odd"]"#)
        try roundTrip([DiffieHellmanGroup.group14, .unrecognized("group99")], #"["group14","group99"]"#)
        try roundTrip(
            IpsecConfig(encryptionAlgorithm: .aes256, perfectForwardSecrecy: .group14, lifetimeInSeconds: 3600),
            #"{"IpsecEncAlg":"aes256","IpsecLifetime":3600,"IpsecPfs":"group14"}"#
        )
        try roundTrip(
            HealthCheckConfig(isEnabled: true, destinationIp: "10.0.0.1", intervalInSeconds: 3, status: .success),
            #"{"Dip":"10.0.0.1","Enable":true,"Interval":3,"Status":"success"}"#
        )
        try roundTrip(
            BgpConfig(isEnabled: false, localAsn: 4_294_967_295, tunnelCidr: CIDRBlock("169.254.11.0/30")),
            #"{"EnableBgp":false,"LocalAsn":4294967295,"TunnelCidr":"169.254.11.0/30"}"#
        )
        try roundTrip(ResourceTag(key: "团队", value: ""), #"{"Key":"团队","Value":""}"#)
        try roundTrip(RequestOwner(ownerId: 123_456_789_012), #"{"OwnerId":123456789012}"#)
        try roundTrip(IpsecConfig(), "{}")
        try roundTrip(
            VpnRouteEntry(routeDest: CIDRBlock("10.0.0.0/8"), nextHop: "vco-1", weight: 100, state: .published),
            #"{"NextHop":"vco-1","RouteDest":"10.0.0.0/8","State":"published","Weight":100}"#
        )
        try roundTrip(VpnRouteCount(routeCount: 2, routeEntryType: .bgp), #"{"RouteCount":2,"RouteEntryType":"bgp"}"#)
        try roundTrip(
            VpnPbrRouteEntry(routeSource: CIDRBlock("::/0"), weight: 0, priority: 7),
            #"{"Priority":7,"RouteSource":"::/0","Weight":0}"#
        )
        try roundTrip(
            VpnConnectionDiagnosis(
                vpnConnectionId: "vco-1",
                severity: .warning,
                failedTime: Date(timeIntervalSince1970: 1.5)
            ),
            #"{"FailedTime":1500,"Severity":"Warn","VpnConnectionId":"vco-1"}"#
        )
        try roundTrip(
            AccessDeniedDetail(authAction: "vpc:Modify", policyType: "ControlPolicy"),
            #"{"AuthAction":"vpc:Modify","PolicyType":"ControlPolicy"}"#
        )
        try roundTrip(
            [ServiceErrorCode.throttling, ServiceErrorCode(rawValue: "New.Code")],
            #"["Throttling","New.Code"]"#
        )
        let change = #"{"after":"ikev2","before":"ikev1","isSecret":false,"name":"IkeConfig.IkeVersion"}"#
        let decoded = try JSONDecoder().decode(VpnConnectionUpdate.Change.self, from: Data(change.utf8))
        #expect(try encoded(decoded) == change)
    }

    @Test("A gateway is coded with its times, lists and groups")
    func gateway() throws {
        let json = try Fixture.text("Responses/DescribeVpnGateway.json")
        let gateway = try VpcResponseDecoder().decode(DescribeVpnGatewayResponse.self, from: Data(json.utf8)).gateway
        #expect(gateway.createTime != nil)
        let decoded = try JSONDecoder().decode(VpnGateway.self, from: Data(try encoded(gateway).utf8))
        #expect(decoded == gateway)
        #expect(try encoded(gateway).contains(#""CreateTime":"#))
    }

    @Test(
        "Numbers and Booleans are read from strings as well",
        arguments: [
            #"{"Enable":"true","Interval":"3"}"#, #"{"Enable":true,"Interval":3,"Dip":null}"#,
            #"{"Enable":true,"Interval":3,"Future":{"a":[1]}}"#,
        ]
    )
    func strings(_ json: String) throws {
        let value = try JSONDecoder().decode(HealthCheckConfig.self, from: Data(json.utf8))
        #expect(value == HealthCheckConfig(isEnabled: true, intervalInSeconds: 3))
    }

    @Test(
        "A value of another type is an error that names the property",
        arguments: [#"{"Interval":"soon"}"#, #"{"Interval":[3]}"#, #"{"Interval":{"a":1}}"#, #"{"Interval":3.5}"#]
    )
    func malformed(_ json: String) throws {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(HealthCheckConfig.self, from: Data(json.utf8))
        }
        #expect("\(try #require(error))".contains("Interval"))
    }

    @Test("A secret is never encoded, and the refusal doesn't show it")
    func secret() throws {
        var config = BgpConfig(localAsn: 65_530, authKey: Secret("open-sesame"))
        let error = try #require(#expect(throws: EncodingError.self) { try encoded([config]) })
        #expect("\(error)".contains("AuthKey is a secret"))
        #expect(!everythingPrinted(of: error).contains("sesame"))
        config.authKey = nil
        #expect(try encoded(config) == #"{"LocalAsn":65530}"#)
    }
}
