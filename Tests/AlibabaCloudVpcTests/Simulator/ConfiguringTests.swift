import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ConfiguringTests {
    private let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: Scene.connectionId, name: "tokyo")

    @Test("A VPN gateway that carries out a change refuses another one until it's ready")
    func configuring() async throws {
        let scene = Scene(changeDuration: .seconds(30))
        let before = try await scene.describe()
        #expect(before.connection == "active")
        _ = try await scene.client().send(renaming)
        let during = try await scene.describe()
        #expect(during.connection == "updating")
        #expect(during.gateway == "updating")
        #expect(await scene.connection?.state == .updating)
        scene.clock.advance(by: .seconds(29))
        let error = await #expect(throws: VpcError.self) { try await scene.client().send(renaming) }
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(error?.serviceError?.message == "The specified service is configuring.")
        #expect(error?.httpStatus == 400)
        #expect(error?.mayHaveBeenApplied == false)
        scene.clock.advance(by: .seconds(1))
        let after = try await scene.describe()
        #expect(after.connection == "active")
        #expect(after.gateway == "active")
        _ = try await scene.client().send(renaming)
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 2)
    }

    @Test("A change is refused only for connections of the busy VPN gateway")
    func gateways() async throws {
        let scene = Scene(changeDuration: .seconds(30))
        await scene.vpc.put(VpnConnection(vpnConnectionId: "vco-2"))
        await scene.vpc.put(VpnConnection(vpnConnectionId: "vco-3", vpnGatewayId: "vpn-3"))
        _ = try await scene.client().send(renaming)
        var other = renaming
        other.vpnConnectionId = "vco-2"
        let busy = other
        let error = await #expect(throws: VpcError.self) { try await scene.client().send(busy) }
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(await scene.vpc.connection("vco-2")?.state == .active)
        other.vpnConnectionId = "vco-3"
        _ = try await scene.client().send(other)
        #expect(await scene.vpc.changes.map(\.resourceId) == ["vco-1", "vco-3"])
    }

    @Test("A client that waits for conflicts backs off until the VPN gateway is ready")
    func patient() async throws {
        let scene = Scene(changeDuration: .seconds(30))
        _ = try await scene.client().send(renaming)
        let client = scene.client { $0.retryPolicy = .waitingForConflicts(upTo: .seconds(60)) }
        _ = try await client.send(renaming)
        #expect(scene.clock.sleeps == [.seconds(4), .seconds(8), .seconds(16), .seconds(20)])
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 2)
    }
}
