import AlibabaCloudVpc
import Testing

@Suite struct CurrentValidationTests {
    @Test(
        "The newer pages' names have 1 through 100 characters and do not start as a URL",
        arguments: [
            ("a", true), ("1a", true), ("_ a/b（c）é", true), (String(repeating: "n", count: 100), true),
            ("", false), (String(repeating: "n", count: 101), false), ("http://a", false), ("HTTPS://a", false),
            ("a\nb", false),
        ]
    )
    func name(_ name: String, isValid: Bool) {
        var request = Sample.renaming
        request.name = name
        #expect(request.validationFailures(under: .current).map(\.path) == (isValid ? [] : ["name"]))
    }

    @Test("The newer pages' keys are ASCII, their identities have no blanks, and group24 is gone")
    func negotiation() {
        var request = Sample.renaming
        request.ikeConfig = IkeConfig(
            preSharedKey: Secret("schlüssel"),
            diffieHellmanGroup: .group24,
            localId: "a b",
            remoteId: "c\u{3000}d"
        )
        request.ipsecConfig = IpsecConfig(perfectForwardSecrecy: .group24)
        #expect(request.validationFailures(under: .documented).isEmpty)
        #expect(
            request.validationFailures(under: .current).map(\.path) == [
                "ikeConfig.preSharedKey", "ikeConfig.diffieHellmanGroup", "ikeConfig.localId", "ikeConfig.remoteId",
                "ipsecConfig.perfectForwardSecrecy",
            ]
        )
        request.ikeConfig = IkeConfig(preSharedKey: Secret(##"aZ0~!`@#$%^&*()_-+={}[]|;:'\\",.<>/?"##))
        request.ipsecConfig = IpsecConfig(perfectForwardSecrecy: .disabled)
        #expect(request.validationFailures(under: .current).isEmpty)
    }

    @Test("A client and a builder check by the limits that they are given")
    func configured() throws {
        let request = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "1")
        func builder(_ validation: RequestValidation) -> SignedRequestBuilder {
            SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials, validation: validation)
        }
        #expect(throws: VpcError.self) { try builder(.documented).urlRequest(for: request) }
        #expect(throws: Never.self) { try builder(.current).urlRequest(for: request) }
        #expect(throws: Never.self) { try builder(.off).urlRequest(for: request) }
    }

    @Test("A caller's own rules count under every limit but none")
    func ownRequest() {
        struct Own: VpcRequest {
            typealias Response = ModifyVpnConnectionAttributeResponse
            static let action = "Own"
            func parameters() -> RequestParameters { RequestParameters() }
            func validationFailures(
                of parameters: RequestParameters,
                under validation: RequestValidation
            ) -> [ValidationFailure] {
                [ValidationFailure(path: "request", message: "no")]
            }
        }
        #expect(Own().validationFailures(under: .documented).count == 1)
        #expect(Own().validationFailures(under: .current).count == 1)
        #expect(Own().validationFailures(under: .off).isEmpty)
    }
}
