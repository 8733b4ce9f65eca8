import AlibabaCloudVpc
import ConformanceCalls
import Foundation
import HostileServer
import Testing

extension Conformance {
    /// Proxies that don't open the tunnel to the server.
    @Suite struct ProxyTests {
        private struct Response: CustomTestStringConvertible {
            let testDescription: String
            let steps: [ServerStep]
            /// Whether both transports know that it's the proxy that refused.
            var isRefusal = true

            init(_ title: String, _ text: String, isRefusal: Bool = true) {
                testDescription = title
                steps = [.receiveRequest, .send(Array(text.utf8)), .close(.finish)]
                self.isRefusal = isRefusal
            }
        }

        private static let responses = [
            Response("HTTP 403", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"),
            Response(
                "HTTP 407",
                "HTTP/1.1 407 Auth\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"
            ),
            Response("HTTP 502 with a body", "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 5\r\n\r\nhello"),
            Response("a redirect", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
            Response("the end of the connection", "", isRefusal: false),
            Response("garbage", "garbage\r\n\r\n", isRefusal: false),
        ]

        @Test(
            "A proxy that opens no tunnel is a failure before the request is sent",
            arguments: TransportKind.allCases,
            responses.indices
        )
        func refused(over kind: TransportKind, _ index: Int) async throws {
            let response = Self.responses[index]
            let target = try await HostileServer(.plain, [.receiveRequest, .respond(.good)])
            try await HostileServer.run(script: { _ in response.steps }) { proxy in
                let call = ConformanceCall()
                let url = try #require(target.secureURL)
                var outcome: CallOutcome?
                if kind == .urlSession {
                    // libcurl reads the proxy from the environment.
                    outcome = try await call.outcomeInProcess(
                        at: url,
                        over: kind,
                        environment: ["https_proxy": "http://127.0.0.1:\(proxy.port)", "no_proxy": ""]
                    )
                } else {
                    outcome = try await BorrowedClient.throughProxy(port: proxy.port).run { transport in
                        await call.outcome(at: url, over: transport)
                    }
                }
                let failure = try #require(outcome?.failure, "\(response.testDescription): the process ended")
                #expect(failure.code == VpcError.Code.transportFailed.rawValue, "\(failure)")
                // libcurl reports what isn't HTTP in the same words, whoever sent it.
                let isUnclear = kind == .urlSession && response.testDescription == "garbage"
                #expect(failure.mayHaveBeenApplied == isUnclear, "\(failure)")
                if response.isRefusal {
                    #expect(failure.transportCode == HTTPTransportError.Code.proxyRefused.rawValue, "\(failure)")
                }
                #expect(proxy.requests.map(\.method) == ["CONNECT"])
                #expect(target.connectionCount == 0)
            }
            await target.stop()
        }
    }
}
