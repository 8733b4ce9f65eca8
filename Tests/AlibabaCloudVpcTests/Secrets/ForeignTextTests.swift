import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct ForeignTextTests {
    private let scrubber = SecretScrubber(secrets: [Secret("open-sesame")])

    @Test("Every way to print foreign text shows its size and the text without secrets")
    func printing() {
        let text = ForeignText("a open-sesame b", scrubber: scrubber)
        #expect("\(text)" == "15 bytes: a REDACTED b")
        #expect(String(reflecting: text) == "15 bytes: a REDACTED b")
        var dumped = ""
        dump(text, to: &dumped)
        #expect(dumped.contains("15"))
        #expect(dumped.contains("a REDACTED b"))
        #expect(!everythingPrinted(of: text).contains("sesame"))
    }

    @Test("Foreign text keeps its first 2 KiB, and tells the size of the whole")
    func longText() {
        let text = ForeignText(Data(("x" + String(repeating: "中", count: 2000)).utf8), scrubber: scrubber)
        #expect(text.size == 6001)
        #expect(text.text == "x" + String(repeating: "中", count: 682))
    }

    @Test("Foreign text that's scrubbed again keeps its size")
    func scrubbedAgain() {
        let text = ForeignText("a open-sesame b").scrubbed(by: scrubber)
        #expect(text.text == "a REDACTED b")
        #expect(text.size == 15)
    }

    @Test("A secret that ends beyond what's searched of a body is not shown, however much is removed before it")
    func secretAtTheCut() {
        let filler = String(repeating: "f", count: SecretScrubber.longestText - 24)
        let text = ForeignText(Data("<Psk>\(filler)</Psk>open-sesame".utf8), scrubber: scrubber)
        #expect(!text.text.contains("open"))
    }

    private let leaky = VpcError(
        code: .serviceFailed,
        message: "message open-sesame",
        validationFailures: [ValidationFailure(path: "path.open-sesame", message: "rule open-sesame")],
        serviceError: ServiceError(
            code: ServiceErrorCode(rawValue: "Code.open-sesame"),
            message: "text open-sesame",
            requestId: "id open-sesame",
            hostId: "host open-sesame",
            recommend: "page open-sesame",
            httpStatus: 400,
            accessDeniedDetail: AccessDeniedDetail(
                authAction: "action open-sesame",
                authPrincipalDisplayName: "name open-sesame",
                authPrincipalOwnerId: "owner open-sesame",
                authPrincipalType: "type open-sesame",
                encodedDiagnosticMessage: "diagnosis open-sesame",
                noPermissionType: "missing open-sesame",
                policyType: "policy open-sesame"
            )
        ),
        requestId: "id open-sesame",
        bodyExcerpt: "body open-sesame",
        underlyingError: CredentialsError(
            code: .failed,
            provider: "provider open-sesame",
            reason: "reason open-sesame",
            causes: [CredentialsError(code: .notConfigured, provider: "open-sesame", reason: "open-sesame")],
            underlyingError: HTTPTransportError(
                code: .connectionLost,
                message: "lost open-sesame",
                requestMayHaveBeenSent: true
            )
        )
    )

    @Test("A scrubbed error keeps every fact, and no secret in any of them")
    func scrubbedError() throws {
        let error = leaky.scrubbed(by: scrubber)
        #expect(!everythingPrinted(of: error).contains("sesame"))
        #expect(error.message == "message REDACTED")
        #expect(error.validationFailures == [ValidationFailure(path: "path.REDACTED", message: "rule REDACTED")])
        #expect(error.serviceError?.code.rawValue == "Code.REDACTED")
        #expect(error.serviceError?.hostId == "host REDACTED")
        #expect(error.serviceError?.accessDeniedDetail?.policyType == "policy REDACTED")
        #expect(error.bodyExcerpt == "body REDACTED")
        let cause = try #require(error.underlyingError as? CredentialsError)
        #expect(cause.reason == "reason REDACTED")
        #expect(cause.causes.first?.code == .notConfigured)
        #expect((cause.underlyingError as? HTTPTransportError)?.code == .connectionLost)
    }

    /// An error with a secret in each property that can hold one, escaped, and with `cause` at the end of its chain.
    private func escaped(cause: any Error) -> VpcError {
        var error = leaky
        error.code = VpcError.Code(rawValue: "open-sesame")
        error.message = #"message open\u002dsesame"#
        error.serviceError?.message = "text open&#45;sesame"
        error.underlyingError = VpcError(
            code: .transportFailed,
            message: "open%2Dsesame",
            bodyExcerpt: Data("a open-sesame".utf8).base64EncodedString(),
            underlyingError: CredentialsError(
                code: CredentialsError.Code(rawValue: "open-sesame"),
                provider: "p",
                reason: "open=2Dsesame",
                underlyingError: HTTPTransportError(
                    code: HTTPTransportError.Code(rawValue: "open-sesame"),
                    message: #"open\-sesame"#,
                    requestMayHaveBeenSent: true,
                    underlyingError: cause
                )
            )
        )
        return error
    }

    @Test("A chain of errors that a transport throws is scrubbed to its end, whatever the escaping")
    func chain() async throws {
        struct Foreign: Error { let text = #"open\u002Dsesame"# }
        let client = HTTPVpcClient.sample(transport: FakeTransport([.failure(escaped(cause: Foreign()))])) {
            $0.retryPolicy = .none
        }
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(preSharedKey: Secret("open-sesame"))
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(request) }
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
        #expect(!everythingPrinted(of: error as Any).contains(Data("sesame".utf8).base64EncodedString().prefix(8)))
        #expect(error?.code == VpcError.Code(rawValue: "REDACTED"))
        #expect(error?.message == "message REDACTED")
    }

    @Test("A request ID that is a part of a secret is not shown")
    func requestIdInSecret() async throws {
        let secret = Secret("abcdefgh12345678+/ijklmnop")
        let body = "requestId: \(secret.exposedValue) and more"
        let response = HTTPTransportResponse(status: 502, body: Data(body.utf8))
        let client = HTTPVpcClient.sample(transport: FakeTransport([.response(response)])) { $0.retryPolicy = .none }
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(preSharedKey: secret)
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(request) }
        #expect(!everythingPrinted(of: error as Any).contains("abcdefgh"))
    }

    @Test("An error that a transport throws is scrubbed whole")
    func transportsError() async throws {
        let secret = Secret("open-sesame")
        let client = HTTPVpcClient.sample(transport: FakeTransport([.failure(leaky)])) { $0.retryPolicy = .none }
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(preSharedKey: secret)
        )
        let error = await #expect(throws: VpcError.self) { try await client.send(request) }
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
        #expect(error?.serviceError?.message == "text REDACTED")
    }
}
