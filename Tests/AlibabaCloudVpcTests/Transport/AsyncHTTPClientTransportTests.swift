#if AsyncHTTPClient
    import AlibabaCloudVpc
    import AsyncHTTPClient
    import Foundation
    import LoopbackServer
    import NIOCore
    import Testing

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    @Suite struct AsyncHTTPClientTransportTests {
        @Test("A transport with a limit of its own can be let go of at any time", arguments: 0..<20)
        func ownLimit(_ round: Int) async throws {
            let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
            let call = Task { [url = server.url] in
                try await AsyncHTTPClientTransport(maximumBodySize: 1000).send(URLRequest(url: url)).status
            }
            if round.isMultiple(of: 2) {
                #expect(try await call.value == 200)
            } else {
                call.cancel()
                _ = await call.result
            }
        }

        @Test("A negative limit counts as 0, and the largest is no overflow", arguments: [-1, 0, Int.max])
        func limit(_ size: Int) async throws {
            let server = try LoopbackServer { _, connection in connection.respond(200, size > 0 ? "{}" : "") }
            let transport = AsyncHTTPClientTransport(maximumBodySize: size)
            #expect(transport.maximumBodySize == max(size, 0))
            #expect(try await transport.send(URLRequest(url: server.url)).status == 200)
        }

        @Test(
            "No redirect is followed, whatever the settings of the client that is borrowed",
            arguments: [301, 302, 303, 307, 308],
            [true, false]
        )
        func redirect(_ status: Int, isShared: Bool) async throws {
            let target = try LoopbackServer { _, connection in connection.respond(200, "{}") }
            let server = try LoopbackServer { request, connection in
                guard request.target == "/" else { return connection.respond(200, "{}") }
                return connection.respond(
                    status,
                    "moved",
                    headers: ["Location: \(target.url)/", "X-Acs-Request-Id: r-1"]
                )
            }
            let own = HTTPClient(
                configuration: HTTPClient.Configuration(
                    redirectConfiguration: .follow(max: 5, allowCycles: true)
                )
            )
            let transport = AsyncHTTPClientTransport(isShared ? .shared : own)
            var request = URLRequest(url: server.url)
            request.httpMethod = "POST"
            request.httpBody = Data("Psk=secret".utf8)
            request.setValue("token", forHTTPHeaderField: "x-acs-security-token")
            let response = try await transport.send(request)
            #expect(response.status == status)
            #expect(response.headers["x-acs-request-id"] == "r-1")
            #expect(server.requests.count == 1)
            #expect(target.requests.isEmpty)
            try await own.shutdown()
        }

        @Test("A 304, and a redirect that names no target, are responses like any other", arguments: [300, 304, 307])
        func noTarget(_ status: Int) async throws {
            let server = try LoopbackServer { _, connection in connection.respond(status) }
            let response = try await AsyncHTTPClientTransport(.shared).send(URLRequest(url: server.url))
            #expect(response.status == status)
        }

        @Test("A request that cannot be sent is refused before it is sent, and shows no header")
        func unsupported() async throws {
            let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
            var streaming = URLRequest(url: server.url)
            streaming.httpMethod = "POST"
            streaming.httpBodyStream = InputStream(data: Data("a=b".utf8))
            var broken = URLRequest(url: server.url)
            broken.setValue("secret\u{1}value", forHTTPHeaderField: "X-Token")
            let file = URLRequest(url: URL(fileURLWithPath: "/etc/hosts"))
            for request in [streaming, broken, file] {
                let error = await #expect(throws: HTTPTransportError.self) {
                    try await AsyncHTTPClientTransport().send(request)
                }
                #expect(error?.code == .unsupportedRequest)
                #expect(error?.requestMayHaveBeenSent == false)
                #expect(error.map { !"\($0)".contains("secret") } == true)
            }
            #expect(server.requests.isEmpty)
        }

        @Test("A client that has been shut down sends nothing")
        func shutDown() async throws {
            let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
            let client = HTTPClient()
            try await client.shutdown()
            let error = await #expect(throws: HTTPTransportError.self) {
                try await AsyncHTTPClientTransport(client).send(URLRequest(url: server.url))
            }
            #expect(error?.code == .cannotConnect)
            #expect(error?.requestMayHaveBeenSent == false)
            #expect(server.requests.isEmpty)
        }

        @Test("An IPv6 address in brackets is reached")
        func bracketedAddress() async throws {
            let port = try ReservedPort()
            let url = try #require(URL(string: "http://[::1]:\(port.url.port ?? 0)"))
            let error = await #expect(throws: HTTPTransportError.self) {
                try await AsyncHTTPClientTransport().send(URLRequest(url: url))
            }
            withExtendedLifetime(port) {}
            #expect(error?.code == .cannotConnect)
            #expect(error?.message.contains("refused") == true)
        }
    }
#endif
