import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct SimulatedSampleTests {
    @Test(
        "For the values of the documentation's samples the simulator answers their bytes, but for white space and ids",
        arguments: ResponseFormat.allCases
    )
    func bytes(_ format: ResponseFormat) async throws {
        let time = ManualClock()
        var connection = VpnConnection()
        connection.ikeConfig = IkeConfig(
            preSharedKey: Secret("pgw6dy7d1i8i****"),
            localId: "116.62.69.xx",
            remoteId: "139.196.32.xx"
        )
        let vpc = SimulatedVpc(connections: [connection], dependencies: time.dependencies)
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: SimulatedVpc.sampleCredentials,
            responseFormat: format
        )
        let change = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-bp10lz7aejumd2vxo****",
            effectImmediately: false
        )
        let reply = try await vpc.send(
            builder.urlRequest(for: change, timestamp: Sample.timestamp, nonce: Sample.nonce)
        )
        let requestId = try #require(reply.headers["x-acs-request-id"])
        let sample = try Fixture.text("ModifyVpnConnectionAttribute.\(format == .json ? "json" : "xml")")
            .filter { !$0.isWhitespace }
            .replacing(/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/, with: requestId)
        #expect(String(decoding: reply.body, as: UTF8.self) == sample)
    }

    @Test("XML is answered where no format is asked", arguments: [nil, "*/*", "text/html", "", "application/xml;q=1"])
    func noFormat(_ accept: String?) async throws {
        let reply = try await reply(accept: accept)
        #expect(String(decoding: reply.body, as: UTF8.self).hasPrefix("<ModifyVpnConnectionAttributeResponse><Name>"))
        #expect(reply.headers["content-type"] == "text/xml;charset=utf-8")
    }

    @Test(
        "JSON is answered where it is asked",
        arguments: [
            "application/json", "Application/JSON; charset=utf-8", "text/html, application/json, application/xml",
        ]
    )
    func json(_ accept: String) async throws {
        let reply = try await reply(accept: accept)
        #expect(String(decoding: reply.body, as: UTF8.self).hasPrefix(#"{"CustomerGatewayId":"#))
        #expect(reply.headers["content-type"] == "application/json;charset=utf-8")
    }

    @Test(
        "The parameter Format counts before the header accept",
        arguments: [
            ("json", "{"), ("XML", "<ModifyVpn"), ("YAML", "<Error>"),
        ]
    )
    func parameter(_ format: String, start: String) async throws {
        let reply = try await reply(accept: "application/json", format: format)
        #expect(String(decoding: reply.body, as: UTF8.self).hasPrefix(start))
    }

    private func reply(accept: String?, format: String? = nil) async throws -> HTTPTransportResponse {
        let vpc = SimulatedVpc(dependencies: ManualClock().dependencies)
        var query = RequestParameters()
        query.append("VpnConnectionId", "vco-bp10lz7aejumd2vxo****")
        query.append("RegionId", "cn-shanghai")
        query.append("Format", format)
        var request = try CapturedRequest.signed(query: query).urlRequest
        request.setValue(accept, forHTTPHeaderField: "Accept")
        return try await vpc.send(request)
    }
}
