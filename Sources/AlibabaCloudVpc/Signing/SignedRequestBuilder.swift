public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// Creates signed `URLRequest`s, or signed URLs that any HTTP client can open, from typed requests.
///
/// A builder needs no network and keeps no state: the same request with the same timestamp and nonce produces the same
/// bytes. The service accepts each nonce once, and a timestamp within 15 minutes of its own time. A builder doesn't add
/// a `ClientToken`; ``HTTPVpcClient`` does.
public struct SignedRequestBuilder: Sendable {
    let region: Region
    let credentials: Credentials
    let endpoint: Endpoint
    let validation: RequestValidation
    let signer: RequestSigner

    /// Creates a builder.
    ///
    /// - Parameters:
    ///   - region: The region of requests that don't specify one.
    ///   - credentials: The credentials that sign the requests.
    ///   - endpoint: The endpoint that the requests are sent to.
    ///   - signatureVersion: The version of the signatures.
    ///   - parameterPlacement: The part of a POST request in which the operation's own parameters are sent.
    ///   - responseFormat: The format of the responses that the requests ask for.
    ///   - validation: The limits by which requests are validated before they're signed.
    public init(
        region: Region,
        credentials: Credentials,
        endpoint: Endpoint = .regional,
        signatureVersion: SignatureVersion = .v3,
        parameterPlacement: ParameterPlacement = .body,
        responseFormat: ResponseFormat = .json,
        validation: RequestValidation = .documented
    ) {
        self.region = region
        self.credentials = credentials
        self.endpoint = endpoint
        self.validation = validation
        signer = RequestSigner(
            signatureVersion: signatureVersion,
            parameterPlacement: parameterPlacement,
            responseFormat: responseFormat
        )
    }

    /// Returns a new random nonce, of 32 hexadecimal digits.
    public static func randomNonce() -> String { HexadecimalToken.make() }

    /// Returns `request`, signed, with the details of how it was signed.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - method: The HTTP method. GET sends all parameters in the URL, including secrets; POST sends the operation's
    ///     own parameters according to the builder's placement. `nil` uses the operation's own, which is POST unless it
    ///     accepts only GET.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, which has only visible ASCII characters and which no other request may have.
    /// - Returns: The signed request, whose details contain no secret.
    /// - Throws: ``VpcError`` with the code `.invalidRequest` and every rule that the request, the region, the
    ///   endpoint, the credentials, the timestamp, or the nonce violate.
    public func signedRequest(
        for request: some VpcRequest,
        method: SignedRequest.Method? = nil,
        timestamp: Date = Date(),
        nonce: String = SignedRequestBuilder.randomNonce()
    ) throws -> SignedRequest {
        let prepared = try prepare(request, method: method, timestamp: timestamp, nonce: nonce)
        return try signer.sign(
            prepared,
            credentials: credentials,
            method: method ?? prepared.method,
            timestamp: timestamp,
            nonce: nonce
        )
    }

    /// Returns `request` as a signed `URLRequest`.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - method: The HTTP method. GET sends all parameters in the URL, including secrets; POST sends the operation's
    ///     own parameters according to the builder's placement. `nil` uses the operation's own, which is POST unless it
    ///     accepts only GET.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, which has only visible ASCII characters and which no other request may have.
    /// - Returns: The request, to be sent unchanged.
    /// - Throws: ``VpcError`` with the code `.invalidRequest`, in the same cases as
    ///   ``signedRequest(for:method:timestamp:nonce:)``.
    public func urlRequest(
        for request: some VpcRequest,
        method: SignedRequest.Method? = nil,
        timestamp: Date = Date(),
        nonce: String = SignedRequestBuilder.randomNonce()
    ) throws -> URLRequest {
        try signedRequest(for: request, method: method, timestamp: timestamp, nonce: nonce).urlRequest
    }

    /// Returns only the signature of `request`, to compare it with another implementation's.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - method: The HTTP method; `nil` uses the operation's own.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, which has only visible ASCII characters.
    /// - Returns: The same string as ``SignedRequest/signature``.
    /// - Throws: ``VpcError`` with the code `.invalidRequest`, in the same cases as
    ///   ``signedRequest(for:method:timestamp:nonce:)``.
    public func signature(
        for request: some VpcRequest,
        method: SignedRequest.Method? = nil,
        timestamp: Date,
        nonce: String
    ) throws -> String {
        let prepared = try prepare(request, method: method, timestamp: timestamp, nonce: nonce)
        return try signer.signedParts(
            of: prepared,
            credentials: credentials,
            method: method ?? prepared.method,
            timestamp: timestamp,
            nonce: nonce
        ).signature.text
    }

    /// Returns a URL that carries out `request` when any HTTP client opens it (GET), once, within 15 minutes.
    ///
    /// The URL has a signature V1, whatever the builder's version, because a signature V3 is sent in headers. With
    /// temporary credentials, the URL also contains the security token.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, which has only visible ASCII characters and which no other request may have.
    ///   - secretsInURL: Whether the URL may contain a secret of the request, such as a pre-shared key.
    /// - Returns: The URL.
    /// - Throws: ``VpcError`` with the code `.invalidRequest`, in the same cases as
    ///   ``signedRequest(for:method:timestamp:nonce:)``, and for a request that contains a secret unless `secretsInURL`
    ///   allows it.
    public func url(
        for request: some VpcRequest,
        timestamp: Date = Date(),
        nonce: String = SignedRequestBuilder.randomNonce(),
        secretsInURL: SecretsInURL = .refused
    ) throws -> URL {
        var signer = signer
        signer.signatureVersion = .v1
        return try signer.signedParts(
            of: prepare(request, method: .get, timestamp: timestamp, nonce: nonce, secretsInURL: secretsInURL),
            credentials: credentials,
            method: .get,
            timestamp: timestamp,
            nonce: nonce
        ).parsedURL()
    }
}

extension SignedRequestBuilder {
    /// Validates `request`, and the credentials, the timestamp, and the nonce to sign it with.
    ///
    /// - Throws: ``VpcError`` with the code `.invalidRequest` and every rule that any of them violates.
    private func prepare<Request: VpcRequest>(
        _ request: Request,
        method: SignedRequest.Method?,
        timestamp: Date,
        nonce: String,
        secretsInURL: SecretsInURL = .allowed
    ) throws(VpcError) -> PreparedRequest {
        var failures = credentials.validationFailures()
        if timestamp.utcTimestamp == nil { failures.append(.timestamp) }
        if !nonce.isVisibleASCII { failures.append(.nonce) }
        if method == nil, Request.isSentWithGET {
            failures += ValidationFailure.secretsInGET(request.parameters())
        } else if secretsInURL == .refused {
            let advice = "send it as a POST, or pass secretsInURL: .allowed"
            failures += ValidationFailure.secretsInURL(request.parameters(), advice: advice)
        }
        let region = request.regionId ?? region
        return try PreparedRequest(
            request,
            region: region,
            origin: endpoint.origin(for: region),
            validation: validation,
            otherFailures: failures
        )
    }
}

extension ValidationFailure {
    /// The failure of a timestamp that the service's format can't represent.
    static let timestamp = ValidationFailure(path: "timestamp", message: "must be in the years 1 through 9999")

    /// The failure of a nonce that can't be sent in a header.
    fileprivate static let nonce = ValidationFailure(path: "nonce", message: "must hold only visible ASCII characters")
}
