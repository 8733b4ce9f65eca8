import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// A caller's request around another.
private struct Wrapped<Inner: VpcRequest>: VpcRequest {
    static var action: String { Inner.action }
    typealias Response = Inner.Response

    var inner: Inner

    func parameters() -> RequestParameters { inner.parameters() }
}

extension Wrapped: IdempotentVpcRequest where Inner: IdempotentVpcRequest {
    var clientToken: String? {
        get { inner.clientToken }
        set { inner.clientToken = newValue }
    }
}

/// A caller's own change.
private struct OwnChange: IdempotentVpcRequest {
    typealias Response = ModifyVpnConnectionAttributeResponse
    static let action = "ChangeSomething"
    var clientToken: String?

    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        parameters.append("ClientToken", clientToken)
        return parameters
    }
}

@Suite struct ClientTokenTests {
    private func tokenSent(with request: some VpcRequest) async throws -> String? {
        let transport = FakeTransport([.json("{}")])
        _ = try await HTTPVpcClient.sample(transport: transport).send(request)
        return await transport.requests.first?.parameters["ClientToken"]
    }

    @Test("A request that takes a token gets one, whatever makes it take one")
    func made() async throws {
        let renaming = Sample.renaming
        #expect(try await tokenSent(with: renaming)?.utf8.count == 32)
        #expect(try await tokenSent(with: OwnChange())?.utf8.count == 32)
        #expect(try await tokenSent(with: Wrapped(inner: renaming))?.utf8.count == 32)
        #expect(try await tokenSent(with: Wrapped(inner: Wrapped(inner: OwnChange())))?.utf8.count == 32)
    }

    @Test("A token of the caller's own is sent as it is, and what takes none gets none")
    func kept() async throws {
        #expect(try await tokenSent(with: OwnChange(clientToken: "mine")) == "mine")
        #expect(try await tokenSent(with: Wrapped(inner: OwnChange(clientToken: "mine"))) == "mine")
        #expect(try await tokenSent(with: DescribeVpnConnectionRequest(vpnConnectionId: "vco-1")) == nil)
    }
}
