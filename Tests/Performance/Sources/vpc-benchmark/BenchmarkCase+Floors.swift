import AlibabaCloudVpc
import Crypto
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
#if canImport(FoundationXML)
    import FoundationXML
#endif

// What the same takes with Foundation and swift-crypto alone.
extension BenchmarkCase {
    /// `URL(string:)` of the finished text, and a `URLRequest` with the same method, headers and body.
    static func urlFloor(_ signing: SigningCase, _ size: String, _ request: ModifyVpnConnectionAttributeRequest) throws
        -> Self
    {
        try urlFloor("floor.url.\(signing.rawValue).\(size)", signing, request) { request, headers in
            for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        }
    }

    /// The same, with all headers set at once, as the library does.
    static func urlFloorAtOnce(
        _ signing: SigningCase,
        _ size: String,
        _ request: ModifyVpnConnectionAttributeRequest
    ) throws -> Self {
        try urlFloor("floor.url.\(signing.rawValue).\(size).at-once", signing, request) { request, headers in
            request.allHTTPHeaderFields = headers
        }
    }

    private static func urlFloor(
        _ name: String,
        _ signing: SigningCase,
        _ request: ModifyVpnConnectionAttributeRequest,
        setHeaders: @escaping @Sendable (inout URLRequest, [String: String]) -> Void
    ) throws -> Self {
        let finished = try signing.builder.urlRequest(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
        let text = finished.url?.absoluteString ?? ""
        let (method, headers, body) = (finished.httpMethod, finished.allHTTPHeaderFields ?? [:], finished.httpBody)
        return BenchmarkCase(name) { () -> URLRequest? in
            guard let url = URL(string: text) else { return nil }
            var request = URLRequest(url: url)
            request.httpMethod = method
            request.httpBody = body
            setHeaders(&request, headers)
            return request
        }
    }

    /// swift-crypto's HMAC over the same string to sign, but that it shows `REDACTED` for a secret.
    static func hmacFloor(_ signing: SigningCase, _ size: String, _ request: ModifyVpnConnectionAttributeRequest) throws
        -> Self
    {
        let text = try signing.builder.signedRequest(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
            .stringToSign
        let message = Array(text.utf8)
        let secret = Sample.credentials.accessKeySecret.exposedValue
        let name = "floor.hmac.\(signing.rawValue).\(size)"
        switch signing {
        case .v1:
            let key = SymmetricKey(data: Array("\(secret)&".utf8))
            return BenchmarkCase(name) { HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key) }
        case .v3:
            let key = SymmetricKey(data: Array(secret.utf8))
            return BenchmarkCase(name) { HMAC<SHA256>.authenticationCode(for: message, using: key) }
        }
    }

    /// `JSONSerialization` of the same body.
    static func jsonFloor(_ name: String, _ text: String) -> Self {
        let body = Data(text.utf8)
        return BenchmarkCase("floor.json.\(name)") { try JSONSerialization.jsonObject(with: body) }
    }

    /// `XMLParser` with an empty delegate over the same body.
    static func xmlFloor(_ name: String, _ text: String) -> Self {
        let body = Data(text.utf8)
        return BenchmarkCase("floor.xml.\(name)") { () -> Bool in
            let parser = XMLParser(data: body)
            let delegate = EmptyDelegate()
            parser.delegate = delegate
            return parser.parse()
        }
    }
}

/// A delegate that does nothing.
private final class EmptyDelegate: NSObject, XMLParserDelegate {}
