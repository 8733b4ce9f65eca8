import AlibabaCloudVpc
import ConformanceCalls
import Foundation
import HostileServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension Conformance {
    /// Bodies that are compressed, or say that they are.
    @Suite struct CompressionTests {
        private static let cases: [ResponseCase] = [
            ResponseCase("gzip", encoded("gzip", "gzip"), .success),
            ResponseCase("x-gzip", encoded("x-gzip", "gzip"), .undecodable(200), urlSession: .success),
            ResponseCase("gzip in upper case", encoded("GZIP", "gzip"), .success),
            ResponseCase("deflate", encoded("deflate", "zlib"), .success),
            ResponseCase(
                "deflate without the zlib format",
                encoded("deflate", "deflate"),
                .invalid,
                urlSession: .success
            ),
            ResponseCase("gzip twice in a list", encoded("gzip, gzip", "gzip"), .success, urlSession: .invalid),
            ResponseCase("gzip and br in a list", encoded("br, gzip", "gzip"), .undecodable(200), urlSession: .invalid),
            ResponseCase("br", .headers("Content-Encoding: br"), .success, urlSession: .invalid),
            ResponseCase("gzip that isn't", .headers("Content-Encoding: gzip"), .invalid),
            ResponseCase("deflate that isn't", .headers("Content-Encoding: deflate"), .invalid),
            ResponseCase("gzip in chunks", chunked, .success),
            ResponseCase(
                "gzip that is cut off, within its length",
                .framed("Content-Encoding: gzip\r\nContent-Length: 20", "")
                    + ResponseTemplate.body("gzip").slice(0..<20),
                .invalid,
                urlSession: .undecodable(200)
            ),
            ResponseCase(
                "gzip that is cut off by the end of the connection",
                encoded("gzip", "gzip").slice(0..<90),
                .finish,
                .lost
            ),
        ]

        private static let chunked: ResponseTemplate =
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n2D\r\n<gzip>\r\n0\r\n\r\n"

        private static func encoded(_ coding: String, _ format: String) -> ResponseTemplate {
            "HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\nContent-Length: <\(format)length>\r\n\r\n<\(format)>"
        }

        @Test("A compressed body is read, or refused", arguments: Combination.all, cases)
        func compressed(over combination: Combination, _ response: ResponseCase) async throws {
            try await response.run(over: combination)
        }

        @Test(
            "A body that inflates to more than the limit is cut off at the limit",
            arguments: Combination.all,
            [64 << 10]
        )
        func bomb(over combination: Combination, _ size: Int) async throws {
            let steps: [ServerStep] = [.receiveRequest, .send(Self.bomb(size))]
            let record = try await Trial("a bomb of \(size) bytes", steps).run(
                over: combination,
                expecting: [.undecodable(200)]
            )
            #expect(record.message.contains("larger than 1048576 bytes"), "\(record.message)")
        }

        @Test("AsyncHTTPClient doesn't go on inflating after the limit", arguments: [false, true])
        func bombEnds(overTLS isSecure: Bool) async throws {
            // 4 MiB that inflate to 630 MiB.
            let steps: [ServerStep] = [.receiveRequest, .send(Self.bomb(4 << 20))]
            let combination = Combination(kind: .asyncHTTPClient, isSecure: isSecure)
            try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                let outcome = try await ConformanceCall().outcomeInProcess(
                    at: server.url,
                    over: .asyncHTTPClient,
                    environment: [ConformanceCall.measuringVariable: "1"]
                )
                #expect(outcome?.verdict == .undecodable(200))
                #expect(outcome?.secondsOfCPUAfterwards ?? 1 < 0.1)
            }
        }

        private static func bomb(_ size: Int) -> [UInt8] {
            let body = CompressedBody.bomb(size: size)
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
            return Array(head.utf8) + body
        }

        @Test(
            "The limit counts decoded bytes: a body of the limit is whole, a larger one has exactly the limit",
            arguments: Combination.all,
            ["", "gzip", "deflate"]
        )
        func limit(over combination: Combination, _ coding: String) async throws {
            for excess in [-1, 0, 1, 50_000] {
                let limit = 10_000
                let body = [UInt8](repeating: UInt8(ascii: "n"), count: limit + excess)
                let sent =
                    switch coding {
                    case "gzip": CompressedBody.gzip(body)
                    case "deflate": CompressedBody.zlib(body)
                    default: body
                    }
                let head = "HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\nContent-Length: \(sent.count)\r\n\r\n"
                let steps: [ServerStep] = [.receiveRequest, .send(Array(head.utf8) + sent)]
                try await HostileServer.run(combination.security(), script: { _ in steps }) { server in
                    let transport = combination.kind.make(maximumBodySize: limit)
                    do {
                        let response = try await transport.send(URLRequest(url: server.url))
                        #expect(response.body == Data(body) && excess <= 0, "\(coding), \(excess) bytes over")
                    } catch let error as HTTPTransportResponse.TooLarge {
                        #expect(error.limit == limit)
                        #expect(error.partialResponse.body == Data(body.prefix(limit)) && excess > 0)
                    }
                }
            }
        }
    }
}
