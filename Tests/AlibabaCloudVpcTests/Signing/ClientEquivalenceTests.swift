import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct ClientEquivalenceTests {
    private static let configurations: [VpcClientConfiguration] = SignatureVersion.allCases.flatMap { version in
        ParameterPlacement.allCases.flatMap { placement in
            ResponseFormat.allCases.map { format in
                var configuration = VpcClientConfiguration(region: .euCentral1)
                configuration.endpoint = .vpcNetwork
                configuration.signatureVersion = version
                configuration.parameterPlacement = placement
                configuration.responseFormat = format
                return configuration
            }
        }
    }

    @Test(
        "A builder of a client's configuration signs the bytes that the client sends at the same time with the same nonce",
        arguments: configurations
    )
    func sameBytes(_ configuration: VpcClientConfiguration) async throws {
        var request = Sample.fullRequest
        request.regionId = nil
        let transport = FakeTransport([.json("{}")])
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(Sample.temporaryCredentials),
            transport: transport,
            dependencies: ManualClock(start: Sample.timestamp).dependencies
        )
        _ = try await client.send(request)
        let sent = try #require(await transport.requests.first).urlRequest
        let query = URLComponents(url: try #require(sent.url), resolvingAgainstBaseURL: false)?.queryItems ?? []
        let nonce = try #require(
            sent.value(forHTTPHeaderField: "x-acs-signature-nonce")
                ?? query.first { $0.name == "SignatureNonce" }?.value
        )
        let builder = SignedRequestBuilder(configuration: configuration, credentials: Sample.temporaryCredentials)
        let built = try builder.urlRequest(for: request, timestamp: Sample.timestamp, nonce: nonce)
        #expect(built.url == sent.url)
        #expect(built.httpMethod == sent.httpMethod)
        #expect(built.allHTTPHeaderFields == sent.allHTTPHeaderFields)
        #expect(built.httpBody == sent.httpBody)
    }

    @Test("A builder of a client's configuration validates as the configuration says")
    func validation() throws {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        var request = Sample.renaming
        request.name = "1"
        let strict = SignedRequestBuilder(configuration: configuration, credentials: Sample.credentials)
        let error = #expect(throws: VpcError.self) { try strict.urlRequest(for: request) }
        #expect(Set(error?.validationFailures.map(\.path) ?? []) == ["name"])
        configuration.validation = .off
        let tolerant = SignedRequestBuilder(configuration: configuration, credentials: Sample.credentials)
        #expect(try tolerant.urlRequest(for: request).httpMethod == "POST")
    }
}
