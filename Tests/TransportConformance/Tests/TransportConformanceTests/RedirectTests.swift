import AlibabaCloudVpc
import AsyncHTTPClient
import ConformanceCalls
import HostileServer
import Testing

extension Conformance {
    /// Redirects, whose target must see nothing, and responses that ask for a password.
    @Suite struct RedirectTests {
        @Test("A redirect is the response, and its target sees nothing", arguments: Combination.all)
        func redirect(over combination: Combination) async throws {
            try await checkRedirects(combination, over: combination.kind.make())
        }

        @Test("A redirect isn't followed by a borrowed client that follows redirects", arguments: [false, true], 0..<3)
        func borrowed(overTLS isSecure: Bool, _ configuration: Int) async throws {
            let combination = Combination(kind: .asyncHTTPClient, isSecure: isSecure)
            if configuration == 2 {
                return try await checkRedirects(combination, over: AsyncHTTPClientTransport(HTTPClient.shared))
            }
            let client = BorrowedClient {
                $0.redirectConfiguration = .follow(max: 5, allowCycles: configuration == 1)
            }
            try await client.run { try await checkRedirects(combination, over: $0) }
        }

        private func checkRedirects(_ combination: Combination, over transport: any HTTPTransport) async throws {
            let target = try await HostileServer(combination.security(), [.receiveRequest, .respond(.good)])
            for status in [300, 301, 302, 303, 304, 305, 307, 308, 399] {
                for location in ["\(target.url)/", "//localhost:\(target.port)/", "/other", ""] {
                    let title = "\(status) to \"\(location)\", \(combination.testDescription)"
                    // Foundation on Linux delivers no redirect whose target is empty.
                    let isLost =
                        combination.kind == .urlSession && location.isEmpty && ![300, 304, 399].contains(status)
                    let steps: [ServerStep] = [
                        .receiveRequest, .respond(.status("HTTP/1.1 \(status) Moved\r\nLocation: \(location)")),
                    ]
                    try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                        let records = await Storm.sequence(1, to: server, over: transport)
                        records.check(title, expecting: [isLost ? .invalid : .redirect(status)])
                        #expect(server.requests.count == 1, "\(title)")
                    }
                }
            }
            await target.settle()
            #expect(target.connectionCount == 0)
            #expect(target.byteCount == 0)
            await target.stop()
        }

        @Test(
            "A response that asks for a password is the response, and no second request is sent",
            arguments: Combination.all,
            [
                "WWW-Authenticate: Basic realm=\"x\"", "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"",
                "WWW-Authenticate: Negotiate", "WWW-Authenticate: NTLM", "WWW-Authenticate: Bearer",
                "WWW-Authenticate:",
                "WWW-Authenticate: Basic realm=\"a\", Digest realm=\"b\", nonce=\"c\"",
                "WWW-Authenticate: Basic realm=\"a\"\r\nWWW-Authenticate: Negotiate", "X: no challenge",
            ]
        )
        func unauthorized(over combination: Combination, _ challenge: String) async throws {
            let unauthorized = ResponseTemplate.status("HTTP/1.1 401 Unauthorized\r\n\(challenge)")
            try await Trial(challenge, [.repeated([.receiveRequest, .respond(unauthorized)])])
                .run(over: combination, expecting: [.service(401)])
        }

        @Test("A response of the server that asks for a proxy's password is the response", arguments: Combination.all)
        func proxyAuthentication(over combination: Combination) async throws {
            let required: ResponseTemplate = .status(
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\""
            )
            try await Trial("407", [.repeated([.receiveRequest, .respond(required)])])
                .run(over: combination, expecting: [.service(407)])
        }
    }
}
