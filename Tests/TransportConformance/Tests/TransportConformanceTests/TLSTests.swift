import AlibabaCloudVpc
import AsyncHTTPClient
import ConformanceCalls
import Foundation
import HostileServer
import NIOCore
import NIOSSL
import Testing

extension Conformance {
    /// TLS connections that can't be, or shouldn't be, established.
    @Suite struct TLSTests {
        private static let steps: [ServerStep] = [.repeated([.receiveRequest, .respond(.good)])]

        /// Makes a call and expects that nothing was sent.
        private func refuses(
            _ title: String,
            _ security: ServerSecurity,
            steps: [ServerStep] = steps,
            over kind: TransportKind,
            expecting verdict: Verdict
        ) async throws {
            try await HostileServer.run(security, script: { _ in steps }) { server in
                let secure = try #require(server.secureURL)
                let call = ConformanceCall()
                let outcome = await call.outcome(at: secure, over: kind.make())
                let record = await Record.settled(outcome, of: call, from: server)
                record.check(title: title)
                #expect(record.verdict == verdict, "\(title), \(kind): \(record.verdict.note): \(record.message)")
                #expect(server.requests.isEmpty)
                // libcurl's message of a reset doesn't tell whether the request was sent.
                let isUnclear = verdict == .lost
                #expect(
                    record.outcome?.failure?.mayHaveBeenApplied == isUnclear,
                    "\(title), \(kind): \(record.message)"
                )
            }
        }

        @Test(
            "A certificate that isn't to be trusted is refused before anything is sent",
            arguments: TransportKind.allCases,
            CertificateKind.allCases.filter { $0 != .good }
        )
        func certificate(over kind: TransportKind, _ certificate: CertificateKind) async throws {
            let security = ServerSecurity.tls(try TestAuthority().tls(certificate))
            try await refuses("\(certificate)", security, over: kind, expecting: .transport(.untrustedCertificate))
        }

        @Test("The good certificate is good for the name as well", arguments: TransportKind.allCases)
        func name(over kind: TransportKind) async throws {
            try await HostileServer.run(.tls(TestAuthority().tls()), script: { _ in Self.steps }) { server in
                let url = try #require(server.url(host: "localhost"))
                #expect(await ConformanceCall().outcome(at: url, over: kind.make()).verdict == .success)
            }
        }

        @Test("A borrowed client trusts the roots that are added to it, and others don't")
        func additionalRoots() async throws {
            let unknown = try TestAuthority().tls(.unknownAuthority)
            let roots = try NIOSSLCertificate.fromPEMFile(TestAuthority().chainFile(.unknownAuthority).path)
            let root = try #require(roots.last)
            let client = BorrowedClient { $0.tlsConfiguration?.additionalTrustRoots = [.certificates([root])] }
            try await HostileServer.run(.tls(unknown), script: { _ in Self.steps }) { server in
                try await client.run { transport in
                    #expect(await ConformanceCall().outcome(at: server.url, over: transport).verdict == .success)
                }
                let outcome = await ConformanceCall().outcome(at: server.url, over: AsyncHTTPClientTransport())
                #expect(outcome.verdict == .transport(.untrustedCertificate))
            }
        }

        @Test("A server without TLS is refused before anything is sent", arguments: TransportKind.allCases)
        func withoutTLS(over kind: TransportKind) async throws {
            let responses: [(String, [ServerStep])] = [
                ("an HTTP error", [.receiveBytes, .send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))]),
                ("garbage", [.receiveBytes, .send([UInt8](repeating: 0xFF, count: 100))]),
                ("an alert", [.receiveBytes, .send([0x15, 3, 3, 0, 2, 2, 40])]),
                ("FIN after the ClientHello", [.receiveBytes, .close(.finish)]),
            ]
            for (title, steps) in responses {
                try await refuses(title, .plain, steps: steps, over: kind, expecting: .transport(.tlsHandshakeFailed))
            }
        }

        @Test("A server that closes the connection at once has received nothing", arguments: TransportKind.allCases)
        func closedAtOnce(over kind: TransportKind) async throws {
            try await HostileServer.run(.plain, script: { _ in [.close(.finish)] }) { server in
                let call = ConformanceCall()
                let outcome = await call.outcome(at: try #require(server.secureURL), over: kind.make())
                let record = await Record.settled(outcome, of: call, from: server)
                record.check(title: "FIN at once")
                // A ClientHello that's sent after the close is followed by RST, which libcurl reports as after sending.
                let mayBeReset = kind == .urlSession && record.verdict == .lost
                #expect(mayBeReset || outcome.failure?.mayHaveBeenApplied == false, "\(record.message)")
                #expect(outcome.failure?.code == VpcError.Code.transportFailed.rawValue)
                #expect(server.requests.isEmpty)
            }
        }

        @Test("A connection that is reset before TLS is established is a failure", arguments: TransportKind.allCases)
        func reset(over kind: TransportKind) async throws {
            let steps: [ServerStep] = [.receiveBytes, .close(.reset)]
            try await refuses("RST", .plain, steps: steps, over: kind, expecting: Self.reset(kind))
        }

        /// What a reset during the handshake is taken for.
        private static func reset(_ kind: TransportKind) -> Verdict {
            kind == .urlSession ? .lost : .transport(.cannotConnect)
        }

        @Test("A handshake that is cut off is a failure before anything is sent", arguments: TransportKind.allCases)
        func cut(over kind: TransportKind) async throws {
            for version in [TLSVersion.tlsv12, .tlsv13] {
                for ending in [ConnectionEnding.finish, .reset] {
                    for bytes in [0, 3, 5, 60, 200, 500] {
                        var settings = try TestAuthority().tls()
                        settings.maximumVersion = version
                        settings.cut = ServerSecurity.HandshakeCut(bytes: bytes, ending: ending)
                        let title = "\(version), \(bytes) bytes, \(ending)"
                        try await refuses(
                            title,
                            .tls(settings),
                            over: kind,
                            expecting: ending == .reset ? Self.reset(kind) : .transport(.tlsHandshakeFailed)
                        )
                    }
                }
            }
        }

        @Test("A handshake without a response ends the call at its deadline", arguments: TransportKind.allCases)
        func silent(over kind: TransportKind) async throws {
            try await HostileServer.run(.plain, script: { _ in [] }) { server in
                var call = ConformanceCall()
                call.timeout = .milliseconds(900)
                let outcome = await call.outcome(at: try #require(server.secureURL), over: kind.make())
                #expect(outcome.failure?.code == VpcError.Code.timedOut.rawValue)
                // Foundation doesn't say what was sent.
                #expect(outcome.failure?.mayHaveBeenApplied == (kind == .urlSession))
            }
        }

        @Test("A handshake without a response is a failure before anything is sent, if there's time to connect")
        func silentWithTime() async throws {
            try await HostileServer.run(.plain, script: { _ in [] }) { server in
                try await BorrowedClient { $0.timeout.connect = .milliseconds(500) }.run { transport in
                    let url = try #require(server.secureURL)
                    let outcome = await ConformanceCall().outcome(at: url, over: transport)
                    #expect(outcome.verdict == .transport(.cannotConnect), "\(outcome.failure?.message ?? "")")
                    #expect(outcome.failure?.mayHaveBeenApplied == false)
                }
            }
        }

        @Test("A server that speaks only TLS 1.0 and 1.1 is refused by AsyncHTTPClient")
        func oldVersions() async throws {
            var settings = try TestAuthority().tls()
            settings.minimumVersion = .tlsv1
            settings.maximumVersion = .tlsv11
            try await refuses(
                "TLS 1.1",
                .tls(settings),
                over: .asyncHTTPClient,
                expecting: .transport(.tlsHandshakeFailed)
            )
        }

        @Test(
            "A server that demands a client's certificate fails the handshake of TLS 1.2",
            arguments: TransportKind.allCases
        )
        func clientCertificate12(over kind: TransportKind) async throws {
            var settings = try TestAuthority().tls()
            settings.demandsClientCertificate = true
            settings.maximumVersion = .tlsv12
            try await refuses("TLS 1.2", .tls(settings), over: kind, expecting: .transport(.tlsHandshakeFailed))
        }

        @Test(
            "A server that demands a client's certificate in TLS 1.3 may have received the request",
            arguments: TransportKind.allCases
        )
        func clientCertificate13(over kind: TransportKind) async throws {
            var settings = try TestAuthority().tls()
            settings.demandsClientCertificate = true
            settings.minimumVersion = .tlsv13
            try await HostileServer.run(.tls(settings), script: { _ in Self.steps }) { server in
                for record in await Storm.sequence(10, to: server, over: kind.make()) {
                    record.check(title: "\(kind)")
                    let failure = try #require(record.outcome?.failure)
                    #expect(failure.code == VpcError.Code.transportFailed.rawValue)
                    #expect(failure.mayHaveBeenApplied || record.verdict == .transport(.tlsHandshakeFailed))
                }
            }
        }
    }
}
