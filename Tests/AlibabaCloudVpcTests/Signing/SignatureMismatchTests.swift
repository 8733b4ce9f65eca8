import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

/// An operation with a secret under a name that tells nothing of it.
private struct SecretiveRequest: VpcRequest {
    typealias Response = ModifyVpnConnectionAttributeResponse
    static let action = "SetCredential"
    static let secret = "correct+horse battery&staple"

    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        parameters.append("Credential", Secret(Self.secret))
        parameters.append("Zone", "z")
        return parameters
    }
}

@Suite struct SignatureMismatchTests {
    /// The error of a service whose string to sign is `change` of what it received with V1.
    private func failure(_ change: @escaping @Sendable (String) -> String) async throws -> VpcError? {
        let transport = FakeTransport { request in
            let theirs = try VerifyingServer(secret: "").stringToSign(of: request.urlRequest)
            let message =
                "Specified signature is not matched with our calculation. server string to sign is:\(change(theirs))"
            let body = try JSONEncoder().encode(["Code": "SignatureDoesNotMatch", "Message": message])
            return HTTPTransportResponse(status: 400, body: body)
        }
        let client = HTTPVpcClient.sample(transport: transport) { $0.signatureVersion = .v1 }
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
        #expect(!everythingPrinted(of: error as Any).contains("p%2540ss"))
        #expect(!everythingPrinted(of: error as Any).contains("CAES"))
        return error
    }

    @Test("Equal strings mean a wrong secret")
    func equal() async throws {
        #expect(try await failure { $0 }?.message.contains("the access key secret is wrong") == true)
    }

    @Test("The first difference is shown with what is around it")
    func different() async throws {
        let error = try await failure { $0.replacingOccurrences(of: "Format%3DJSON", with: "Format%3DXML") }
        let message = try #require(error?.message)
        #expect(message.contains(#"at character 159: here "%3Dfalse%26Format%3DJSON%26IkeConfig%3D%", "#))
        #expect(message.hasSuffix(#" there "%3Dfalse%26Format%3DXML%26IkeConfig%3D%2"."#))
    }

    @Test("A string to sign of combining marks is compared by its bytes")
    func combiningMarks() async throws {
        let marks = String(repeating: String(repeating: "\u{301}\u{316}", count: 64) + "a", count: 1 << 8)
        let error = try await failure { $0.replacingOccurrences(of: "Format%3DJSON", with: "Format%3DJSON\(marks)") }
        #expect(error?.message.contains("differs from this client's at character 163") == true)
    }

    @Test("A string to sign of more combining marks than are read isn't compared")
    func tooManyCombiningMarks() async throws {
        let marks = String(repeating: "\u{301}\u{316}", count: 1 << 16)
        let error = try await failure { $0.replacingOccurrences(of: "Format%3DJSON", with: "Format%3DJSON\(marks)") }
        #expect(error?.serviceError?.code == .signatureDoesNotMatch)
        #expect(error?.message.contains("differs") == false)
    }

    @Test(
        "A string is parted at every separator, whatever stands behind it",
        arguments: [
            ("", [""]), ("a", ["a"]), ("%26", ["", ""]), ("a%26\u{301}b%26", ["a", "\u{301}b", ""]),
            ("%2%26%26", ["%2", "", ""]),
        ]
    )
    func parts(of string: String, are expected: [String]) {
        #expect(string.parts(separatedByBytesOf: "%26") == expected)
    }

    @Test("A difference inside a secret is told without it")
    func insideSecret() async throws {
        let error = try await failure { $0.replacingOccurrences(of: "p%2540ss", with: "p%2540st") }
        #expect(error?.message.contains("inside a secret") == true)
        #expect(error?.message.contains("p%2540st") == false)
    }

    @Test(
        "A secret that the service read in another way is told nowhere, whatever its name",
        arguments: [
            [("correct%252Bhorse", "correct%2520horse")], [("battery%2526staple", "battery%26staple")],
            [("Format%3DJSON", "Format%3DXML"), ("correct%252Bhorse", "correct horse")],
            [("Credential%3Dcorrect", "Credential%3D"), ("%252Bhorse", "%26horse")],
            [("z%26", "y%26"), ("battery%2526staple", "battery%26staple")],
            [("%26Credential", "%26Credentia%6C")],
        ]
    )
    func secretReadDifferently(_ changes: [(String, String)]) async throws {
        for spelling in [{ $0 }, { $0.replacingOccurrences(of: " ", with: "\\u0020") }]
            as [@Sendable (String) -> String]
        {
            let transport = FakeTransport { request in
                let theirs = changes.reduce(
                    try VerifyingServer(secret: "").stringToSign(of: request.urlRequest)
                ) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
                let message = spelling("Specified signature does not match. server string to sign is:\(theirs)")
                let body = #"{"Code":"SignatureDoesNotMatch","Message":"\#(message)"}"#
                return HTTPTransportResponse(status: 400, body: Data(body.utf8))
            }
            let client = HTTPVpcClient.sample(transport: transport) { $0.signatureVersion = .v1 }
            let error = await #expect(throws: VpcError.self) { try await client.send(SecretiveRequest()) }
            let printed = everythingPrinted(of: error as Any)
            for part in ["correct", "horse", "battery", "staple"] { #expect(!printed.contains(part)) }
            #expect(error?.message.contains("The service's string to sign differs") == true)
            #expect(error?.serviceError?.message.hasSuffix("server string to sign is:REDACTED") == true)
        }
    }

    @Test(
        "A secret whose spelling holds what separates parameters is told nowhere",
        arguments: ["correct%2Bhorse%20battery%26staple", "Zone%3D1%26correct%2Bhorse+battery%26staple%26Zone%3Dz"]
    )
    func partedSecret(_ theirs: String) async throws {
        let body = #"{"Code":"SignatureDoesNotMatch","Message":"server string to sign is:\#(theirs)"}"#
        let client = HTTPVpcClient.sample(transport: FakeTransport([.json(body, status: 400)]))
        let error = await #expect(throws: VpcError.self) { try await client.send(SecretiveRequest()) }
        let printed = everythingPrinted(of: error as Any)
        for part in ["correct", "horse", "battery", "staple"] { #expect(!printed.contains(part)) }
        #expect(error?.message.contains("The service's string to sign differs") == true)
    }

    @Test("The service's string is left out of bodies that cannot be read, and of other notations")
    func otherNotations() async {
        for message in ["Server StringToSign is [GET a=sesame]", "server CanonicalRequest is [sesame]"] {
            let responses: [FakeTransport.ScriptedResponse] = [
                .json("<html>\(message)", status: 400), .json(#"{"Code":"X","Message":"\#(message)"}"#, status: 400),
            ]
            for response in responses {
                let client = HTTPVpcClient.sample(transport: FakeTransport([response]))
                let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
                #expect(!everythingPrinted(of: error as Any).contains("sesame"))
                #expect(error?.bodyExcerpt?.hasSuffix(" isREDACTED") == true)
            }
        }
    }

    @Test("An error inside an Error is explained too")
    func nested() async throws {
        let body =
            #"{"Error":{"Code":"SignatureDoesNotMatch","Message":"server string to sign is:ACS3-HMAC-SHA256\nxyz"}}"#
        let client = HTTPVpcClient.sample(transport: FakeTransport([.json(body, status: 400)]))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
        #expect(error?.message.contains("differs from this client's at character 18") == true)
    }

    @Test("With V3 the canonical request is shown, secrets replaced")
    func v3() async throws {
        let message = "Specified signature is not matched. server string to sign is:ACS3-HMAC-SHA256\nxyz"
        let body = try JSONEncoder().encode(["Code": "SignatureDoesNotMatch", "Message": message])
        let response = FakeTransport.ScriptedResponse.response(HTTPTransportResponse(status: 400, body: body))
        let client = HTTPVpcClient.sample(transport: FakeTransport([response]))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
        #expect(error?.message.contains("differs from this client's at character 18") == true)
        #expect(error?.message.contains("x-acs-security-token:REDACTED") == true)
    }

    @Test("A message without a string to sign is left as it is")
    func noStringToSign() async throws {
        let response = FakeTransport.ScriptedResponse.json(
            #"{"Code":"SignatureDoesNotMatch","Message":"no"}"#,
            status: 400
        )
        let client = HTTPVpcClient.sample(transport: FakeTransport([response]))
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.fullRequest) }
        #expect(error?.message == "The service returned an error: SignatureDoesNotMatch (HTTP 400): no")
    }
}
