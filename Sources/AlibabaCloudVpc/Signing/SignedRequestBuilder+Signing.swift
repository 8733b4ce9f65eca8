import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension SignedRequestBuilder {
    /// Checks `request`, and the credentials and the stamp with which it is to be signed.
    ///
    /// - Throws: ``VpcError`` of the code `.invalidRequest` with every rule that any of them breaks.
    func prepare(
        _ request: some VpcRequest,
        stamp: RequestStamp,
        secretsInURL: SecretsInURL = .allowed
    ) throws(VpcError) -> PreparedRequest {
        try PreparedRequest(
            request,
            defaultRegion: region,
            origin: endpoint.origin,
            validation: validation,
            otherFailures: (credentials?.validationFailures() ?? []) + stamp.validationFailures()
                + (secretsInURL == .refused ? Self.secretsInURL(request.parameters()) : [])
        )
    }

    private static func secretsInURL(_ parameters: RequestParameters) -> [ValidationFailure] {
        parameters.all.filter(\.holdsSecret).map { parameter in
            ValidationFailure(
                path: "parameters[\(parameter.name)]",
                message: "holds a secret, and logs keep URLs; send it as a POST, or pass secretsInURL: .allowed"
            )
        }
    }

    /// Signs a request that has been checked, with so many seconds for the `URLRequest`'s timeout, or Foundation's own.
    func sign(
        _ request: PreparedRequest,
        version: SignatureVersion,
        method: SignedRequest.Method,
        stamp: RequestStamp,
        timeout: TimeInterval? = nil
    ) throws(VpcError) -> SignedRequest {
        let (parts, signature) = try signedParts(of: request, version: version, method: method, stamp: stamp)
        let url = try parts.parsedURL()
        var urlRequest = timeout.map { URLRequest(url: url, timeoutInterval: $0) } ?? URLRequest(url: url)
        urlRequest.httpMethod = method.rawValue
        urlRequest.httpBody = parts.body.map { Data($0) }
        urlRequest.allHTTPHeaderFields = parts.headerFields
        return SignedRequest(urlRequest: urlRequest, signature: signature, parts: parts)
    }

    /// The parts of the signed request, and its signature.
    func signedParts(
        of request: PreparedRequest,
        version: SignatureVersion,
        method: SignedRequest.Method,
        stamp: RequestStamp
    ) throws(VpcError) -> (parts: RequestParts, signature: String) {
        guard let timestamp = stamp.timestamp else { throw .invalidRequest(stamp.validationFailures()) }
        var parts = placed(request, method: method)
        guard let credentials else {
            addCommonParameters(to: &parts, of: request, timestamp: timestamp, nonce: stamp.nonce)
            return (parts, "")
        }
        switch version {
        case .v1:
            addCommonParameters(to: &parts, of: request, timestamp: timestamp, nonce: stamp.nonce)
            let signature = SignatureV1.signature(of: parts.v1StringToSign, secret: credentials.accessKeySecret)
            parts.v1Signature = signature
            return (parts, signature)
        case .v3:
            return signedByV3(parts, of: request, credentials, timestamp: timestamp, nonce: stamp.nonce)
        }
    }

    /// The request with its parameters where they stand, in the URL or in the body.
    private func placed(_ request: PreparedRequest, method: SignedRequest.Method) -> RequestParts {
        func parts(
            query: RequestParameters = RequestParameters(),
            _ encodedQuery: EncodedParameters = .none,
            form: RequestParameters = RequestParameters(),
            _ encodedForm: EncodedParameters = .none
        ) -> RequestParts {
            RequestParts(
                method: method,
                origin: request.origin,
                format: responseFormat,
                query: query,
                encodedQuery: encodedQuery,
                form: form,
                encodedForm: encodedForm
            )
        }
        switch (method, parameterPlacement) {
        case (.get, _):
            return parts(query: request.parameters, request.encodedParameters)
        case (.post, .body):
            return parts(form: request.parameters, request.encodedParameters)
        case (.post, .query):
            let (form, query) = request.parameters.splitForBody()
            return parts(query: query, EncodedParameters(query), form: form, EncodedParameters(form))
        }
    }

    /// Puts the parameters that every request of an RPC API has in front of the query's.
    private func addCommonParameters(
        to parts: inout RequestParts,
        of request: PreparedRequest,
        timestamp: String,
        nonce: String
    ) {
        var common = SignatureV1.commonParameters(
            action: request.action,
            version: request.api.version,
            format: responseFormat.rawValue,
            credentials: credentials,
            timestamp: timestamp,
            nonce: nonce
        )
        parts.encodedQuery = EncodedParameters(common).followed(by: parts.encodedQuery)
        common.append(contentsOf: parts.query)
        parts.query = common
    }

    private func signedByV3(
        _ unsigned: RequestParts,
        of request: PreparedRequest,
        _ credentials: Credentials,
        timestamp: String,
        nonce: String
    ) -> (parts: RequestParts, signature: String) {
        let bodyDigest = Digest.hexadecimal(Digest.sha256(unsigned.body ?? []))
        let headers = SignatureV3.headers(
            host: unsigned.origin.host,
            action: request.action,
            version: request.api.version,
            credentials: credentials,
            timestamp: timestamp,
            nonce: nonce,
            contentType: unsigned.body == nil ? nil : RequestParts.contentType,
            bodyDigest: bodyDigest
        )
        let canonicalRequest = SignatureV3.canonicalRequest(
            method: unsigned.method.rawValue,
            query: unsigned.encodedQuery,
            headers: headers,
            bodyDigest: bodyDigest
        )
        let stringToSign = SignatureV3.stringToSign(canonicalRequest: canonicalRequest)
        let signature = SignatureV3.signature(of: stringToSign, secret: credentials.accessKeySecret)
        let authorization = SignatureV3.authorization(
            accessKeyId: credentials.accessKeyId,
            headers: headers,
            signature: signature
        )
        var parts = unsigned
        parts.v3 = RequestParts.V3(
            headers: headers,
            bodyDigest: bodyDigest,
            stringToSign: stringToSign,
            authorization: authorization
        )
        return (parts, signature)
    }
}

extension RequestStamp {
    /// The rules that the stamp breaks, without which no valid request can be signed.
    fileprivate func validationFailures() -> [ValidationFailure] {
        var failures: [ValidationFailure] = []
        if timestamp == nil {
            failures.append(ValidationFailure(path: "stamp.date", message: "must lie in the years 1 through 9999"))
        }
        if !nonce.isVisibleASCII {
            failures.append(ValidationFailure(path: "stamp.nonce", message: "must hold only visible ASCII characters"))
        }
        return failures
    }
}

extension RequestParts {
    /// The URL.
    ///
    /// - Throws: ``VpcError`` of the code `.invalidRequest` where the endpoint makes no URL.
    func parsedURL() throws(VpcError) -> URL {
        guard let url = URL(string: url) else {
            throw .invalidRequest([ValidationFailure(path: "endpoint", message: "must make a valid URL")])
        }
        return url
    }
}
