import AlibabaCloudVpc
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A way of making requests, as builder and client have it.
enum SigningCase: String, CaseIterable {
    case v1, v3

    var version: SignatureVersion {
        switch self {
        case .v1: .v1
        case .v3: .v3
        }
    }

    var builder: SignedRequestBuilder {
        SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials, signatureVersion: version)
    }
}

/// An operation whose parameters are there already, so that signing is all that is measured.
struct FinishedRequest: VpcRequest {
    typealias Response = ModifyVpnConnectionAttributeResponse
    static let action = ModifyVpnConnectionAttributeRequest.action

    let regionId: Region?
    private let finished: RequestParameters

    init(_ request: ModifyVpnConnectionAttributeRequest) {
        regionId = request.regionId
        finished = request.parameters()
    }

    func parameters() -> RequestParameters { finished }
}

extension BenchmarkCase {
    /// Parameters to signature.
    static func signing(_ signing: SigningCase, _ size: String, _ request: ModifyVpnConnectionAttributeRequest) -> Self
    {
        let builder = signing.builder
        let finished = FinishedRequest(request)
        return BenchmarkCase("sign.\(signing.rawValue).\(size)") {
            try builder.signature(for: finished, timestamp: Sample.timestamp, nonce: Sample.nonce)
        }
    }

    /// Request value to finished `URLRequest`, validation included.
    static func building(_ signing: SigningCase, _ size: String, _ request: ModifyVpnConnectionAttributeRequest) -> Self
    {
        building("build.\(signing.rawValue).\(size)", signing, request)
    }

    /// Request value to finished `URLRequest`, validation included.
    static func building(_ name: String, _ signing: SigningCase, _ request: ModifyVpnConnectionAttributeRequest) -> Self
    {
        let builder = signing.builder
        return BenchmarkCase(name) {
            try builder.urlRequest(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
        }
    }

    /// Request value to URL, validation included.
    static func url(_ size: String, _ request: ModifyVpnConnectionAttributeRequest) -> Self {
        let builder = SigningCase.v1.builder
        return BenchmarkCase("url.v1.\(size)") {
            try builder.url(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
        }
    }

    /// A client's call through a transport that responds from memory.
    static func call(_ signing: SigningCase, _ size: String, _ request: ModifyVpnConnectionAttributeRequest) -> Self {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.signatureVersion = signing.version
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(Sample.credentials),
            transport: MemoryTransport(
                response: HTTPTransportResponse(status: 200, body: Data(SampleResponse.single.utf8))
            )
        )
        return BenchmarkCase(calling: "call.\(signing.rawValue).\(size)") {
            try await client.modifyVpnConnectionAttribute(request)
        }
    }
}

/// A transport that returns the same response to each request.
struct MemoryTransport: HTTPTransport {
    let response: HTTPTransportResponse

    func send(_ request: URLRequest) async throws -> HTTPTransportResponse { response }
}
