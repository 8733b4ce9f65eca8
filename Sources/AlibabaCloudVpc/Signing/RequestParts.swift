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

    let method: SignedRequest.Method
    let origin: Origin
    let format: ResponseFormat
    /// What stands in the URL, but for the signature.
    var query: RequestParameters
    /// What stands in the body, as a form; empty for a request without a body.
    let form: RequestParameters
    /// ``query`` as it stands in the URL.
    var encodedQuery: EncodedParameters
    /// ``form`` as it stands in the body.
    let encodedForm: EncodedParameters
    /// The signature V1, which stands in the URL behind ``query``; `nil` for V3.
    var v1Signature: String?
    /// What signature V3 adds; `nil` for V1.
    var v3: V3?

    init(
        method: SignedRequest.Method,
        origin: Origin,
        format: ResponseFormat,
        query: RequestParameters,
        encodedQuery: EncodedParameters,
        form: RequestParameters,
        encodedForm: EncodedParameters
    ) {
        self.method = method
        self.origin = origin
        self.format = format
        self.query = query
        self.form = form
        self.encodedQuery = encodedQuery
        self.encodedForm = encodedForm
    }

    /// The text of the URL.
    var url: String {
        var url = "\(origin.scheme)://\(origin.host)/"
        guard !encodedQuery.isEmpty else { return url }
        url += "?"
        url += encodedQuery.text
        if let v1Signature { url += "&\(CommonParameter.signature.rawValue)=\(PercentEncoding.encode(v1Signature))" }
        return url
    }

    /// The text of the body, in UTF-8, or `nil` where there is none.
    var body: [UInt8]? { encodedForm.isEmpty ? nil : encodedForm.bytes }

    /// The headers of the request, but for `Host`, which every HTTP client writes from the URL.
    var headers: [(name: String, value: String)] {
        var headers = [("accept", format.mediaType), ("user-agent", LibraryVersion.userAgent)]
        if !encodedForm.isEmpty { headers.append(("content-type", Self.contentType)) }
        if let v3 {
            headers += v3.headers.filter { $0.name.hasPrefix("x-acs-") }.map { ($0.name, $0.value) }
            headers.append(("authorization", v3.authorization))
        }
        return headers
    }

    /// The text that signature V1 signs: all parameters but the signature itself.
    var v1StringToSign: [UInt8] {
        SignatureV1.stringToSign(method: method.rawValue, query: encodedQuery, form: encodedForm)
    }

    /// The canonical request of signature V3, or `nil` for V1.
    var canonicalRequest: String? {
        v3.map { v3 in
            SignatureV3.canonicalRequest(
                method: method.rawValue,
                query: encodedQuery,
                headers: v3.headers,
                bodyDigest: v3.bodyDigest
            )
        }
    }

    /// The same parts with every secret, the signature among them, replaced.
    func redacted(signature: String) -> RequestParts {
        let (query, form) = (query.redacted, form.redacted)
        var parts = RequestParts(
            method: method,
            origin: origin,
            format: format,
            query: query,
            encodedQuery: EncodedParameters(query),
            form: form,
            encodedForm: EncodedParameters(form)
        )
        parts.v1Signature = v1Signature.map { _ in RequestParameters.redaction }
        parts.v3 = v3
        if let v3 {
            parts.v3?.headers = v3.headers.map(\.redacted)
            parts.v3?.authorization = v3.authorization.replacing(signature, with: RequestParameters.redaction)
        }
        return parts
    }
}

extension RequestParts {
    /// The headers under the names by which Foundation on Linux keeps them.
    ///
    /// To set them all at once, under these names, is some twenty times as fast as one by one, where Foundation writes each
    /// name anew.
    var headerFields: [String: String] {
        var fields = [String: String](minimumCapacity: 12)
        for (name, value) in headers { fields[Self.fieldNames[name] ?? name] = value }
        return fields
    }

    /// The fields' names by the names in lower case.
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

/// What the library tells the service of itself.
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
        #else
            "other"
        #endif
    }
}
