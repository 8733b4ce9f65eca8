import Foundation

/// The parts of a request, from which its text is made: once with the secrets, to be sent, and once without them, to
/// be shown.
struct RequestParts: Sendable {
    /// What signature V3 adds.
    struct V3: Sendable {
        /// The headers that are signed, in the order of their names.
        var headers: [SignedHeader]
        /// The digest of the body, in hexadecimal.
        let bodyDigest: String
        /// The text that was signed: a digest, which tells no secret.
        let stringToSign: String
        /// The value of the `Authorization` header.
        var authorization: String
    }

    /// The media type of a body.
    static let contentType = "application/x-www-form-urlencoded"

    let method: HTTPMethod
    let origin: Origin
    let format: ResponseFormat
    /// What stands in the URL, the signature included (V1).
    var query: RequestParameters
    /// What stands in the body, as a form; empty for a request without a body.
    var form: RequestParameters
    /// What signature V3 adds; `nil` for V1.
    var v3: V3?

    /// The text of the URL.
    var url: String {
        let query = query.formEncoded
        return "\(origin.scheme)://\(origin.host)/" + (query.isEmpty ? "" : "?\(query)")
    }

    /// The text of the body, or `nil` where there is none.
    var body: String? { form.all.isEmpty ? nil : form.formEncoded }

    /// The headers of the request, but for `Host`, which every HTTP client writes from the URL.
    var headers: [(name: String, value: String)] {
        var headers = [("accept", format.mediaType), ("user-agent", LibraryVersion.userAgent)]
        if !form.all.isEmpty { headers.append(("content-type", Self.contentType)) }
        if let v3 {
            headers += v3.headers.filter { $0.name.hasPrefix("x-acs-") }.map { ($0.name, $0.value) }
            headers.append(("authorization", v3.authorization))
        }
        return headers
    }

    /// The text that signature V1 signs: all parameters but the signature itself.
    var v1StringToSign: String {
        var parameters = query
        parameters.append(contentsOf: form)
        parameters.remove(CommonParameter.signature.rawValue)
        return SignatureV1.stringToSign(method: method.rawValue, parameters: parameters)
    }

    /// The canonical request of signature V3, or `nil` for V1.
    var canonicalRequest: String? {
        v3.map { v3 in
            SignatureV3.canonicalRequest(
                method: method.rawValue,
                query: query,
                headers: v3.headers,
                bodyDigest: v3.bodyDigest
            )
        }
    }

    /// The same parts with every secret, the signature among them, replaced.
    func redacted(signature: String) -> RequestParts {
        var parts = self
        parts.query = query.redacted
        parts.form = form.redacted
        if let v3 {
            parts.v3?.headers = v3.headers.map(\.redacted)
            parts.v3?.authorization = v3.authorization.replacingOccurrences(
                of: signature,
                with: RequestParameters.redaction
            )
        }
        return parts
    }
}
