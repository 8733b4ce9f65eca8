#if canImport(FoundationNetworking)
    import AlibabaCloudVpc
    import Foundation
    import FoundationNetworking
    import LoopbackServer
    import Testing

    /// Faults of Foundation on Linux that the library works around, or can only document.
    @Suite struct URLSessionFaultTests {
        @Test("Each request has a connection of its own, though the server keeps them", arguments: [1, 5])
        func connections(_ count: Int) async throws {
            let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
            let transport = URLSessionTransport()
            for _ in 0..<count { #expect(try await transport.send(URLRequest(url: server.url)).status == 200) }
            #expect(server.connectionCount == count)
        }

        @Test("An unsolicited second response never becomes the response to the next request")
        func unsolicitedResponse() async throws {
            let server = try LoopbackServer { request, connection in
                connection.respond(200, request.target)
                return connection.respond(200, "unsolicited")
            }
            let transport = URLSessionTransport()
            for number in 0..<5 {
                let url = try #require(URL(string: "/\(number)", relativeTo: server.url))
                #expect(try await transport.send(URLRequest(url: url)).body == Data("/\(number)".utf8))
            }
        }

        // Each of these stops the process with Swift 6.3.1. When one no longer does, take the fault out of the documentation of
        // URLSessionTransport, of Docs/Errors.md and of the README.

        @Test("A response whose head is cut off by an orderly close stops the process")
        func cutHead() async {
            await #expect(processExitsWith: .failure) {
                await Self.send(receiving: "HTTP/1.1 200 OK\r\nContent-Ty")
            }
        }

        @Test("A response in chunks with a trailer stops the process")
        func trailer() async {
            await #expect(processExitsWith: .failure) {
                await Self.send(
                    receiving: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-T: 1\r\n\r\n"
                )
            }
        }

        @Test("A response whose length is the largest of 64 bits stops the process")
        func largestLength() async {
            await #expect(processExitsWith: .failure) {
                await Self.send(receiving: "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{}")
            }
        }

        @Test("A response without these faults leaves the process running")
        func goodResponse() async {
            await #expect(processExitsWith: .success) {
                await Self.send(receiving: "HTTP/1.1 200 OK\r\n\r\n{}")
            }
        }

        /// Sends a request to a server that sends `response`, closes the connection, and is not asked again.
        private static func send(receiving response: String) async {
            let server = try? LoopbackServer { _, connection in
                connection.send(response)
                return false
            }
            guard let server else { return }
            _ = try? await URLSessionTransport().send(URLRequest(url: server.url))
        }
    }
#endif
