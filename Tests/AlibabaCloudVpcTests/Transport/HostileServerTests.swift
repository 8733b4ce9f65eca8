import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The traps of HTTP clients, and of networks, each against a server that sets it.
@Suite(.timeLimit(.minutes(5))) struct HostileServerTests {
    /// A client over the network, with a deadline in real time only if there is a `timeout`.
    private func client(
        _ url: URL,
        timeout: Duration? = nil,
        over transport: any HTTPTransport,
        policy: RetryPolicy = .none
    ) -> HTTPVpcClient {
        .sample(
            endpoint: .custom(url),
            transport: transport,
            dependencies: timeout == nil ? ManualClock().dependencies : HTTPVpcClient.Dependencies()
        ) {
            $0.retryPolicy = policy
            $0.timeout = timeout ?? .seconds(600)
            $0.attemptTimeout = $0.timeout
        }
    }

    private func failure(
        _ url: URL,
        timeout: Duration? = nil,
        over transport: any HTTPTransport
    ) async -> VpcError? {
        let client = client(url, timeout: timeout, over: transport)
        return await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
    }

    @Test(
        "A 401 that asks for a password comes back at once, with its body",
        arguments: TestedTransport.allCases,
        [
            "Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"y\"", "Negotiate", "Whatever",
        ]
    )
    func unauthorized(over kind: TestedTransport, _ challenge: String) async throws {
        let server = try LoopbackServer { _, connection in
            connection.respond(401, #"{"Code":"Forbidden"}"#, headers: ["WWW-Authenticate: \(challenge)"])
        }
        let error = await failure(server.url, over: kind.make())
        #expect(error?.code == .serviceFailed)
        #expect(error?.httpStatus == 401)
        #expect(error?.serviceError?.code == .forbidden)
        #expect(server.requests.count == 1)
    }

    @Test(
        "A server that never responds, stalls, or drips ends at a deadline of less than a second",
        arguments: TestedTransport.allCases,
        [
            "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{",
        ]
    )
    func deadline(over kind: TestedTransport, _ beginning: String) async throws {
        let server = try LoopbackServer { _, connection in
            connection.send(beginning)
            connection.waitForClose()
            return false
        }
        let duration = await ContinuousClock().measure {
            let error = await failure(server.url, timeout: .milliseconds(400), over: kind.make())
            #expect(error?.code == .timedOut)
            #expect(error?.mayHaveBeenApplied == true)
        }
        #expect(duration >= .milliseconds(400))
    }

    @Test(
        "The transport's own deadline counts fractions of a second, and takes any number",
        arguments: TestedTransport.allCases,
        [0.3, 0, -1]
    )
    func ownDeadline(over kind: TestedTransport, _ timeout: TimeInterval) async throws {
        let server = try LoopbackServer { _, connection in
            connection.waitForClose()
            return false
        }
        var request = URLRequest(url: server.url)
        request.timeoutInterval = timeout
        let sent = request
        let error = await #expect(throws: HTTPTransportError.self) { try await kind.make().send(sent) }
        #expect(error?.code == .timedOut)
        if timeout > 0 { #expect(error?.requestMayHaveBeenSent == true) }
    }

    @Test("No timeout is too long", arguments: TestedTransport.allCases, [TimeInterval.infinity, .nan, 1e300, 1e10])
    func longDeadline(over kind: TestedTransport, _ timeout: TimeInterval) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        var request = URLRequest(url: server.url)
        request.timeoutInterval = timeout
        #expect(try await kind.make().send(request).status == 200)
    }

    @Test("A body without end is cut off at the limit", arguments: TestedTransport.allCases)
    func endlessBody(over kind: TestedTransport) async throws {
        let server = try LoopbackServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\n\r\n{\"Name\":\"")
            let chunk = [UInt8](repeating: UInt8(ascii: "n"), count: 65_536)
            for _ in 0..<128 where !connection.send(chunk) { return false }
            connection.waitForClose()
            return false
        }
        let error = await failure(server.url, over: kind.make())
        #expect(error?.code == .undecodableResponse)
        #expect(error?.httpStatus == 200)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.message.contains("1048576 bytes") == true)
        #expect(error?.bodyExcerpt?.hasPrefix(#"{"Name":"nnn"#) == true)
        let direct = await #expect(throws: HTTPTransportResponse.TooLarge.self) {
            try await kind.make(maximumBodySize: 10).send(URLRequest(url: server.url))
        }
        #expect(direct?.limit == 10)
        #expect(direct?.partialResponse.body == Data(#"{"Name":"n"#.utf8))
        #expect(direct.map { "\($0)" } == "The response (HTTP 200) has a body over 10 bytes and was cut off.")
    }

    @Test(
        "A body of the limit's size is whole, one of a byte more is not",
        arguments: TestedTransport.allCases,
        [-1, 0, 1]
    )
    func limit(over kind: TestedTransport, _ difference: Int) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(200, String(repeating: "n", count: 1000))
        }
        let transport = kind.make(maximumBodySize: 1000 + difference)
        if difference < 0 {
            await #expect(throws: HTTPTransportResponse.TooLarge.self) {
                try await transport.send(URLRequest(url: server.url))
            }
        } else {
            #expect(try await transport.send(URLRequest(url: server.url)).body.count == 1000)
        }
    }

    @Test("An error whose body is cut off is told by its status", arguments: TestedTransport.allCases)
    func largeError(over kind: TestedTransport) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(502, String(repeating: "n", count: 1000))
        }
        let error = await failure(server.url, over: kind.make(maximumBodySize: 100))
        #expect(error?.serviceError?.code.rawValue == "HTTPStatus.502")
        #expect(error?.httpStatus == 502)
    }

    @Test(
        "A response that breaks off may have come after the change",
        arguments: TestedTransport.allCases,
        [
            "", "HTTP/1.1 20", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Name\":\"tokyo\"}", "garbage\r\n\r\n",
        ]
    )
    func brokenOff(over kind: TestedTransport, _ response: String) async throws {
        let server = try LoopbackServer { _, connection in
            connection.send(response)
            return false
        }
        let error = await failure(server.url, over: kind.make())
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.code == .transportFailed || error?.code == .undecodableResponse)
        #expect(error?.attempts == 1)
    }

    @Test("A redirect names the status and the target, which sees nothing", arguments: TestedTransport.allCases)
    func redirect(over kind: TestedTransport) async throws {
        let target = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        let server = try LoopbackServer { _, connection in
            connection.respond(307, headers: ["Location: http://localhost:\(target.port)/"])
        }
        let error = await failure(server.url, over: kind.make())
        #expect(error?.code == .transportFailed)
        #expect(error?.httpStatus == 307)
        #expect(error?.message.contains("(HTTP 307) to localhost.") == true)
        #expect(target.requests.isEmpty)
    }

    @Test(
        "A server without TLS, and a host name that doesn't exist, are failures before the request is sent",
        arguments: TestedTransport.allCases
    )
    func noConnection(over kind: TestedTransport) async throws {
        let plain = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        let https = try #require(URL(string: "https://127.0.0.1:\(plain.port)"))
        let withoutTLS = await failure(https, over: kind.make())
        #expect(withoutTLS?.code == .transportFailed)
        #expect(withoutTLS?.mayHaveBeenApplied == false)
        #expect((withoutTLS?.underlyingError as? HTTPTransportError)?.code == .tlsHandshakeFailed)
        #expect(plain.requests.isEmpty)
        let unknown = try #require(URL(string: "http://no-such-host.invalid"))
        let error = await failure(unknown, over: kind.make())
        #expect(error?.code == .transportFailed)
        #expect(error?.mayHaveBeenApplied == false)
        #expect((error?.underlyingError as? HTTPTransportError)?.code == .cannotFindHost)
    }

    @Test("A cancelled call ends while the server is silent", arguments: TestedTransport.allCases)
    func cancellation(over kind: TestedTransport) async throws {
        let (server, arrivals) = try LoopbackServer.silent()
        let client = client(server.url, over: kind.make())
        let call = Task { try await client.send(Sample.renaming) }
        var iterator = arrivals.makeAsyncIterator()
        await iterator.next()
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
    }

    @Test("An attempt that broke off is made again, with the same token", arguments: TestedTransport.allCases)
    func retry(over kind: TestedTransport) async throws {
        let count = Locked(0)
        let server = try LoopbackServer { _, connection in
            let isFirst = count.withLock { count in
                count += 1
                return count == 1
            }
            return isFirst ? false : connection.respond(200, #"{"Name":"tokyo"}"#)
        }
        let client = client(server.url, over: kind.make(), policy: .standard)
        #expect(try await client.send(Sample.renaming).name == "tokyo")
        #expect(server.requests.count == 2)
        let tokens = server.requests.map { request in
            String(decoding: request.body, as: UTF8.self).split(separator: "&").first { $0.hasPrefix("ClientToken=") }
        }
        #expect(tokens[0] == tokens[1])
    }
}
