import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Strings that are equal or one character in Swift, and differ in their bytes.
@Suite struct EquivalentTextTests {
    private let scene = Scene()

    private func signed(
        _ version: SignatureVersion,
        _ pairs: [(String, String)],
        nonce: String = "n"
    ) throws -> SignedRequest {
        try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: SimulatedVpc.sampleCredentials,
            signatureVersion: version,
            parameterPlacement: .body,
            validation: .off
        ).signedRequest(
            for: RawModification(pairs: [("VpnConnectionId", "vco-1")] + pairs),
            timestamp: scene.clock.date,
            nonce: nonce
        )
    }

    @Test("Parameter names that differ only in their bytes are two names", arguments: SignatureVersion.allCases)
    func names(_ version: SignatureVersion) async throws {
        let pairs = [("\u{E9}", "1"), ("e\u{301}", "2"), ("Access\u{212A}eyId", "3"), ("Name", "tokyo")]
        let response = try await scene.vpc.send(signed(version, pairs).urlRequest)
        #expect(response.status == 200)
        #expect(await scene.connection?.name == "tokyo")
    }

    @Test("A name that's canonically equivalent to a parameter's isn't that parameter", arguments: [true, false])
    func kelvinSign(isBeside: Bool) async throws {
        let id = try #require(await scene.vpc.customerGateways.first?.customerGatewayId)
        let own = isBeside ? [("AuthKey", "open-sesame"), ("Description", "open-sesame")] : []
        let request = RawGatewayChange(
            pairs: [("CustomerGatewayId", id), ("Auth\u{212A}ey", "another")] + own
        )
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: SimulatedVpc.sampleCredentials,
            validation: .off
        )
        let response = try await scene.vpc.send(
            builder.urlRequest(for: request, timestamp: scene.clock.date, nonce: "n")
        )
        #expect(response.status == 200)
        let key = await scene.vpc.customerGateways.first?.authKey
        #expect(key == (isBeside ? Secret("open-sesame") : nil))
        let logged = try #require(await scene.vpc.requests.first)
        #expect(logged.unknownParameters == ["REDACTED"])
        #expect(logged.parameters["Description"] == (isBeside ? "REDACTED" : nil))
        #expect(await !scene.vpc.log.contains("open-sesame"))
    }

    @Test("A byte order mark at the start of a name or a value is part of it", arguments: SignatureVersion.allCases)
    func byteOrderMark(_ version: SignatureVersion) async throws {
        let pairs = [("Description", "\u{FEFF}a"), ("\u{FEFF}Name", "osaka"), ("Name", "tokyo")]
        let request = try signed(version, pairs).urlRequest
        let response = try await scene.vpc.send(request)
        #expect(response.status == 200)
        #expect(await scene.connection?.name == "tokyo")
        let recorded = RecordedRequest(request)
        #expect(recorded.parameters["Description"]?.utf8.elementsEqual("\u{FEFF}a".utf8) == true)
        #expect(recorded.parameters["\u{FEFF}Name"] == "osaka")
    }

    @Test("A request with two parameters of one name is refused", arguments: ["Name", "\u{E9}"])
    func repeated(_ name: String) async throws {
        var request = try signed(.v1, [(name, "tokyo")]).urlRequest
        request.url = request.url.flatMap { URL(string: "\($0.absoluteString)&%4Eame=osaka&%C3%A9=osaka") }
        let response = try await scene.vpc.send(request)
        #expect(scene.refusal(response)?.code == .invalidParameter)
        #expect(scene.refusal(response)?.message == "The specified parameter \"\(name)\" is not valid.")
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("A combining character after a separator doesn't hide it")
    func separators() async throws {
        var request = try signed(.v1, [("\u{301}x", "\u{301} \u{301}"), ("Name", "tokyo")]).urlRequest
        let body = String(decoding: try #require(request.httpBody), as: UTF8.self)
        let raw = body.replacing("%20", with: "+").replacing("%CC%81", with: "\u{301}")
        #expect(
            raw.utf8.elementsEqual(
                "RegionId=cn-shanghai&VpnConnectionId=vco-1&\u{301}x=\u{301}+\u{301}&Name=tokyo".utf8
            )
        )
        request.httpBody = Data(raw.utf8)
        let response = try await scene.vpc.send(request)
        #expect(response.status == 200)
        #expect(await scene.connection?.name == "tokyo")
    }

    @Test("Signatures are compared by bytes")
    func signature() async throws {
        let nonces = (0..<200).map(String.init)
        let found = try nonces.map { try signed(.v1, [("Name", "tokyo")], nonce: $0) }.first {
            $0.signature.contains("K")
        }
        var request = try #require(found).urlRequest
        let url = try #require(request.url).absoluteString
        let signature = try #require(url.firstRange(of: "&Signature=")).upperBound
        let wrong = url[signature...].replacing("K", with: "%E2%84%AA", maxReplacements: 1)
        request.url = URL(string: String(url[..<signature]) + wrong)
        let response = try await scene.vpc.send(request)
        #expect(scene.refusal(response)?.code == .signatureDoesNotMatch)
        #expect(await scene.vpc.changes.isEmpty)
    }
}
