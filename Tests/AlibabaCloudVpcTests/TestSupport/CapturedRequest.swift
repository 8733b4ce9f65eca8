import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request as an official SDK sent it.
struct CapturedRequest {
    var method = "POST"
    /// Percent-encoded, with the path in front.
    var target: String
    var headers: [String: String]
    var body = ""

    /// The request as `SimulatedVpc` receives it.
    var urlRequest: URLRequest {
        get throws {
            let host = headers["host"] ?? "vpc.cn-shanghai.aliyuncs.com"
            var request = URLRequest(url: try #require(URL(string: "https://\(host)\(target)")))
            request.httpMethod = method
            request.httpBody = body.isEmpty ? nil : Data(body.utf8)
            for (name, value) in headers where name != "host" { request.setValue(value, forHTTPHeaderField: name) }
            return request
        }
    }

    /// A request of any query, signed with V3 and the simulator's own access key.
    static func signed(query: RequestParameters) -> CapturedRequest {
        let bodyDigest = Digest.hexadecimal(Digest.sha256([]))
        let headers = SignatureV3.headers(
            host: "vpc.cn-shanghai.aliyuncs.com",
            action: ModifyVpnConnectionAttributeRequest.action,
            version: "2016-04-28",
            credentials: Sample.simulatedCredentials,
            timestamp: Sample.timestamp.utcTimestamp ?? "",
            nonce: Sample.nonce,
            contentType: nil,
            bodyDigest: bodyDigest
        )
        let text = SignatureV3.stringToSign(
            canonicalRequest: SignatureV3.canonicalRequest(
                method: "POST",
                query: EncodedParameters(query),
                headers: headers,
                bodyDigest: bodyDigest
            )
        )
        let secret = Sample.simulatedCredentials.accessKeySecret
        var named = Dictionary(headers.map { ($0.name, $0.value) }) { first, _ in first }
        named["authorization"] = SignatureV3.authorization(
            accessKeyId: Sample.simulatedCredentials.accessKeyId,
            headers: headers,
            signature: SignatureV3.signature(of: text, secret: secret)
        )
        return CapturedRequest(target: "/?\(EncodedParameters(query).text)", headers: named)
    }
}
