import Foundation

@testable import AlibabaCloudVpc
@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Signs requests that say where their signature is to stand.
enum SignedPlaceholders {
    private static let signature = "Signature=SIGNATURE"

    /// `request` with the digest of its body for `DIGEST`, and its signature for `SIGNATURE`.
    static func filled(_ request: URLRequest) -> URLRequest {
        var result = request
        if request.value(forHTTPHeaderField: "x-acs-content-sha256") == "DIGEST" {
            let digest = Digest.hexadecimal(Digest.sha256(Array(request.httpBody ?? Data())))
            result.setValue(digest, forHTTPHeaderField: "x-acs-content-sha256")
        }
        guard let received = ReceivedRequest(result), let read = try? ReceivedSignature(received),
            read.claimed == "SIGNATURE"
        else { return result }
        let right = "Signature=\(CanonicalEncoding.encode(made(read)))"
        let header = request.value(forHTTPHeaderField: "authorization")
        result.setValue(header?.replacing(signature, with: right), forHTTPHeaderField: "authorization")
        if read.version == .v1 {
            result.url = (request.url?.absoluteString.replacing(signature, with: right)).flatMap(URL.init(string:))
            let body = request.httpBody.map { String(decoding: $0, as: UTF8.self).replacing(signature, with: right) }
            result.httpBody = body.map { Data($0.utf8) }
        }
        return result
    }

    private static func made(_ read: ReceivedSignature) -> String {
        let secret = SimulatedVpc.sampleCredentials.accessKeySecret.exposedValue
        let message = Array(read.stringToSign.utf8)
        return switch read.version {
        case .v1: Data(Digest.hmacSHA1(key: Array("\(secret)&".utf8), message: message)).base64EncodedString()
        case .v3: Digest.hexadecimal(Digest.hmacSHA256(key: Array(secret.utf8), message: message))
        }
    }
}
