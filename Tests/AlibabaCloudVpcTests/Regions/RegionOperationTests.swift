import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct RegionOperationTests {
    private func client(_ transport: any HTTPTransport) -> HTTPVpcClient {
        .sample(transport: transport, credentials: StaticCredentialsProvider(Sample.credentials))
    }

    @Test("The regions are read without a region, from the endpoint of the request's region")
    func regions() async throws {
        let transport = FakeTransport([.json(#"{"Regions":{"Region":[{"RegionId":"cn-beijing"}]}}"#)])
        let response = try await client(transport).describeRegions(DescribeRegionsRequest(regionId: .cnBeijing))
        #expect(response.regions?.map(\.id) == ["cn-beijing"])
        let request = await transport.requests[0]
        #expect(request.parameters["RegionId"] == nil)
        #expect(request.urlRequest.url?.host == "vpc.cn-beijing.aliyuncs.com")
    }

    @Test("A region that can't be part of a host is refused even if it isn't sent")
    func invalidRegion() async {
        let request = DescribeRegionsRequest(regionId: Region(rawValue: "a/b"))
        let error = await #expect(throws: VpcError.self) {
            try await client(FakeTransport([])).describeRegions(request)
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.validationFailures.map(\.path).contains("regionId") == true)
    }

    @Test(
        "An operation that accepts only GET has its parameters in the URL, and is signed alike",
        arguments: SendingCase.all
    )
    func get(_ sending: SendingCase) throws {
        let request = try sending.builder().urlRequest(
            for: DescribeVpnGatewayAvailableZonesRequest(spec: "5M"),
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(request.httpMethod == "GET")
        #expect(request.httpBody == nil)
        #expect(request.url?.query?.contains("Spec=5M") == true)
        let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
        #expect(received["Spec"] == "5M")
    }

    private struct SecretRequest: VpcRequest {
        typealias Response = DescribeZonesResponse
        static let action = "DescribeSecret"
        static let isReadOnly = true
        static let isSentWithGET = true

        func parameters() -> RequestParameters {
            var parameters = RequestParameters()
            parameters.append("Psk", Secret("open-sesame"))
            return parameters
        }
    }

    @Test("A secret isn't sent in the URL of an operation that accepts only GET")
    func secret() async throws {
        let transport = FakeTransport([.json("{}")])
        let sent = await #expect(throws: VpcError.self) { try await client(transport).send(SecretRequest()) }
        #expect(sent?.code == .invalidRequest)
        #expect(sent?.validationFailures.map(\.path) == ["parameters[Psk]"])
        #expect(await transport.requests.isEmpty)
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials)
        #expect(throws: VpcError.self) { try builder.urlRequest(for: SecretRequest()) }
        #expect(try builder.urlRequest(for: SecretRequest(), method: .get).url?.query?.contains("open-sesame") == true)
    }

    @Test("The simulator has regions and zones, also for requests without a region")
    func simulator() async throws {
        let clock = ManualClock()
        let vpc = SimulatedVpc(credentials: [Sample.credentials], dependencies: clock.dependencies)
        let client = HTTPVpcClient.sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.credentials),
            dependencies: clock.dependencies
        )
        let regions = try await client.describeRegions(DescribeRegionsRequest()).regions ?? []
        let shanghai = regions.first { $0.regionId == "cn-shanghai" }
        #expect(shanghai?.regionEndpoint == "vpc.cn-shanghai.aliyuncs.com")
        let zones = try await client.describeZones(DescribeZonesRequest()).zones
        let gatewayZones = try await client.describeVpnGatewayAvailableZones(.init(spec: "5M")).zones
        #expect(zones?.map(\.zoneId) == ["cn-shanghai-a", "cn-shanghai-b"])
        #expect(gatewayZones?.map(\.zoneId) == zones?.map(\.zoneId))
        #expect(await vpc.requests.map(\.method) == ["POST", "POST", "GET"])
    }
}
