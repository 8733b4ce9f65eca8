import AlibabaCloudVpc
import Foundation

@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a request means to a server that checks signatures: two that mean the same are the same request.
struct RequestMeaning: Equatable {
    let method: String
    let host: String
    let parameters: [String]
    let headers: [String: String]
    let body: [UInt8]

    init(_ received: ReceivedRequest) {
        let isV3 = received.headers["authorization"] != nil
        method = received.method
        // V1 does not sign the host: whoever is asked by another name is another server.
        host = isV3 ? received.host.lowercased() : ""
        // V3 signs the body's bytes, V1 what the form in it says.
        let signed = isV3 ? received.query : received.query + received.form
        parameters = signed.map { "\($0.name.bytes)=\($0.value.bytes)" }.sorted()
        body = isV3 ? received.body : []
        var headers = received.headers.filter { $0.key.hasPrefix("x-acs-") }
        headers["authorization"] = received.headers["authorization"].map(Self.credentialAndSignature)
        // An empty body has no type, and a body without one is a form.
        headers["content-type"] = received.body.isEmpty ? nil : received.headers["content-type"]?.lowercased()
        self.headers = headers
    }

    /// An `Authorization` header without what separates its fields.
    private static func credentialAndSignature(_ header: String) -> String {
        header.split { ", ".contains($0) }.joined(separator: ",")
    }
}
