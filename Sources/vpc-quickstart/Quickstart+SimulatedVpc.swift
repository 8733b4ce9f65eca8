import AlibabaCloudVpc
import AlibabaCloudVpcTesting

extension Quickstart {
    /// A simulated VPC with the connection that the example changes, and a client on a clock that never waits.
    struct Scene {
        let clock = ManualClock()
        let vpc: SimulatedVpc
        let client: HTTPVpcClient

        init(
            changeDuration: Duration = .zero,
            faults: SimulatedVpc.Faults = .none,
            retryPolicy: RetryPolicy = .standard
        ) {
            vpc = SimulatedVpc(
                connections: [VpnConnection(vpnConnectionId: change.vpnConnectionId)],
                dependencies: clock.dependencies,
                changeDuration: changeDuration,
                faults: faults
            )
            var configuration = VpcClientConfiguration(region: .cnShanghai)
            configuration.retryPolicy = retryPolicy
            client = HTTPVpcClient(
                configuration: configuration,
                credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
                transport: vpc,
                dependencies: clock.dependencies
            )
        }
    }

    static func change() async throws {
        title("3. The change is made: only the settings that it names are different")
        let scene = Scene()
        if let before = await scene.vpc.connection(change.vpnConnectionId) { show("before", before) }
        let response = try await scene.client.modifyVpnConnectionAttribute(change)
        print("response: request ID \(response.requestId ?? "none"), name \(response.name ?? "none")")
        if let after = await scene.vpc.connection(change.vpnConnectionId) { show("after ", after) }
    }

    static func waiting() async throws {
        title("4. One change at a time: the client waits while the gateway is configured")
        let scene = Scene(changeDuration: .seconds(30), retryPolicy: .waitingForConflicts(upTo: .seconds(50)))
        _ = try await scene.client.modifyVpnConnectionAttribute(change)
        let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: change.vpnConnectionId, name: "tokyo")
        let response = try await scene.client.modifyVpnConnectionAttribute(renaming)
        for request in await scene.vpc.requests { print(summary(of: request)) }
        print("The client waited \(scene.clock.sleeps.map { "\($0.components.seconds) s" }.joined(separator: ", ")).")
        print("The connection's name is now \(response.name ?? "unknown").")
    }

    static func lostResponse() async throws {
        title("5. The response is lost: the change is sent again and made once")
        let scene = Scene(faults: .script([1: .connectionLostAfterApplying]))
        _ = try await scene.client.modifyVpnConnectionAttribute(change)
        for request in await scene.vpc.requests { print(summary(of: request)) }
        print("Changes made: \(await scene.vpc.changes(of: change.vpnConnectionId)).")
    }

    static func refusal() async {
        title("6. An error of the service, as the caller sees it")
        var unknown = change
        unknown.vpnConnectionId = "vco-2"
        do {
            _ = try await Scene().client.modifyVpnConnectionAttribute(unknown)
        } catch let error as VpcError {
            print(error)
            if let serviceError = error.serviceError {
                print("Can the same request succeed later? \(serviceError.isRetryable ? "Yes" : "No").")
            }
        } catch {
            print("Unexpected error: \(error)")
        }
    }

    static func validation() async {
        title("7. An invalid change isn't sent; the error lists every failure")
        var invalid = change
        invalid.name = "http://example.com"
        invalid.localSubnet = [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/99")]
        invalid.ikeConfig?.preSharedKey = Secret("pgw6dy7d1i8i****")
        invalid.ikeConfig?.lifetimeInSeconds = 90_000
        do {
            _ = try await Scene().client.modifyVpnConnectionAttribute(invalid)
        } catch let error as VpcError {
            for failure in error.validationFailures { print("- \(failure)") }
        } catch {
            print("Unexpected error: \(error)")
        }
    }

    private static func show(_ label: String, _ connection: VpnConnection) {
        let ike = connection.ikeConfig
        let values: [(String, Any?)] = [
            ("name", connection.name), ("version", ike?.version), ("encryption", ike?.encryptionAlgorithm),
            ("group", ike?.diffieHellmanGroup), ("key", ike?.preSharedKey), ("mode", ike?.mode),
            ("remote", ike?.remoteId),
        ]
        print("\(label): " + values.map { "\($0) \($1 ?? "none")" }.joined(separator: ", "))
    }

    private static func summary(of request: SimulatedVpc.LoggedRequest) -> String {
        var text =
            "request \(request.number), name \(request.parameters["Name"] ?? "kept"): HTTP \(request.status ?? 0)"
        if let code = request.errorCode { text += " \(code)" }
        if request.isRepetition { text += ", the response to the first request" }
        if request.fault != nil { text += ", and the connection is lost before the response" }
        return text
    }
}
