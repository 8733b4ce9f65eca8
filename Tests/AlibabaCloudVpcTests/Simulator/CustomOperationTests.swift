import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct CustomOperationTests {
    private struct CreateNatGateway: IdempotentVpcRequest {
        struct Response: VpcResponse, Equatable {
            let natGatewayId: String?
            let count: Int?
            let isNew: Bool?
            let zones: [String]
            let requestId: String?

            init(from node: ResponseNode) {
                natGatewayId = node["NatGateway"]?["Id"]?.string
                count = node["Count"]?.integer
                isNew = node["IsNew"]?.boolean
                zones = node["Zones"]?["Zone"]?.elements.compactMap(\.string) ?? []
                requestId = node["RequestId"]?.string
            }
        }

        static let action = "CreateNatGateway"

        var regionId: Region?
        var vpcId = "vpc-1"
        var clientToken: String?

        func parameters() -> RequestParameters {
            var parameters = RequestParameters()
            parameters.append("VpcId", vpcId)
            parameters.append("ClientToken", clientToken)
            return parameters
        }
    }

    private let clock = ManualClock()

    private func vpc(faults: SimulatedVpc.Faults = .none) -> SimulatedVpc {
        SimulatedVpc(credentials: [Sample.credentials], dependencies: clock.dependencies, faults: faults)
    }

    private func client(of vpc: SimulatedVpc, _ format: ResponseFormat = .json) -> HTTPVpcClient {
        .sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.credentials),
            dependencies: clock.dependencies
        ) { $0.responseFormat = format }
    }

    @Test("A rule's response is read in both formats, with the request's ID", arguments: ResponseFormat.allCases)
    func formats(_ format: ResponseFormat) async throws {
        let vpc = vpc()
        await vpc.on("CreateNatGateway") { parameters in
            #"""
            {"NatGateway":{"Id":"ngw-\#(parameters["VpcId"] ?? "")","Note":null},"Count":2,"IsNew":true,
             "Zones":{"Zone":["a","b & <c>"]}}
            """#
        }
        let response = try await client(of: vpc, format).send(CreateNatGateway())
        #expect(response.natGatewayId == "ngw-vpc-1")
        #expect(response.count == 2)
        #expect(response.isNew == true)
        #expect(response.zones == ["a", "b & <c>"])
        #expect(response.requestId == (await vpc.requests.first?.requestId))
        #expect(await vpc.requests.first?.unknownParameters == [])
    }

    @Test("A request that's sent again with its client token is carried out once")
    func once() async throws {
        let vpc = vpc(faults: .script([1: .connectionLostAfterApplying]))
        let count = Locked(0)
        await vpc.on("CreateNatGateway") { _ in
            count.withLock { $0 += 1 }
            return #"{"NatGateway":{"Id":"ngw-1"}}"#
        }
        let response = try await client(of: vpc).send(CreateNatGateway())
        #expect(response.natGatewayId == "ngw-1")
        #expect(await vpc.requests.count == 2)
        #expect(count.withLock { $0 } == 1)
    }

    @Test("An error that a rule throws is the service's error; any other is an internal error")
    func errors() async throws {
        struct Bug: Error {}
        let vpc = vpc()
        let client = client(of: vpc)
        await vpc.on("CreateNatGateway") { parameters in
            guard parameters["VpcId"] != "bug" else { throw Bug() }
            guard parameters["VpcId"] != "text" else { return "[]" }
            throw VpcError.serviceFailed(
                ServiceError(code: .resourceNotFoundInTest, message: "No VPC.", httpStatus: 404)
            )
        }
        for (vpcId, code, status) in [
            ("vpc-1", ServiceErrorCode.resourceNotFoundInTest, 404), ("bug", .internalError, 500),
            ("text", .internalError, 500),
        ] {
            let error = await #expect(throws: VpcError.self) { try await client.send(CreateNatGateway(vpcId: vpcId)) }
            #expect(error?.serviceError?.code == code, "\(vpcId)")
            #expect(error?.httpStatus == status, "\(vpcId)")
        }
    }

    @Test("A rule replaces that of an operation of the library, and one that no rule has isn't found")
    func replaced() async throws {
        let vpc = vpc()
        let client = client(of: vpc)
        await vpc.on("DescribeZones") { _ in #"{"Zones":{"Zone":[{"ZoneId":"z-1"}]}}"# }
        #expect(try await client.describeZones(DescribeZonesRequest()).zones?.map(\.zoneId) == ["z-1"])
        let error = await #expect(throws: VpcError.self) { try await client.send(CreateNatGateway()) }
        #expect(error?.serviceError?.code.rawValue == "InvalidAction.NotFound")
    }

    @Test("A rule's request is verified as any other")
    func verified() async throws {
        let vpc = vpc()
        await vpc.on("CreateNatGateway") { _ in "{}" }
        let stranger = HTTPVpcClient.sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(accessKeyId: "testid", accessKeySecret: "wrong"),
            dependencies: clock.dependencies
        )
        let error = await #expect(throws: VpcError.self) { try await stranger.send(CreateNatGateway()) }
        #expect(error?.serviceError?.code == .signatureDoesNotMatch)
        let unknownRegion = await #expect(throws: VpcError.self) {
            try await client(of: vpc).send(CreateNatGateway(regionId: Region(rawValue: "cn-nowhere")))
        }
        #expect(unknownRegion != nil)
    }
}

extension ServiceErrorCode {
    fileprivate static let resourceNotFoundInTest = ServiceErrorCode(rawValue: "InvalidVpcId.NotFound")
}
