import Foundation

/// The parts of a request: with secrets to be sent, and with secrets redacted to be shown.
struct RequestParts: Sendable {
    /// The signature of a request, with the fields that its version adds.
    enum Signature: Sendable {
        /// The request isn't signed.
        case none
        /// A signature V1, in Base64. It's the last parameter of the URL.
        case v1(String)
        /// A signature V3. It's sent in headers.
        case v3(SignatureV3)

        /// The signature as a string; empty for a request that isn't signed.
        var text: String {
            switch self {
            case .none: ""
            case .v1(let text): text
            case .v3(let signature): signature.text
            }
        }

        /// The same signature with each secret, including the signature itself, replaced by ``Secret/redaction``.
        var redacted: Signature {
            switch self {
            case .none: .none
            case .v1: .v1(Secret.redaction)
            case .v3(let signature): .v3(signature.redacted)
            }
        }
    }

    /// The media type of a body.
    static let contentType = "application/x-www-form-urlencoded"

    let method: SignedRequest.Method
    let origin: Origin
    let format: ResponseFormat
    /// The parameters in the URL, except the signature.
    var query: EncodedParameters
    /// The parameters in the body; empty for a request without a body.
    let form: EncodedParameters
    var signature = Signature.none

    /// The URL as a string.
    var url: String {
        var url = "\(origin.scheme)://\(origin.host)/"
        guard !query.isEmpty else { return url }
        url += "?"
        url += query.text
        if case .v1(let signature) = signature {
            url += "&\(CommonParameter.signature.rawValue)=\(PercentEncoding.encode(signature))"
        }
        return url
    }

    /// Returns the URL.
    ///
    /// - Throws: ``VpcError`` of the code `.invalidRequest` if the endpoint doesn't form a valid URL.
    func parsedURL() throws(VpcError) -> URL {
        guard let url = URL(string: url) else {
            throw .invalidRequest([ValidationFailure(path: "endpoint", message: "must make a valid URL")])
        }
        return url
    }

    /// The body, or `nil` for a request without one.
    var body: [UInt8]? { form.isEmpty ? nil : form.bytes }

    /// The headers of the request, except `Host`, which every HTTP client writes from the URL.
    var headers: [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        headers.reserveCapacity(11)
        headers.append(("accept", format.mediaType))
        headers.append(("user-agent", LibraryVersion.userAgent))
        if !form.isEmpty { headers.append(("content-type", Self.contentType)) }
        if case .v3(let signature) = signature {
            for header in signature.headers where header.name.hasBytePrefix("x-acs-") {
                headers.append((header.name, header.value))
            }
            headers.append(("authorization", signature.authorization))
        }
        return headers
    }

    /// The string that a signature V1 covers: all parameters except the signature itself.
    var v1StringToSign: [UInt8] {
        SignatureV1.stringToSign(method: method.rawValue, query: query, form: form)
    }

    /// The string that the signature covers.
    var stringToSign: String {
        if case .v3(let signature) = signature { return signature.stringToSign }
        return String(decoding: v1StringToSign, as: UTF8.self)
    }

    /// The canonical request of a signature V3, or `nil` for any other.
    var canonicalRequest: String? {
        guard case .v3(let signature) = signature else { return nil }
        return SignatureV3.canonicalRequest(
            method: method.rawValue,
            query: query,
            headers: signature.headers,
            bodyDigest: signature.bodyDigest
        )
    }

    /// The same parts with each secret, including the signature, replaced by ``Secret/redaction``.
    var redacted: RequestParts {
        RequestParts(
            method: method,
            origin: origin,
            format: format,
            query: query.redacted,
            form: form.redacted,
            signature: signature.redacted
        )
    }
}

extension RequestParts {
    /// The headers under the names by which Foundation on Linux stores them.
    ///
    /// Setting them all at once, under these names, is about twenty times as fast as setting them one by one, because
    /// Foundation then rewrites each name.
    var headerFields: [String: String] {
        var fields = [String: String](minimumCapacity: 12)
        for (name, value) in headers { fields[Self.fieldNames[name] ?? name] = value }
        return fields
    }

    /// The fields' names, by their lowercase names.
    private static let fieldNames = [
        "accept": "Accept",
        "authorization": "Authorization",
        "content-type": "Content-Type",
        "user-agent": "User-Agent",
        "x-acs-accesskey-id": "X-Acs-Accesskey-Id",
        "x-acs-action": "X-Acs-Action",
        "x-acs-content-sha256": "X-Acs-Content-Sha256",
        "x-acs-date": "X-Acs-Date",
        "x-acs-security-token": "X-Acs-Security-Token",
        "x-acs-signature-nonce": "X-Acs-Signature-Nonce",
        "x-acs-version": "X-Acs-Version",
    ]
}

/// The version of the library, which is sent to the service in the `User-Agent` header.
enum LibraryVersion {
    /// The version of the next release.
    static let number = "0.1.0"

    /// The value of the `User-Agent` header.
    static let userAgent = "AlibabaCloudVpc/\(number) (Swift; \(platform))"

    private static var platform: String {
        #if os(Linux)
            "Linux"
        #elseif os(macOS)
            "macOS"
        #elseif os(iOS)
            "iOS"
        #elseif os(tvOS)
            "tvOS"
        #elseif os(watchOS)
            "watchOS"
        #elseif os(visionOS)
            "visionOS"
        #else
            "other"
        #endif
    }
}
