import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A way to send a request.
struct SendingCase: Sendable, CustomTestStringConvertible {
    let method: SignedRequest.Method
    let version: SignatureVersion
    let placement: ParameterPlacement
    let isTemporary: Bool
    var testDescription: String { "\(method) \(version) \(placement) \(isTemporary ? "with" : "without") token" }

    static let all: [SendingCase] = SignedRequest.Method.allCases.flatMap { method in
        SignatureVersion.allCases.flatMap { version in
            ParameterPlacement.allCases.flatMap { placement in
                [true, false].map {
                    SendingCase(method: method, version: version, placement: placement, isTemporary: $0)
                }
            }
        }
    }

    func builder() -> SignedRequestBuilder {
        SignedRequestBuilder(
            region: .cnShanghai,
            credentials: isTemporary ? Sample.temporaryCredentials : Sample.credentials,
            signatureVersion: version,
            parameterPlacement: placement,
            validation: .off
        )
    }
}

@Suite struct ServerDerivationTests {
    private let server = VerifyingServer(secret: Sample.accessKeySecret)

    @Test(
        "A server derives the signature of 50 requests of hard characters from the request alone",
        arguments: SendingCase.all
    )
    func hardCharacters(_ sending: SendingCase) throws {
        var generator = SeededGenerator(seed: 99)
        for index in 0..<50 {
            let own = (0..<Int.random(in: 1...8, using: &generator)).map { number in
                (
                    name: "P\(number)." + generator.hardText(length: 3),
                    value: generator.hardText(length: Int.random(in: 0...60, using: &generator))
                )
            }
            let request = try sending.builder().urlRequest(
                for: ProbeRequest(pairs: own),
                method: sending.method,
                timestamp: Sample.timestamp,
                nonce: "n-\(index)~!'()*"
            )
            let received = try server.verify(request)
            for pair in own { #expect(received[pair.name] == pair.value) }
            #expect(received["RegionId"] == "cn-shanghai")
        }
    }

    @Test("A server derives the signature of a full request", arguments: SendingCase.all)
    func fullRequest(_ sending: SendingCase) throws {
        let request = try sending.builder().urlRequest(
            for: Sample.fullRequest,
            method: sending.method,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        let received = try server.verify(request)
        #expect(received["IkeConfig"] == Sample.fullRequest.parameters()["IkeConfig"])
    }

    @Test("Another secret derives another signature", arguments: SignatureVersion.allCases)
    func wrongSecret(_ version: SignatureVersion) throws {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            signatureVersion: version
        )
        let request = try builder.urlRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        #expect(throws: VerifyingServer.Failure.wrongSignature) {
            try VerifyingServer(secret: "another").verify(request)
        }
    }

    @Test("A changed body derives another signature", arguments: SignatureVersion.allCases)
    func changedBody(_ version: SignatureVersion) throws {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            signatureVersion: version
        )
        var request = try builder.urlRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        request.httpBody?.append(contentsOf: "0".utf8)
        #expect(!server.accepts(request))
    }
}
