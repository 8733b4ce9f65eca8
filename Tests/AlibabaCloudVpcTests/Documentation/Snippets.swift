import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

// The code of the guides, as it stands there. SnippetTests holds the two together.

private let accessKeyId = "testid"
private let accessKeySecret = "testsecret"
private let preSharedKey = "a-key-of-the-guide"

struct TunnelService {
    let client: any VpcClient

    func harden(_ vpnConnectionId: String) async throws -> IkeVersion? {
        let response = try await client.modifyVpnConnectionAttribute(
            ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: vpnConnectionId,
                ikeConfig: IkeConfig(
                    version: .ikev2,
                    encryptionAlgorithm: .aes256,
                    authenticationAlgorithm: .sha256,
                    diffieHellmanGroup: .group14
                )
            )
        )
        return response.ikeConfig?.version
    }
}

struct DeleteNatGatewayRequest: IdempotentVpcRequest {
    typealias Response = DeleteNatGatewayResponse
    static let action = "DeleteNatGateway"

    var natGatewayId: String
    var clientToken: String?

    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        parameters.append("NatGatewayId", natGatewayId)
        parameters.append("ClientToken", clientToken)
        return parameters
    }
}

struct DeleteNatGatewayResponse {
    let requestId: String?
}

extension DeleteNatGatewayResponse: VpcResponse {
    init(from node: ResponseNode) {
        self.init(requestId: node["RequestId"]?.string)
    }
}

@Suite struct GuideTests {
    @Test("The README's service is made with a client")
    func service() {
        let service = TunnelService(client: HTTPVpcClient(region: .cnShanghai))
        #expect(service.client is HTTPVpcClient)
    }

    @Test("The README's client is made of its parts")
    func clientOfParts() {
        let client = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(accessKeyId: accessKeyId, accessKeySecret: accessKeySecret)
        )
        #expect(!everythingPrinted(of: client).contains(accessKeySecret))
    }

    @Test("The README's handling of errors handles them", arguments: [true, false])
    func errors(isBusy: Bool) async throws {
        let response: FakeTransport.ScriptedResponse =
            isBusy
            ? .json(#"{"Code":"VpnGateway.Configuring"}"#, status: 400) : .failure(URLError(.networkConnectionLost))
        let client = HTTPVpcClient.sample(transport: FakeTransport([response])) { $0.retryPolicy = .none }
        let service = TunnelService(client: client)
        let error = await #expect(throws: VpcError.self) { try await service.harden("vco-1") }
        #expect((error?.serviceError?.code == .vpnGatewayConfiguring) == isBusy)
        #expect(error?.mayHaveBeenApplied == !isBusy)

        let again = HTTPVpcClient.sample(transport: FakeTransport([response])) { $0.retryPolicy = .none }
        try await handleErrors(of: TunnelService(client: again))
    }

    private func handleErrors(of service: TunnelService) async throws {
        do {
            _ = try await service.harden("vco-bp1bbi27hojx80nck****")
        } catch let error as VpcError where error.serviceError?.code == .vpnGatewayConfiguring {
            print("Another change is in progress; try again in a few minutes.")
        } catch let error as VpcError where error.mayHaveBeenApplied {
            print("Read the connection before you change it again: \(error)")
        }
    }

    @Test("The README's stub responds")
    func stub() async throws {
        let stub = StubVpcClient(modifyVpnConnectionAttribute: { request in
            ModifyVpnConnectionAttributeResponse(ikeConfig: request.ikeConfig)
        })
        let version = try await TunnelService(client: stub).harden("vco-1")
        #expect(version == .ikev2)
    }

    @Test("The README's URL and request are made")
    func url() throws {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Credentials(accessKeyId: accessKeyId, accessKeySecret: Secret(accessKeySecret))
        )
        let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        let url = try builder.url(for: renaming)
        let urlRequest = try builder.urlRequest(for: renaming)
        #expect(url.host == "vpc.cn-shanghai.aliyuncs.com")
        #expect(VerifyingServer(secret: accessKeySecret).accepts(urlRequest))

        let timestamp = Date(timeIntervalSince1970: 1_767_323_045)
        let fixed = try builder.signedRequest(for: renaming, timestamp: timestamp, nonce: "n-1")
        #expect(fixed.signature == "b454b0fea7c4f58dea1a3af70ef0f5fe5e510c84ccff61c07993cf048f5efad1")
    }

    @Test("The getting-started guide's change is sent")
    func change() async throws {
        let client = HTTPVpcClient.sample(transport: FakeTransport([.json("{}")]))
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-bp1bbi27hojx80nck****",
            name: "shanghai-tokyo",
            localSubnet: [CIDRBlock("10.0.0.0/16")],
            remoteSubnet: [CIDRBlock("192.168.0.0/24"), CIDRBlock("192.168.1.0/24")],
            ikeConfig: IkeConfig(preSharedKey: Secret(preSharedKey), version: .ikev2, lifetimeInSeconds: 86_400),
            ipsecConfig: IpsecConfig(perfectForwardSecrecy: .group14),
            effectImmediately: true
        )
        let response = try await client.modifyVpnConnectionAttribute(request)
        #expect(response == ModifyVpnConnectionAttributeResponse())

        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.signatureVersion = .v1
        configuration.parameterPlacement = .query
        configuration.responseFormat = .xml

        let builder = SignedRequestBuilder(region: configuration.region, credentials: Sample.credentials)
        let signed = try builder.signedRequest(for: request)
        print(signed.stringToSign)
        print(signed.canonicalRequest ?? "none for signature V1")
        print(signed.curlCommand)
    }

    @Test("The getting-started guide's weak choices are named, its strong ones and its tunnels are valid")
    func settings() {
        let old = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(version: .ikev1, encryptionAlgorithm: .tripleDes)
        )
        for advice in old.securityAdvice() {
            print("\(advice.path): \(advice.message); choose \(advice.strongerChoice)")
        }
        let strong = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: .recommended(preSharedKey: Secret(preSharedKey)),
            ipsecConfig: .recommended
        )
        #expect(old.securityAdvice().map(\.strongerChoice) == ["ikev2", "aes256"])
        #expect(strong.validationFailures().isEmpty)

        let changingBoth = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            enableTunnelsBgp: true,
            tunnels: [
                TunnelOptions(
                    tunnelId: "tun-1",
                    role: .master,
                    bgpConfig: BgpConfig(
                        localAsn: 65_530,
                        tunnelCidr: CIDRBlock("169.254.11.0/30"),
                        localBgpIp: "169.254.11.1"
                    )
                ),
                TunnelOptions(tunnelId: "tun-2", role: .slave, enableDpd: true),
            ]
        )
        #expect(changingBoth.validationFailures().isEmpty)
    }

    @Test("The getting-started guide's list is read")
    func list() async throws {
        let page = #"{"TotalCount":1,"VpnConnections":{"VpnConnection":[{"Name":"tokyo","State":"active"}]}}"#
        let transport = FakeTransport([.json(page)])
        let client = HTTPVpcClient.sample(transport: transport)
        let search = DescribeVpnConnectionsRequest(vpnGatewayId: "vpn-1")
        for try await connection in client.vpnConnections(matching: search) {
            print(connection.name ?? "no name", connection.state?.rawValue ?? "no state")
        }
        #expect(await transport.requests.map { $0.parameters["VpnGatewayId"] } == ["vpn-1"])
    }

    @Test("The getting-started guide's patient client is patient")
    func patience() {
        var patient = VpcClientConfiguration(region: .cnShanghai)
        patient.retryPolicy = .waitingForConflicts(upTo: .seconds(300))
        patient.timeout = .seconds(360)
        #expect(patient.retryPolicy.conflictTimeout == .seconds(300))
    }

    @Test("The testing guide's clock never waits")
    func manualClock() async throws {
        let renaming = Sample.renaming
        let clock = ManualClock()
        let busy = FakeTransport.ScriptedResponse.json(#"{"Code":"VpnGateway.Configuring"}"#, status: 400)
        let waiting = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(accessKeyId: "id", accessKeySecret: "secret"),
            transport: FakeTransport([busy, .json(#"{"Name":"tokyo"}"#)]),
            dependencies: clock.dependencies
        )
        #expect(try await waiting.send(renaming).name == "tokyo")
        #expect(clock.sleeps == [.seconds(4)])
    }

    @Test("The testing guide's simulated VPC makes the change once")
    func simulatedVpc() async throws {
        let clock = ManualClock()
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1")],
            dependencies: clock.dependencies,
            changeDuration: .seconds(30),
            faults: .script([1: .connectionLostAfterApplying])
        )
        let simulated = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
            transport: vpc,
            dependencies: clock.dependencies
        )
        let hardened = try await TunnelService(client: simulated).harden("vco-1")
        #expect(hardened == .ikev2)
        #expect(await vpc.connection("vco-1")?.ikeConfig?.encryptionAlgorithm == .aes256)
        #expect(await vpc.connection("vco-1")?.state == .updating)
        #expect(await vpc.changes(of: "vco-1") == 1)
        #expect(await vpc.requests.count == 2)
        print(await vpc.log)
        await vpc.on("DeleteNatGateway") { parameters in
            guard parameters["NatGatewayId"] == "ngw-1" else {
                let code = ServiceErrorCode(rawValue: "InvalidNatGatewayId.NotFound")
                throw VpcError.serviceFailed(ServiceError(code: code, message: "No such gateway.", httpStatus: 404))
            }
            return "{}"
        }
        _ = try await simulated.send(DeleteNatGatewayRequest(natGatewayId: "ngw-1"))
    }

    @Test("The getting-started guide's own operation is sent, with a token")
    func ownOperation() async throws {
        let transport = FakeTransport([.json(#"{"RequestId":"r-1"}"#)])
        let client = HTTPVpcClient.sample(transport: transport)
        let deletion = try await client.send(DeleteNatGatewayRequest(natGatewayId: "ngw-1"))
        print(deletion.requestId ?? "no request id")
        #expect(deletion.requestId == "r-1")
        #expect(await transport.requests[0].parameters["ClientToken"]?.isEmpty == false)
    }

    @Test("The testing guide's stubs respond and fail")
    func stubs() async throws {
        let failing = StubVpcClient(modifyVpnConnectionAttribute: { _ in
            throw VpcError.serviceFailed(ServiceError(code: .vpnGatewayConfiguring, message: "busy", httpStatus: 400))
        })
        await #expect(throws: VpcError.self) { try await TunnelService(client: failing).harden("vco-1") }

        var deleting = StubVpcClient()
        deleting.on(DeleteNatGatewayRequest.self) { _ in DeleteNatGatewayResponse(requestId: "r-1") }
        #expect(try await deleting.send(DeleteNatGatewayRequest(natGatewayId: "ngw-1")).requestId == "r-1")
    }

    @Test("The testing guide's transport responds and records")
    func fakeTransport() async throws {
        let transport = FakeTransport([
            .xml("<ModifyVpnConnectionAttributeResponse><Name>tokyo</Name></ModifyVpnConnectionAttributeResponse>"),
            .json(#"{"Code":"VpnGateway.Configuring","Message":"busy"}"#, status: 400),
            .failure(URLError(.networkConnectionLost)),
        ])
        let tested = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(accessKeyId: "id", accessKeySecret: "secret"),
            transport: transport
        )
        let renamed = try await tested.modifyVpnConnectionAttribute(
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        )
        #expect(renamed.name == "tokyo")
        let sent = await transport.requests[0]
        #expect(sent.action == "ModifyVpnConnectionAttribute")
        #expect(sent.parameters["VpnConnectionId"] == "vco-1")
    }
}
