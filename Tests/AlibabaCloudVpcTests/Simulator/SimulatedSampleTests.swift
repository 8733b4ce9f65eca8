import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct SimulatedSampleTests {
    @Test(
        "For the values of the documentation's samples, the response has their bytes, except white space and ids",
        arguments: ResponseFormat.allCases
    )
    func bytes(_ format: ResponseFormat) async throws {
        let clock = ManualClock()
        var connection = VpnConnection()
        connection.ikeConfig = IkeConfig(
            preSharedKey: Secret("pgw6dy7d1i8i****"),
            localId: "116.62.69.xx",
            remoteId: "139.196.32.xx"
        )
        let vpc = SimulatedVpc(connections: [connection], dependencies: clock.dependencies)
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: SimulatedVpc.sampleCredentials,
            responseFormat: format
        )
        let change = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-bp10lz7aejumd2vxo****",
            effectImmediately: false
        )
        let response = try await vpc.send(
            builder.urlRequest(for: change, timestamp: Sample.timestamp, nonce: Sample.nonce)
        )
        let requestId = try #require(response.headers["x-acs-request-id"])
        let sample = try Fixture.text("ModifyVpnConnectionAttribute.\(format == .json ? "json" : "xml")")
            .filter { !$0.isWhitespace }
            .replacing(/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/, with: requestId)
        #expect(String(decoding: response.body, as: UTF8.self) == sample)
    }

    @Test(
        "The response is XML if the request has no format",
        arguments: [nil, "*/*", "text/html", "", "application/xml;q=1"]
    )
    func noFormat(_ accept: String?) async throws {
        let response = try await response(accept: accept)
        #expect(
            String(decoding: response.body, as: UTF8.self).hasPrefix("<ModifyVpnConnectionAttributeResponse><Name>")
        )
        #expect(response.headers["content-type"] == "text/xml;charset=utf-8")
    }

    @Test(
        "The response is JSON if the request accepts it",
        arguments: [
            "application/json", "Application/JSON; charset=utf-8", "text/html, application/json, application/xml",
        ]
    )
    func json(_ accept: String) async throws {
        let response = try await response(accept: accept)
        #expect(String(decoding: response.body, as: UTF8.self).hasPrefix(#"{"CustomerGatewayId":"#))
        #expect(response.headers["content-type"] == "application/json;charset=utf-8")
    }

    @Test(
        "The parameter Format overrides the header Accept",
        arguments: [
            ("json", "{"), ("XML", "<ModifyVpn"), ("YAML", "<Error>"),
        ]
    )
    func parameter(_ format: String, start: String) async throws {
        let response = try await response(accept: "application/json", format: format)
        #expect(String(decoding: response.body, as: UTF8.self).hasPrefix(start))
    }

    private func response(accept: String?, format: String? = nil) async throws -> HTTPTransportResponse {
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
