import AlibabaCloudVpcTesting
import Testing

@testable import AlibabaCloudVpc

@Suite struct WaitUntilActiveTests {
    private final class Recorder: VpcClientObserver {
        let events = Locked<[VpcClientEvent.WaitProgressed]>([])

        func waitProgressed(_ event: VpcClientEvent.WaitProgressed) {
            events.withLock { $0.append(event) }
        }
    }

    private static let stored = VpnConnection(vpnConnectionId: "vco-1", vpnGatewayId: "vpn-1")

    private func service(_ states: [VpnConnectionState?]) -> StubService {
        let service = StubService([Self.stored])
        service.state.withLock { $0.nextStates["vco-1"] = states }
        return service
    }

    @Test("It reads until the connection is ready, at a slower and slower pace, and tells of each wait")
    func waits() async throws {
        let service = service([.provisioning, .updating, .updating, .unrecognized("rebooting"), .upgrading])
        var client = service.client
        let recorder = Recorder()
        client.observer = recorder
        let connection = try await client.waitUntilActive(vpnConnectionId: "vco-1")
        #expect(connection.state == .active)
        #expect(service.time.sleeps == [2, 4, 8, 10, 10].map { .seconds($0) })
        let events = recorder.events.withLock(\.self)
        #expect(events.map(\.state) == ["provisioning", "updating", "updating", "rebooting", "upgrading"])
        #expect(events.map(\.elapsed) == [0, 2, 6, 14, 24].map { .seconds($0) })
        #expect(events.map(\.nextReadingIn) == service.time.sleeps)
    }

    @Test("A wait sleeps on the clock that it is given")
    func givenClock() async throws {
        let service = service([.updating])
        let clock = ManualClock()
        try await service.client.waitUntilActive(vpnConnectionId: "vco-1", clock: clock)
        #expect(clock.sleeps == [.seconds(2)])
        #expect(service.time.sleeps.isEmpty)
    }

    @Test("An HTTPVpcClient waits on its own clock, and notifies its own observer")
    func ownClock() async throws {
        let clock = ManualClock()
        let recorder = Recorder()
        let client = HTTPVpcClient.sample(
            transport: FakeTransport(["updating", "active"].map { .json(#"{"State":"\#($0)"}"#) }),
            dependencies: clock.dependencies
        ) { $0.observer = recorder }
        try await client.waitUntilActive(vpnConnectionId: "vco-1")
        #expect(clock.sleeps == [.seconds(2)])
        #expect(recorder.events.withLock { $0.map(\.state) } == ["updating"])
    }

    @Test("A connection that is ready is not waited for", arguments: [VpnConnectionState.active, .attached])
    func ready(_ state: VpnConnectionState) async throws {
        let service = service([state])
        try await service.client.waitUntilActive(vpnConnectionId: "vco-1", timeout: .zero)
        #expect(service.time.sleeps.isEmpty)
    }

    @Test(
        "A state from which it does not become ready ends the wait",
        arguments: [VpnConnectionState.financialLocked, .deleted, .detaching]
    )
    func notUsable(_ state: VpnConnectionState) async throws {
        let service = service([.updating, state])
        let error = try await #require(throws: VpcError.self) {
            try await service.client.waitUntilActive(vpnConnectionId: "vco-1")
        }
        #expect(error.code == .resourceNotUsable)
        #expect(error.message == "The VPN connection vco-1 is \(state), and does not become active from there.")
    }

    @Test("A connection that does not become ready in time is told with its last state")
    func timeout() async throws {
        let service = service(Array(repeating: .updating, count: 50))
        let error = try await #require(throws: VpcError.self) {
            try await service.client.waitUntilActive(vpnConnectionId: "vco-1", timeout: .seconds(30))
        }
        #expect(error.code == .timedOut)
        #expect(!error.mayHaveBeenApplied)
        #expect(error.message == "The VPN connection vco-1 was not ready in 30.0 seconds; its state is updating.")
        #expect(service.time.sleeps == [2, 4, 8, 10, 6].map { .seconds($0) })
    }

    @Test("The last reading is made when the time is up", arguments: [1, 13])
    func lastReading(_ seconds: Int) async throws {
        let service = service([.updating, .updating, .updating])
        service.state.withLock { $0.nextStates["vco-1"] = Array(repeating: .updating, count: seconds == 1 ? 1 : 3) }
        let connection = try await service.client.waitUntilActive(
            vpnConnectionId: "vco-1",
            timeout: .seconds(seconds)
        )
        #expect(connection.state == .active)
        #expect(service.time.now.offset == .seconds(seconds))
    }

    @Test("A connection without a state, on no gateway or on one that is deleted, is not waited for")
    func withoutState() async throws {
        let service = StubService([VpnConnection(vpnConnectionId: "vco-1", vpnGatewayId: "")])
        service.state.withLock { $0.nextStates["vco-1"] = [nil] }
        let error = try await #require(throws: VpcError.self) {
            try await service.client.waitUntilActive(vpnConnectionId: "vco-1")
        }
        #expect(error.code == .resourceNotUsable)
        let deleted = self.service([nil])
        var client = deleted.client
        client.on(DescribeVpnGatewayRequest.self) { _ in
            DescribeVpnGatewayResponse(gateway: VpnGateway(status: .deleting))
        }
        let clientOfDeleted = client
        let second = try await #require(throws: VpcError.self) {
            try await clientOfDeleted.waitUntilActive(vpnConnectionId: "vco-1")
        }
        #expect(second.code == .resourceNotUsable)
    }

    @Test("A reading that fails in a way that may pass does not end the wait; any other does")
    func failingReadings() async throws {
        let failures = Locked([VpcError(code: .transportFailed, message: "lost")])
        let service = service([])
        var client = service.client
        client.on(DescribeVpnConnectionRequest.self) { [client] request in
            if let failure = failures.withLock({ $0.popLast() }) { throw failure }
            return try await client.describeVpnConnection(request)
        }
        #expect(try await client.waitUntilActive(vpnConnectionId: "vco-1").state == .active)
        #expect(service.time.sleeps == [.seconds(2)])
        failures.withLock { $0 = [VpcError(code: .serviceFailed, message: "denied")] }
        let error = try await #require(throws: VpcError.self) {
            try await client.waitUntilActive(vpnConnectionId: "vco-1")
        }
        #expect(error.message == "denied")
    }

    @Test("Where no state is told, the VPN gateway's status counts")
    func gatewayStatus() async throws {
        let service = service([nil, nil])
        var client = service.client
        let statuses = Locked([VpnGatewayStatus.active, .updating])
        client.on(DescribeVpnGatewayRequest.self) { request in
            #expect(request.vpnGatewayId == "vpn-1")
            return DescribeVpnGatewayResponse(gateway: VpnGateway(status: statuses.withLock { $0.removeLast() }))
        }
        try await client.waitUntilActive(vpnConnectionId: "vco-1")
        #expect(service.time.sleeps == [.seconds(2)])
    }
}
