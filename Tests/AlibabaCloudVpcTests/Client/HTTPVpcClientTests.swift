import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A provider that fails.
private struct FailingProvider: CredentialsProvider {
    let error: any Error
    func credentials() async throws -> Credentials { throw error }
}

@Suite struct HTTPVpcClientTests {
    private func failure(
        _ response: FakeTransport.ScriptedResponse,
        change: @Sendable (inout VpcClientConfiguration) -> Void = { _ in }
    ) async -> VpcError? {
        let client = HTTPVpcClient.sample(transport: FakeTransport([response])) { configuration in
            configuration.retryPolicy = .none
            change(&configuration)
        }
        return await #expect(throws: VpcError.self) {
            try await client.modifyVpnConnectionAttribute(Sample.fullRequest)
        }
    }

    @Test("Sends a signed request and decodes its response in both formats", arguments: ResponseFormat.allCases)
    func success(_ format: ResponseFormat) async throws {
        let name = "ModifyVpnConnectionAttribute.\(format == .json ? "json" : "xml")"
        let body = try Fixture.text(name)
        let transport = FakeTransport([format == .json ? .json(body) : .xml(body)])
        let client = HTTPVpcClient.sample(transport: transport) { $0.responseFormat = format }
        let response = try await client.modifyVpnConnectionAttribute(Sample.fullRequest)
        #expect(response.name == "vpn连接测试")
        let request = try #require(await transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.header("Accept") == (format == .json ? "application/json" : "application/xml"))
        let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request.urlRequest)
        #expect(received["ClientToken"] == "token-1")
        #expect(request.parameters["IkeConfig"]?.contains(#""Psk":"p@ss\"*"#) == true)
    }

    @Test("The configuration chooses endpoint, signature and placement")
    func configuration() async throws {
        let transport = FakeTransport([.json("{}")])
        let client = HTTPVpcClient.sample(endpoint: .vpcNetwork, transport: transport) {
            $0.signatureVersion = .v1
            $0.parameterPlacement = .query
            $0.responseFormat = .xml
        }
        _ = try await client.send(Sample.renaming)
        let request = try #require(await transport.requests.first).urlRequest
        #expect(request.url?.host == "vpc-vpc.cn-shanghai.aliyuncs.com")
        #expect(request.httpBody == nil)
        let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
        #expect(received["SignatureVersion"] == "1.0")
        #expect(received["Format"] == "XML")
    }

    @Test("A token is made for each call that has none, and kept where there is one")
    func clientToken() async throws {
        let transport = FakeTransport([.json("{}"), .json("{}"), .json("{}")])
        let client = HTTPVpcClient.sample(transport: transport)
        _ = try await client.modifyVpnConnectionAttribute(Sample.renaming)
        _ = try await client.send(Sample.renaming)
        _ = try await client.modifyVpnConnectionAttribute(Sample.fullRequest)
        let tokens = await transport.requests.map { $0.parameters["ClientToken"] ?? "" }
        #expect(Set(tokens).count == 3)
        #expect(tokens[2] == "token-1")
        #expect(tokens.allSatisfy { (1...64).contains($0.utf8.count) })
    }

    @Test("Two calls have two nonces")
    func nonces() async throws {
        let transport = FakeTransport([.json("{}"), .json("{}")])
        let client = HTTPVpcClient.sample(transport: transport)
        for _ in 0..<2 { _ = try await client.send(Sample.renaming) }
        let nonces = await transport.requests.map { $0.header("x-acs-signature-nonce") ?? "" }
        #expect(Set(nonces).count == 2)
    }

    @Test("An operation of a caller's own has no token")
    func ownOperation() async throws {
        let transport = FakeTransport([.json(#"{"Name":"a"}"#)])
        let response = try await HTTPVpcClient.sample(transport: transport).send(ProbeRequest(pairs: [("X", "1")]))
        #expect(response.name == "a")
        #expect(await transport.requests.first?.parameters == ["RegionId": "cn-shanghai", "X": "1"])
    }

    @Test("An invalid request reaches neither the provider nor the transport")
    func invalid() async throws {
        let transport = FakeTransport([])
        let client = HTTPVpcClient.sample(
            transport: transport,
            credentials: FailingProvider(error: URLError(.badURL))
        )
        let error = await #expect(throws: VpcError.self) {
            try await client.send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1"))
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.attempts == 0)
        #expect(await transport.requests.isEmpty)
    }

    @Test("A provider's error is told, its secrets are not")
    func credentialsUnavailable() async throws {
        struct Broken: Error { let text = "Psk=open-sesame in file" }
        let transport = FakeTransport([])
        let client = HTTPVpcClient.sample(transport: transport, credentials: FailingProvider(error: Broken()))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .credentialsUnavailable)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(error?.message.contains("in file") == true)
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
        #expect(await transport.requests.isEmpty)
    }

    @Test(
        "A connection lost may have brought the change; one never made cannot",
        arguments: [
            (URLError.Code.networkConnectionLost, true), (.badServerResponse, true), (.unknown, true),
            (.cannotFindHost, false), (.dnsLookupFailed, false),
            (.notConnectedToInternet, false), (.secureConnectionFailed, false), (.serverCertificateUntrusted, false),
        ]
    )
    func transportFailed(_ code: URLError.Code, mayHaveBeenApplied: Bool) async {
        let error = await failure(.failure(URLError(code)))
        #expect(error?.code == .transportFailed)
        #expect(error?.mayHaveBeenApplied == mayHaveBeenApplied)
        #expect((error?.underlyingError as? URLError)?.code == code)
        #expect(error?.attempts == 1)
    }

    @Test(
        "A refused connection is certain where there is one address; of a name, Linux reports it after a sent request too",
        arguments: [
            ("http://127.0.0.1:81", false), ("https://100.100.100.200", false), ("http://[::1]:81", false),
            ("http://localhost:81", true), ("https://vpc.aliyuncs.com", true), ("https://1.2.3.4.example", true),
            ("https://1.2.3.256", true),
        ]
    )
    func refusedConnection(_ url: String, isUncertainOnLinux: Bool) async throws {
        let url = try #require(URL(string: url))
        let transport = FakeTransport([.failure(URLError(.cannotConnectToHost))])
        let client = HTTPVpcClient.sample(endpoint: .custom(url), transport: transport) { $0.retryPolicy = .none }
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .transportFailed)
        #if canImport(FoundationNetworking)
            #expect(error?.mayHaveBeenApplied == isUncertainOnLinux)
        #else
            #expect(error?.mayHaveBeenApplied == false)
        #endif
    }

    @Test(
        "A change whose response has a meaningless status may have been made",
        arguments: [0, -1, 101, 199, 600, 999]
    )
    func statusOfNoMeaning(_ status: Int) async {
        let error = await failure(.json("{}", status: status))
        #expect(error?.code == .undecodableResponse)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("A change without a response in time may have been made")
    func timedOut() async {
        let error = await failure(.failure(URLError(.timedOut)))
        #expect(error?.code == .timedOut)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("An error of another transport is kept, and may have come after the change")
    func foreignTransport() async {
        struct Foreign: Error, Equatable {}
        let error = await failure(.failure(Foreign()))
        #expect(error?.code == .transportFailed)
        #expect(error?.underlyingError is Foreign)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("A VpcError of a transport is passed on")
    func transportWithVpcError() async {
        let error = await failure(.failure(VpcError(code: .unsupported, message: "own")))
        #expect(error?.code == .unsupported)
        #expect(error?.attempts == 1)
    }

    @Test("A transport without a response says so")
    func ranOut() async {
        let client = HTTPVpcClient.sample(transport: FakeTransport([]))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.message.contains("FakeTransport has no response for request 1") == true)
    }

    @Test("A service's error is told with everything it said")
    func serviceFailed() async {
        let error = await failure(
            .xml(
                "<Error><Code>VpnGateway.Configuring</Code><RequestId>r-1</RequestId><Message>busy</Message></Error>",
                status: 400
            )
        )
        #expect(error?.code == .serviceFailed)
        #expect(error?.serviceError?.code == .vpnGatewayConfiguring)
        #expect(error?.requestId == "r-1")
        #expect(error?.attempts == 1)
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test(
        "A missing parameter points to the option that places parameters in the query",
        arguments: ParameterPlacement.allCases
    )
    func missingParameter(_ placement: ParameterPlacement) async {
        let error = await failure(.json(#"{"Code":"MissingParameter.VpnConnectionId","Message":"m"}"#, status: 400)) {
            $0.parameterPlacement = placement
        }
        #expect(error?.message.contains("parameterPlacement to .query") == (placement == .body))
    }

    @Test(
        "Nor in any other field of its errors",
        arguments: [
            #"{"Code":"X","HostId":"Pr3-Sh@red!K3y"}"#, #"{"Code":"X","RequestId":"Pr3-Sh@red!K3y"}"#,
            #"{"Code":"X","AccessDeniedDetail":{"AuthAction":"Pr3-Sh@red!K3y","PolicyType":"Pr3-Sh@red!K3y"}}"#,
            #"{"Code":"Pr3-Sh@red!K3y","Recommend":"Pr3-Sh@red!K3y"}"#,
        ]
    )
    func repeatedElsewhere(_ body: String) async throws {
        var request = Sample.renaming
        request.ikeConfig = IkeConfig(preSharedKey: Secret("Pr3-Sh@red!K3y"))
        var headers = HTTPTransportResponse.Headers()
        headers["x-acs-request-id"] = "Pr3-Sh@red!K3y"
        let response = HTTPTransportResponse(status: 400, headers: headers, body: Data(body.utf8))
        let client = HTTPVpcClient.sample(transport: FakeTransport([.response(response)]))
        let sent = request
        let error = await #expect(throws: VpcError.self) { try await client.send(sent) }
        #expect(!everythingPrinted(of: error as Any).contains("Pr3"))
    }

    @Test("Credentials that cannot be used are told by name, not by value")
    func unusableCredentials() async {
        let provider = StaticCredentialsProvider(accessKeyId: "id", accessKeySecret: "sesame\n")
        let client = HTTPVpcClient.sample(transport: FakeTransport([]), credentials: provider)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.code == .credentialsUnavailable)
        #expect(error?.validationFailures.map(\.path) == ["credentials.accessKeySecret"])
        #expect(error?.attempts == 0)
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
    }

    @Test(
        "No error holds a secret that the service repeats",
        arguments: [
            Sample.preSharedKey, Sample.securityToken, Sample.accessKeySecret,
        ]
    )
    func repeatedSecret(_ secret: String) async throws {
        let encoded = try #require(secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let message = try JSONEncoder().encode([
            "Code": "SignatureDoesNotMatch", "Message": "got \(secret) and \(encoded).",
        ])
        for status in [200, 400, 502] {
            let error = await failure(.json(String(decoding: message, as: UTF8.self), status: status))
            #expect(error?.serviceError?.message == "got REDACTED and REDACTED.")
            let page = await failure(.json("<html>\(secret)</html>", status: status))
            #expect(page?.bodyExcerpt == "<html>REDACTED</html>")
            for printed in [everythingPrinted(of: error as Any), everythingPrinted(of: page as Any)] {
                #expect(!printed.contains(secret) && !printed.contains(encoded))
            }
        }
    }
}
