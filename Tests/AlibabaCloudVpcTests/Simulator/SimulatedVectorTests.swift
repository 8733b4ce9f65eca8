import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// The requests of official SDKs in `Fixtures/signatures.json`.
private struct CapturedTraffic: Decodable {
    struct V1: Decodable {
        let name, method, secret, signature: String
        let params: [String: String]
        let body_params: [String: String]?
        let path_and_query: String?
    }

    struct V3: Decodable {
        let name, method, secret, body, authorization: String
        let query, headers: [String: String]
    }

    let v1: [V1]
    let v3: [V3]
}

@Suite struct SimulatedVectorTests {
    private let traffic: CapturedTraffic

    init() throws {
        traffic = try Fixture.json("signatures.json")
    }

    /// The time of the captured requests: 2026-01-02T03:04:05Z.
    private func vpc(secret: String, token: String?) -> SimulatedVpc {
        let tunnels = [TunnelRole.master, .slave].map { TunnelOptions(tunnelId: "tun-opsqc4d97wni27****", role: $0) }
        return SimulatedVpc(
            connections: [
                VpnConnection(vpnConnectionId: "vco-bp1bbi27hojx80nck****"),
                VpnConnection(vpnConnectionId: "vco-1", tunnels: tunnels),
            ],
            credentials: [
                Credentials(
                    accessKeyId: "testid",
                    accessKeySecret: Secret(secret),
                    securityToken: token.map(Secret.init)
                )
            ],
            dependencies: ManualClock(start: Sample.timestamp).dependencies
        )
    }

    /// Sends `request`, whose signature must verify, and again, which must fail because its nonce has been used.
    private func expectVerified(
        _ request: CapturedRequest,
        secret: String,
        token: String?,
        name: String
    ) async throws -> VpnConnection? {
        let vpc = vpc(secret: secret, token: token)
        _ = try await vpc.send(request.urlRequest)
        // Some requests have invalid names, which the operation refuses after the signature was verified.
        let code = await vpc.requests[0].errorCode
        #expect(code == nil || code == .invalidName, "\(name): \(String(describing: code))")
        _ = try await vpc.send(request.urlRequest)
        #expect(await vpc.requests[1].errorCode == .signatureNonceUsed, "\(name)")
        return await vpc.connection("vco-1")
    }

    private func form(_ pairs: [String: String]) -> String {
        pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\(encoded($0.value))" }.joined(separator: "&")
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    @Test("Every request that an official SDK signed with V1 verifies")
    func v1() async throws {
        #expect(traffic.v1.count == 29)
        for vector in traffic.v1 {
            let signature = "Signature=" + encoded(vector.signature)
            let request = CapturedRequest(
                method: vector.method,
                target: vector.path_and_query ?? "/?\(form(vector.params))&\(signature)",
                headers: vector.body_params == nil ? [:] : ["content-type": "application/x-www-form-urlencoded"],
                body: form(vector.body_params ?? [:])
            )
            let connection = try await expectVerified(
                request,
                secret: vector.secret,
                token: vector.params["SecurityToken"],
                name: vector.name
            )
            if vector.body_params != nil { expectTunnels(of: connection) }
        }
    }

    @Test("Every request that an official SDK signed with V3 verifies")
    func v3() async throws {
        #expect(traffic.v3.count == 15)
        for vector in traffic.v3 {
            let request = CapturedRequest(
                method: vector.method,
                target: "/?\(form(vector.query))",
                headers: vector.headers.merging(["authorization": vector.authorization]) { first, _ in first },
                body: vector.body
            )
            let connection = try await expectVerified(
                request,
                secret: vector.secret,
                token: vector.headers["x-acs-security-token"],
                name: vector.name
            )
            if !vector.body.isEmpty { expectTunnels(of: connection) }
        }
    }

    private func expectTunnels(of connection: VpnConnection?) {
        #expect(
            connection?.tunnels?.map(\.customerGatewayId) == Array(repeating: "cgw-1nmwbpgrp7ssqm1yn****", count: 2)
        )
        #expect(connection?.tunnels?.map(\.ikeConfig?.localId) == ["47.21.0.1", "47.21.0.2"])
        #expect(connection?.tunnels?.map(\.bgpConfig?.tunnelCidr?.rawValue) == ["169.254.11.0/30", "169.254.12.0/30"])
    }

    @Test("No captured request verifies after 15 minutes")
    func later() async throws {
        let vector = try #require(traffic.v3.first)
        let clock = ManualClock(start: Sample.timestamp.addingTimeInterval(901))
        let vpc = SimulatedVpc(dependencies: clock.dependencies)
        let request = CapturedRequest(
            target: "/?\(form(vector.query))",
            headers: vector.headers.merging(["authorization": vector.authorization]) { first, _ in first }
        )
        _ = try await vpc.send(request.urlRequest)
        #expect(await vpc.requests.map(\.errorCode) == [.invalidTimeStampExpired])
    }
}
