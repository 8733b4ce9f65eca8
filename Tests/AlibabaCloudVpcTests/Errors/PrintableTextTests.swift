import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

/// What a hostile service writes must not look like the library's own lines, nor control a terminal.
@Suite struct PrintableTextTests {
    private static let hostile =
        "x\n  may have been applied: no\r\u{1B}[2J\u{9B}31m\u{2028}\u{202E}\u{200B}\u{FEFF}\0\u{7F}y"
    private static let escaped =
        #"x\n  may have been applied: no\r\u{1B}[2J\u{9B}31m\u{2028}\u{202E}\u{200B}\u{FEFF}\u{0}\u{7F}y"#

    private static func controls(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\n"
            default: false
            }
        }
    }

    private func expectPrintable(_ value: Any, lines: Int = 1) {
        for text in ["\(value)", String(describing: value), String(reflecting: value)] {
            #expect(Self.controls(in: text) == [], "\(text.debugDescription)")
            #expect(text.split(separator: "\n").count == lines, "\(text)")
        }
    }

    @Test("Control and format characters are escaped, all others are kept")
    func printable() {
        #expect(Self.hostile.printable == Self.escaped)
        #expect("a\tb é中文🔑\u{AD}".printable == #"a\tb é中文🔑\u{AD}"#)
        #expect("plain \\n".printable == "plain \\n")
        #expect("a\nb\r".printable(keepingLineFeeds: true) == "a\nb\\r")
    }

    @Test("Parameters and JSON objects print without control characters")
    func parameters() {
        var object = JSONObject()
        object.append("Key", Self.hostile)
        var parameters = RequestParameters()
        parameters.append(Self.hostile, Self.hostile)
        expectPrintable(parameters)
        expectPrintable(object)
        let request = DescribeVpnGatewaysRequest(additionalParameters: ["X": Self.hostile])
        expectPrintable(request)
        #expect(request.parameters()["X"] == Self.hostile)
    }

    @Test("An error of the service prints in the library's lines only, and its properties keep the text")
    func serviceError() async throws {
        let json = Self.hostile.escapedForJSON
        let body = """
            {"Code":"\(json)","Message":"\(json)","RequestId":"\(json)","HostId":"\(json)","Recommend":"\(json)",\
            "AccessDeniedDetail":{"AuthAction":"\(json)","PolicyType":"\(json)"}}
            """
        let log = Locked<[VpcClientEvent.AttemptFinished]>([])
        struct Recorder: VpcClientObserver {
            let log: Locked<[VpcClientEvent.AttemptFinished]>
            func attemptFinished(_ event: VpcClientEvent.AttemptFinished) { log.withLock { $0.append(event) } }
        }
        let client = HTTPVpcClient.sample(transport: FakeTransport([.json(body, status: 400)])) {
            $0.retryPolicy = .none
            $0.observer = Recorder(log: log)
        }
        let thrown = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
        let error = try #require(thrown)
        expectPrintable(error, lines: error.description.split(separator: "\n").count)
        #expect(error.description.components(separatedBy: "\n  may have been applied: ").count == 2)
        #expect(!error.message.contains("\n"))
        #expect(Self.controls(in: error.message) == [])
        #expect(Self.controls(in: error.localizedDescription) == [])
        let serviceError = try #require(error.serviceError)
        #expect(serviceError.message == Self.hostile)
        #expect(serviceError.requestId == Self.hostile)
        #expect(serviceError.code.rawValue == Self.hostile)
        expectPrintable(serviceError)
        expectPrintable(serviceError.code)
        let detail = try #require(serviceError.accessDeniedDetail)
        expectPrintable(detail)
        let event = try #require(log.withLock { $0.first })
        #expect(event.requestId == Self.hostile)
        expectPrintable(event)
        var dumped = ""
        dump(event, to: &dumped)
        #expect(Self.controls(in: dumped) == [])
        expectPrintable(VpcClientEvent.RetryScheduled.Reason.conflict(serviceError.code))
    }

    @Test(
        "A body, a header and a redirect that hold control characters print without them",
        arguments: [200, 301, 502]
    )
    func body(status: Int) async throws {
        let headers: HTTPTransportResponse.Headers = [
            "x-acs-request-id": Self.hostile, "location": "https://a\u{202E}b.example/\n",
        ]
        let response = HTTPTransportResponse(status: status, headers: headers, body: Data(Self.hostile.utf8))
        let client = HTTPVpcClient.sample(transport: FakeTransport([.response(response)])) { $0.retryPolicy = .none }
        let thrown = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
        let error = try #require(thrown)
        #expect(error.requestId == Self.hostile)
        #expect(error.bodyExcerpt == Self.hostile)
        expectPrintable(error, lines: error.description.split(separator: "\n").count)
        #expect(error.description.components(separatedBy: "\n  may have been applied: ").count == 2)
        #expect(error.description.contains("body: \(Self.hostile.utf8.count) bytes: \(Self.escaped)"))
    }

    @Test("Errors of transports and providers print without control characters")
    func causes() async throws {
        struct Foreign: Error, CustomStringConvertible { let description = PrintableTextTests.hostile }
        let transportError = HTTPTransportError(
            code: .init(rawValue: Self.hostile),
            message: Self.hostile,
            requestMayHaveBeenSent: true
        )
        expectPrintable(transportError)
        let credentialsError = CredentialsError(
            code: .failed,
            provider: "Own",
            reason: Self.hostile,
            causes: [
                CredentialsError(code: .notConfigured, provider: Self.hostile, reason: "no")
            ]
        )
        expectPrintable(credentialsError, lines: 2)
        let own = VpcError(
            code: .init(rawValue: Self.hostile),
            message: Self.hostile,
            requestId: Self.hostile,
            underlyingError: Foreign()
        )
        for cause in [Foreign(), transportError, own] as [any Error] {
            let client = HTTPVpcClient.sample(transport: FakeTransport([.failure(cause)])) { $0.retryPolicy = .none }
            let thrown = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
            let error = try #require(thrown)
            #expect(Self.controls(in: error.description) == [])
            #expect(!error.message.contains("\n"))
            #expect(error.description.components(separatedBy: "\n  may have been applied: ").count == 2)
        }
    }

    @Test("Values of the service print without control characters")
    func values() {
        expectPrintable(IkeVersion.unrecognized(Self.hostile))
        expectPrintable(VpnConnectionState(rawValue: Self.hostile))
        expectPrintable(Region(rawValue: Self.hostile))
        expectPrintable(CIDRBlock(rawValue: Self.hostile))
        expectPrintable(ServiceErrorCode(rawValue: Self.hostile))
        expectPrintable(ValidationFailure(path: Self.hostile, message: Self.hostile))
        expectPrintable(ResponseNode.object([Self.hostile: .null]))
        expectPrintable(SecurityAdvice(path: Self.hostile, message: Self.hostile, strongerChoice: Self.hostile))
        expectPrintable(HTTPTransportResponse.Headers([Self.hostile: "value"]))
        #expect(IkeVersion.unrecognized(Self.hostile).rawValue == Self.hostile)
    }

    @Test("A plan and a report print what the service returned without control characters")
    func updates() async throws {
        let stored = VpnConnection(vpnConnectionId: "vco-1", name: Self.hostile)
        let vpc = SimulatedVpc(connections: [stored])
        let client = HTTPVpcClient.sample(
            transport: vpc,
            credentials: StaticCredentialsProvider(Sample.simulatedCredentials)
        )
        let plan = try await client.updateVpnConnection("vco-1", dryRun: true) { $0.name = "new" }
        #expect(plan.changes.map(\.before) == [Self.hostile])
        expectPrintable(plan, lines: 2)
        let change = try #require(plan.changes.first)
        expectPrintable(change)
        struct Foreign: Error, CustomStringConvertible { let description = PrintableTextTests.hostile }
        let report = await client.updateVpnConnections(["vco-1"]) { _ in throw Foreign() }.report
        expectPrintable(report, lines: 2)
    }
}
