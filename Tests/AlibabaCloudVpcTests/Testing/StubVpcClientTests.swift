import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

/// A custom operation.
private struct PingRequest: VpcRequest {
    typealias Response = PingResponse
    static let action = "Ping"
    func parameters() -> RequestParameters { RequestParameters() }
}

private struct PingResponse: VpcResponse, Equatable {
    var text: String?
    init(text: String?) { self.text = text }
    init(from node: ResponseNode) { text = node["Text"]?.string }
}

@Suite struct StubVpcClientTests {
    private let request = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")

    @Test("An operation calls its closure, by its method and by send")
    func operation() async throws {
        let client = StubVpcClient(modifyVpnConnectionAttribute: { request in
            ModifyVpnConnectionAttributeResponse(vpnConnectionId: request.vpnConnectionId, name: request.name)
        })
        let expected = ModifyVpnConnectionAttributeResponse(vpnConnectionId: "vco-1", name: "tokyo")
        #expect(try await client.modifyVpnConnectionAttribute(request) == expected)
        #expect(try await client.send(request) == expected)
    }

    @Test("An operation without a closure is unsupported")
    func missing() async {
        let client = StubVpcClient()
        let error = await #expect(throws: VpcError.self) { try await client.modifyVpnConnectionAttribute(request) }
        #expect(error?.code == .unsupported)
        #expect(error?.message == "StubVpcClient has no closure for ModifyVpnConnectionAttribute.")
    }

    @Test("The caller gets the error of a closure")
    func failure() async {
        let client = StubVpcClient(modifyVpnConnectionAttribute: { _ in
            throw VpcError(code: .timedOut, message: "too late", mayHaveBeenApplied: true)
        })
        let error = await #expect(throws: VpcError.self) { try await client.modifyVpnConnectionAttribute(request) }
        #expect(error?.code == .timedOut)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("A custom operation can have a closure")
    func ownOperation() async throws {
        var client = StubVpcClient()
        client.on(PingRequest.self) { _ in PingResponse(text: "pong") }
        #expect(try await client.send(PingRequest()) == PingResponse(text: "pong"))
    }
}
