/// A signature ACS3-HMAC-SHA256, which covers the method, the path, the query, the headers, and the digest of the body.
struct SignatureV3: Sendable {
    /// The ID of the access key.
    let accessKeyId: String
    /// The signed headers, in the order of their names.
    let headers: [SignedHeader]
    /// The digest of the body, in hexadecimal.
    let bodyDigest: String
    /// The string to sign, which contains a digest of the request and no secret.
    let stringToSign: String
    /// The signature, in lowercase hexadecimal.
    let text: String

    /// The value of the `Authorization` header.
    var authorization: String {
        Self.authorization(accessKeyId: accessKeyId, headers: headers, signature: text)
    }

    /// The same signature with each secret, including the signature itself, replaced by ``Secret/redaction``.
    var redacted: SignatureV3 {
        SignatureV3(
            accessKeyId: accessKeyId,
            headers: headers.map(\.redacted),
            bodyDigest: bodyDigest,
            stringToSign: stringToSign,
            text: Secret.redaction
        )
    }
}

extension SignatureV3 {
    /// The name of the algorithm in the `Authorization` header.
    static let algorithm = "ACS3-HMAC-SHA256"

    /// Returns the headers to sign, in the order of their names.
    static func headers(
        host: String,
        action: String,
        version: String,
        credentials: Credentials,
        timestamp: String,
        nonce: String,
        contentType: String?,
        bodyDigest: String
    ) -> [SignedHeader] {
        var headers = [
            SignedHeader("host", host),
            SignedHeader("x-acs-action", action),
            SignedHeader("x-acs-content-sha256", bodyDigest),
            SignedHeader("x-acs-date", timestamp),
            SignedHeader("x-acs-signature-nonce", nonce),
            SignedHeader("x-acs-version", version),
        ]
        if let contentType { headers.append(SignedHeader("content-type", contentType)) }
        if let token = credentials.securityToken {
            headers.append(SignedHeader("x-acs-accesskey-id", credentials.accessKeyId))
            headers.append(SignedHeader("x-acs-security-token", token))
        }
        return headers.sorted { $0.name < $1.name }
    }

    /// Returns the canonical request, which the service derives from the request it received.
    ///
    /// The headers must be in the order of their names.
    static func canonicalRequest(
        method: String,
        path: String = "/",
        query: EncodedParameters,
        headers: [SignedHeader],
        bodyDigest: String
    ) -> String {
        """
        \(method)
        \(path)
        \(query.canonicalText)
        \(headers.map { "\($0.name):\($0.value)\n" }.joined())
        \(names(of: headers))
        \(bodyDigest)
        """
    }

    /// Returns the string to sign.
    static func stringToSign(canonicalRequest: String) -> String {
        "\(algorithm)\n\(Digest.hexadecimal(Digest.sha256(Array(canonicalRequest.utf8))))"
    }

    /// Returns the signature of `stringToSign`, in lowercase hexadecimal.
    static func signature(of stringToSign: String, secret: Secret) -> String {
        let key = Array(secret.exposedValue.utf8)
        return Digest.hexadecimal(Digest.hmacSHA256(key: key, message: Array(stringToSign.utf8)))
    }

    /// Returns the value of the `Authorization` header.
    static func authorization(accessKeyId: String, headers: [SignedHeader], signature: String) -> String {
        "\(algorithm) Credential=\(accessKeyId),SignedHeaders=\(names(of: headers)),Signature=\(signature)"
    }

    private static func names(of headers: [SignedHeader]) -> String {
        headers.map(\.name).joined(separator: ";")
    }
}

/// A header that the signature covers.
struct SignedHeader: Sendable {
    /// The name, in lowercase.
    let name: String
    /// The value, without white space around it.
    let value: String
    private let isSecret: Bool

    init(_ name: String, _ value: String) {
        (self.name, self.value, isSecret) = (name, value, false)
    }

    init(_ name: String, _ secret: Secret) {
        (self.name, value, isSecret) = (name, secret.exposedValue, true)
    }

    /// The header with ``Secret/redaction`` in place of a secret.
    var redacted: SignedHeader {
        isSecret ? SignedHeader(name, Secret.redaction) : self
    }
}
