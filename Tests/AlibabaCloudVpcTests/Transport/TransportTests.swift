import AlibabaCloudVpc
import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What each transport promises.
@Suite struct TransportTests {
    private func request(_ server: LoopbackServer, version: SignatureVersion = .v3) throws -> URLRequest {
        try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.temporaryCredentials,
            endpoint: .custom(server.url),
            signatureVersion: version
        ).urlRequest(for: Sample.fullRequest, timestamp: Sample.timestamp, nonce: Sample.nonce)
    }

    @Test(
        "A response of any status comes back whole, with its headers",
        arguments: TestedTransport.allCases,
        [200, 400, 404, 500, 503]
    )
    func statuses(over kind: TestedTransport, _ status: Int) async throws {
        let server = try LoopbackServer { _, connection in
            connection.respond(status, "<a>é</a>", headers: ["X-Acs-Request-Id: r-1", "Content-Type: text/xml"])
        }
        let response = try await kind.make().send(request(server))
        #expect(response.status == status)
        #expect(response.body == Data("<a>é</a>".utf8))
        #expect(response.headers["x-acs-request-id"] == "r-1")
    }

    @Test(
        "What the server receives is what was signed",
        arguments: TestedTransport.allCases,
        [(SignatureVersion.v1, SignedRequest.Method.get), (.v1, .post), (.v3, .get), (.v3, .post)]
    )
    func received(over kind: TestedTransport, _ signed: (version: SignatureVersion, method: SignedRequest.Method))
        async throws
    {
        let (version, method) = signed
        let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        let sent = try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.temporaryCredentials,
            endpoint: .custom(server.url),
            signatureVersion: version
        ).urlRequest(for: Sample.fullRequest, method: method, timestamp: Sample.timestamp, nonce: Sample.nonce)
        _ = try await kind.make().send(sent)
        let received = try #require(server.requests.first)
        #expect(server.requests.count == 1)
        var rebuilt = URLRequest(
            url: try #require(URL(string: "http://\(received.headers["host"] ?? "")\(received.target)"))
        )
        rebuilt.httpMethod = received.method
        rebuilt.httpBody = received.body.isEmpty ? nil : received.body
        for (name, value) in received.headers where name.hasPrefix("x-acs-") || name == "authorization" {
            rebuilt.setValue(value, forHTTPHeaderField: name)
        }
        if !received.body.isEmpty, version == .v3 {
            rebuilt.setValue(received.headers["content-type"], forHTTPHeaderField: "content-type")
        }
        let parameters = try VerifyingServer(secret: Sample.accessKeySecret).verify(rebuilt)
        #expect(parameters["Name"] == "vpn连接-1")
        #expect(received.headers["user-agent"]?.hasPrefix("AlibabaCloudVpc/") == true)
        #expect(received.headers["accept"] == "application/json")
    }

    @Test(
        "A redirect is the response; its target sees nothing",
        arguments: TestedTransport.allCases,
        [301, 302, 303, 307, 308]
    )
    func redirect(over kind: TestedTransport, _ status: Int) async throws {
        let target = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        let location = "Location: \(target.url)/"
        let server = try LoopbackServer { _, connection in connection.respond(status, headers: [location]) }
        let response = try await kind.make().send(request(server))
        #expect(response.status == status)
        #expect(target.requests.isEmpty)
    }

    @Test("Cookies and cached responses are not kept", arguments: TestedTransport.allCases)
    func nothingKept(over kind: TestedTransport) async throws {
        let server = try LoopbackServer { _, connection in
            connection.respond(200, "{}", headers: ["Set-Cookie: a=b", "Cache-Control: max-age=3600", "ETag: \"1\""])
        }
        let transport = kind.make()
        for _ in 0..<2 {
            let get = try SignedRequestBuilder(
                region: .cnShanghai,
                credentials: Sample.credentials,
                endpoint: .custom(server.url)
            ).urlRequest(for: Sample.renaming, method: .get, timestamp: Sample.timestamp, nonce: Sample.nonce)
            _ = try await transport.send(get)
        }
        #expect(server.requests.count == 2)
        #expect(server.requests.allSatisfy { $0.headers["cookie"] == nil && $0.headers["if-none-match"] == nil })
    }

    @Test(
        "A connection closed without a response is an error after which the request may have been sent",
        arguments: TestedTransport.allCases
    )
    func closed(over kind: TestedTransport) async throws {
        let server = try LoopbackServer { _, _ in false }
        let request = try request(server)
        let error = await #expect(throws: HTTPTransportError.self) { try await kind.make().send(request) }
        #expect(error?.requestMayHaveBeenSent == true)
    }

    @Test(
        "A port where nobody listens is an error before anything is sent, by address and by name",
        arguments: TestedTransport.allCases,
        ["127.0.0.1", "localhost"]
    )
    func refused(over kind: TestedTransport, host: String) async throws {
        // A server that was stopped would leave its port to those of other tests.
        let port = try ReservedPort()
        let url = try #require(URL(string: "http://\(host):\(port.url.port ?? 0)"))
        let client = HTTPVpcClient.sample(endpoint: .custom(url), transport: kind.make())
        let error = await #expect(throws: VpcError.self) {
            try await client.modifyVpnConnectionAttribute(Sample.renaming)
        }
        withExtendedLifetime(port) {}
        #expect(error?.code == .transportFailed)
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test(
        "A cancelled call ends with CancellationError while the server is silent",
        arguments: TestedTransport.allCases
    )
    func cancellation(over kind: TestedTransport) async throws {
        let (server, arrivals) = try LoopbackServer.silent()
        let request = try request(server)
        let task = Task { try await kind.make().send(request) }
        var iterator = arrivals.makeAsyncIterator()
        await iterator.next()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("A call of a task that is cancelled already sends nothing", arguments: TestedTransport.allCases)
    func cancelledBefore(over kind: TestedTransport) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        let request = try request(server)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await kind.make().send(request)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.isEmpty)
    }

    @Test("A transport prints nothing of the requests that are on their way", arguments: TestedTransport.allCases)
    func printsNoRequest(over kind: TestedTransport) async throws {
        let (server, arrivals) = try LoopbackServer.silent()
        let sent = try request(server)
        let transport = kind.make()
        let task = Task { try await transport.send(sent) }
        for await _ in arrivals { break }
        let printed = everythingPrinted(of: transport)
        #expect(printed.contains("maximumBodySize"))
        #expect(!printed.contains("URLSession."))
        #expect(!printed.contains("127.0.0.1"))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
