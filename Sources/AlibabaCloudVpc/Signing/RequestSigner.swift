import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Signs prepared requests, for clients and for ``SignedRequestBuilder``.
///
/// A signature is a pure function of the request, the credentials, the timestamp, and the nonce.
struct RequestSigner: Sendable {
    var signatureVersion: SignatureVersion
    let parameterPlacement: ParameterPlacement
    let responseFormat: ResponseFormat

    /// Returns `request` with its signature.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - credentials: The credentials to sign it with; `nil` for a request that isn't signed.
    ///   - method: The HTTP method.
    ///   - timestamp: The time of the request.
    ///   - nonce: The nonce, which has only visible ASCII characters.
    ///   - timeout: The timeout of the `URLRequest`, in seconds; `nil` for Foundation's default.
    /// - Returns: The request with its signature.
    /// - Throws: ``VpcError`` with the code `.invalidRequest` if the timestamp is outside the years 1 through 9999, or
    ///   the endpoint doesn't form a valid URL.
    func sign(
        _ request: PreparedRequest,
        credentials: Credentials?,
        method: SignedRequest.Method,
        timestamp: Date,
        nonce: String,
        timeout: TimeInterval? = nil
    ) throws(VpcError) -> SignedRequest {
        let parts = try signedParts(
            of: request,
            credentials: credentials,
            method: method,
            timestamp: timestamp,
            nonce: nonce
        )
        let url = try parts.parsedURL()
        var urlRequest = timeout.map { URLRequest(url: url, timeoutInterval: $0) } ?? URLRequest(url: url)
        urlRequest.httpMethod = method.rawValue
        urlRequest.httpBody = parts.body.map { Data($0) }
        urlRequest.allHTTPHeaderFields = parts.headerFields
        return SignedRequest(urlRequest: urlRequest, parts: parts)
    }

    /// Returns the parts of the signed request.
    ///
    /// - Throws: ``VpcError`` with the code `.invalidRequest` if the timestamp is outside the years 1 through 9999.
    func signedParts(
        of request: PreparedRequest,
        credentials: Credentials?,
        method: SignedRequest.Method,
        timestamp: Date,
        nonce: String
    ) throws(VpcError) -> RequestParts {
        guard let timestamp = timestamp.utcTimestamp else { throw .invalidRequest([.timestamp]) }
        var parts = placed(request, method: method)
        if let credentials, signatureVersion == .v3 {
            parts.signature = .v3(
                SignatureV3(
                    of: parts,
                    action: request.action,
                    version: request.version,
                    credentials: credentials,
                    timestamp: timestamp,
                    nonce: nonce
                )
            )
            return parts
        }
        let common = SignatureV1.commonParameters(
            action: request.action,
            version: request.version,
            format: responseFormat.rawValue,
            credentials: credentials,
            timestamp: timestamp,
            nonce: nonce
        )
        parts.query = EncodedParameters(common).followed(by: parts.query)
        if let credentials {
            let signature = SignatureV1.signature(of: parts.v1StringToSign, secret: credentials.accessKeySecret)
            parts.signature = .v1(signature)
        }
        return parts
    }

    /// Returns the parts of the unsigned request, with its parameters in the URL or in the body.
    private func placed(_ request: PreparedRequest, method: SignedRequest.Method) -> RequestParts {
        let (query, form): (EncodedParameters, EncodedParameters)
        switch (method, parameterPlacement) {
        case (.get, _): (query, form) = (request.encodedParameters, .none)
        case (.post, .body): (query, form) = (.none, request.encodedParameters)
        case (.post, .query): (form, query) = request.encodedParameters.splitForBody()
        }
        return RequestParts(method: method, origin: request.origin, format: responseFormat, query: query, form: form)
    }
}

extension SignatureV3 {
    /// Creates a signature of `parts`.
    fileprivate init(
        of parts: RequestParts,
        action: String,
        version: String,
        credentials: Credentials,
        timestamp: String,
        nonce: String
    ) {
        let bodyDigest = Digest.hexadecimal(Digest.sha256(parts.body ?? []))
        let headers = Self.headers(
            host: parts.origin.host,
            action: action,
            version: version,
            credentials: credentials,
            timestamp: timestamp,
            nonce: nonce,
            contentType: parts.body == nil ? nil : RequestParts.contentType,
            bodyDigest: bodyDigest
        )
        let canonicalRequest = Self.canonicalRequest(
            method: parts.method.rawValue,
            query: parts.query,
            headers: headers,
            bodyDigest: bodyDigest
        )
        let stringToSign = Self.stringToSign(canonicalRequest: canonicalRequest)
        self.init(
            accessKeyId: credentials.accessKeyId,
            headers: headers,
            bodyDigest: bodyDigest,
            stringToSign: stringToSign,
            text: Self.signature(of: stringToSign, secret: credentials.accessKeySecret)
        )
    }
}
