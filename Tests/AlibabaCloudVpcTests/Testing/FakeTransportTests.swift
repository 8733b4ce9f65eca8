import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct FakeTransportTests {
    private func request(_ text: String, body: String? = nil) throws -> URLRequest {
        var request = URLRequest(url: try #require(URL(string: text)))
        request.httpMethod = body == nil ? "GET" : "POST"
        request.httpBody = body.map { Data($0.utf8) }
        return request
    }

    @Test("Scripted responses and errors are returned in order")
    func order() async throws {
        let transport = FakeTransport([
            .json(#"{"a":1}"#), .xml("<a/>", status: 400), .failure(URLError(.timedOut)),
            .response(HTTPTransportResponse(status: 204)),
        ])
        let request = try request("https://example.com/")
        #expect(await transport.remainingResponses == 4)
        let json = try await transport.send(request)
        #expect(json.status == 200)
        #expect(json.headers["content-type"] == "application/json;charset=utf-8")
        #expect(json.body == Data(#"{"a":1}"#.utf8))
        let xml = try await transport.send(request)
        #expect(xml.status == 400)
        #expect(xml.headers["CONTENT-TYPE"] == "text/xml;charset=utf-8")
        await #expect(throws: URLError(.timedOut)) { try await transport.send(request) }
        #expect(try await transport.send(request) == HTTPTransportResponse(status: 204))
        #expect(await transport.remainingResponses == 0)
        #expect(await transport.requests.count == 4)
    }

    @Test("A transport without a response left throws an error with the number of the request")
    func ranOut() async throws {
        let transport = FakeTransport([.json("{}")])
        let request = try request("https://example.com/")
        _ = try await transport.send(request)
        let error = await #expect(throws: VpcError.self) { try await transport.send(request) }
        #expect(error?.message == "FakeTransport has no response for request 2: script one more.")
    }

    @Test("A client fails without a retry if no scripted response is left")
    func ranOutWithClient() async throws {
        let transport = FakeTransport([])
        let client = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(accessKeyId: "id", accessKeySecret: "secret"),
            transport: transport
        )
        let error = await #expect(throws: VpcError.self) {
            try await client.send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo"))
        }
        #expect(error?.code == .unsupported)
        #expect(await transport.requests.count == 1)
    }

    @Test("A handler returns the response to each request")
    func closure() async throws {
        let transport = FakeTransport { request in
            HTTPTransportResponse(status: request.parameters["Name"] == "tokyo" ? 200 : 404)
        }
        #expect(try await transport.send(request("https://example.com/?Name=tokyo")).status == 200)
        #expect(try await transport.send(request("https://example.com/?Name=osaka")).status == 404)
    }

    @Test("Requests are recorded with the parameters of query and body in plain text")
    func recording() async throws {
        let transport = FakeTransport([.json("{}")])
        _ = try await transport.send(
            request(
                "https://example.com/?Action=Modify&a=%E4%B8%AD+x&flag&e=",
                body: "IkeConfig=%7B%22Psk%22%3A%22k%3D%22%7D"
            )
        )
        let recorded = try #require(await transport.requests.first)
        #expect(recorded.method == "POST")
        #expect(recorded.action == "Modify")
        #expect(
            recorded.parameters == [
                "Action": "Modify", "a": "中 x", "flag": "", "e": "", "IkeConfig": #"{"Psk":"k="}"#,
            ]
        )
    }

    @Test("A canceled task gets no response")
    func cancellation() async throws {
        let transport = FakeTransport([.json("{}")])
        let request = try request("https://example.com/")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await transport.send(request)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await transport.requests.isEmpty)
    }

    @Test("A client reads a scripted response, and its request is recorded")
    func withClient() async throws {
        let transport = FakeTransport([.json(#"{"Name":"tokyo","RequestId":"r-1"}"#)])
        let client = HTTPVpcClient(
            configuration: VpcClientConfiguration(region: .cnShanghai),
            credentials: StaticCredentialsProvider(accessKeyId: "id", accessKeySecret: "secret"),
            transport: transport
        )
        let response = try await client.modifyVpnConnectionAttribute(
            ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        )
        #expect(response.name == "tokyo")
        let request = try #require(await transport.requests.first)
        #expect(request.action == "ModifyVpnConnectionAttribute")
        #expect(request.header("X-ACS-Version") == "2016-04-28")
        #expect(request.parameters["VpnConnectionId"] == "vco-1")
        #expect(request.parameters["RegionId"] == "cn-shanghai")
    }
}
