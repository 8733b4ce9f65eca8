import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct VpcErrorTests {
    @Test("The description tells every fact, a line each")
    func description() {
        let error = VpcError(
            code: .undecodableResponse,
            message: "The response cannot be decoded.",
            requestId: "r-1",
            httpStatus: 200,
            bodyExcerpt: "{",
            underlyingError: CancellationError(),
            mayHaveBeenApplied: true,
            attempts: 2
        )
        #expect(
            error.description == """
                undecodableResponse: The response cannot be decoded.
                  HTTP status: 200
                  request id: r-1
                  may have been applied: yes
                  attempts: 2
                  cause: CancellationError()
                  body: 1 byte: {
                """
        )
        #expect(error.debugDescription == error.description)
    }

    @Test("Facts that are not known are left out")
    func shortDescription() {
        let error = VpcError(code: .unsupported, message: "No.")
        #expect(error.description == "unsupported: No.\n  may have been applied: no\n  attempts: 0")
    }

    @Test("The localized description tells the message")
    func localizedDescription() {
        #expect(VpcError(code: .timedOut, message: "Too late.").localizedDescription == "Too late.")
    }

    @Test("A kind of failure prints as its name, and one of another client is kept")
    func codes() {
        #expect("\(VpcError.Code.timedOut)" == "timedOut")
        #expect(VpcError.Code(rawValue: "timedOut") == .timedOut)
        #expect("\(CredentialsError.Code.notConfigured)" == "notConfigured")
        #expect(CredentialsError.Code(rawValue: "failed") == .failed)
        #expect("\(HTTPTransportError.Code.cannotConnect)" == "cannotConnect")
        let own = VpcError(code: VpcError.Code(rawValue: "quotaExhausted"), message: "Later.")
        #expect(own.description.hasPrefix("quotaExhausted: Later."))
        #expect(RetryPolicy.standardDecision(for: own) == .fail)
    }

    @Test(
        "Each kind of failure has the name of its constant",
        arguments: [
            (VpcError.Code.invalidRequest, "invalidRequest"), (.credentialsUnavailable, "credentialsUnavailable"),
            (.transportFailed, "transportFailed"), (.timedOut, "timedOut"), (.serviceFailed, "serviceFailed"),
            (.undecodableResponse, "undecodableResponse"), (.mismatchedResponse, "mismatchedResponse"),
            (.resourceNotUsable, "resourceNotUsable"), (.incompleteList, "incompleteList"),
            (.unsupported, "unsupported"),
        ]
    )
    func name(of code: VpcError.Code, is name: String) {
        #expect(code.rawValue == name)
    }
}
