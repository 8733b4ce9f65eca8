import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct IdempotencyTests {
    private let scene = Scene(changeDuration: .seconds(60))

    private func renaming(to name: String, token: String = "token-1") -> ModifyVpnConnectionAttributeRequest {
        ModifyVpnConnectionAttributeRequest(vpnConnectionId: Scene.connectionId, name: name, clientToken: token)
    }

    @Test(
        "A client token that's sent again returns the first response and changes nothing, even while the gateway is busy"
    )
    func again() async throws {
        let first = try await scene.client().modifyVpnConnectionAttribute(renaming(to: "tokyo"))
        let again = try await scene.client {
            $0.responseFormat = .xml
            $0.signatureVersion = .v1
        }.modifyVpnConnectionAttribute(renaming(to: "tokyo"))
        #expect(first == again)
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 1)
        #expect(await scene.vpc.requests.map(\.isRepetition) == [false, true])
    }

    @Test("A client token that's sent with other parameters is refused")
    func mismatch() async throws {
        _ = try await scene.client().modifyVpnConnectionAttribute(renaming(to: "tokyo"))
        let error = await #expect(throws: VpcError.self) {
            try await scene.client().modifyVpnConnectionAttribute(renaming(to: "osaka"))
        }
        #expect(error?.serviceError?.code == .idempotentParameterMismatch)
        #expect(error?.httpStatus == 400)
        #expect(await scene.connection?.name == "tokyo")
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 1)
    }

    @Test("The client token of a refused request can be used again")
    func afterRefusal() async throws {
        await #expect(throws: VpcError.self) {
            try await scene.client {
                $0.validation = .off
                $0.retryPolicy = .none
            }.modifyVpnConnectionAttribute(renaming(to: "1"))
        }
        _ = try await scene.client().modifyVpnConnectionAttribute(renaming(to: "tokyo"))
        #expect(await scene.vpc.changes.map(\.clientToken) == ["token-1"])
    }

    @Test("Another client token makes another change")
    func anotherToken() async throws {
        await scene.vpc.setChangeDuration(.zero)
        _ = try await scene.client().modifyVpnConnectionAttribute(renaming(to: "tokyo"))
        _ = try await scene.client().modifyVpnConnectionAttribute(renaming(to: "tokyo", token: "token-2"))
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 2)
    }
}
