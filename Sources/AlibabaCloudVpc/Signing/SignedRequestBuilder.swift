public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// Creates signed `URLRequest`s, or signed URLs that any HTTP client can open, from typed requests.
///
/// A builder needs no network and keeps no state: the same request with the same timestamp and nonce gives the same
/// bytes. The service accepts each nonce once, and a timestamp within 15 minutes of its own time. A builder adds no
/// `ClientToken`; ``HTTPVpcClient`` does.
public struct SignedRequestBuilder: Sendable {
    let region: Region
    let credentials: Credentials
    let endpoint: Endpoint
    let validation: RequestValidation
    let signer: RequestSigner

    /// Creates a builder.
    ///
    /// - Parameters:
    ///   - region: The region of requests that don't name one.
    ///   - credentials: The credentials that the requests are signed with.
    ///   - endpoint: The endpoint that the requests are sent to.
    ///   - signatureVersion: The version of the signatures.
    ///   - parameterPlacement: Where the operation's own parameters travel in a POST.
    ///   - responseFormat: The format of the responses that the requests ask for.
    ///   - validation: Whether requests are validated before they're signed.
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

    /// Signs `request`, and shows how it's signed.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - method: The HTTP method. GET puts all parameters in the URL, secrets included; POST puts the operation's own
    ///     where the builder's placement says.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, of visible ASCII characters, which no other request may have.
    /// - Returns: The signed request, whose shown parts hold no secret.
    /// - Throws: ``VpcError`` of the code `.invalidRequest` with every rule that the request, the region, the endpoint,
    ///   the credentials, the timestamp or the nonce break.
    public func signedRequest(
        for request: some VpcRequest,
        method: SignedRequest.Method = .post,
        timestamp: Date = Date(),
        nonce: String = SignedRequestBuilder.randomNonce()
    ) throws -> SignedRequest {
        try signer.sign(
            prepare(request, timestamp: timestamp, nonce: nonce),
            credentials: credentials,
            method: method,
            timestamp: timestamp,
            nonce: nonce
        )
    }

    /// Signs `request`.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - method: The HTTP method. GET puts all parameters in the URL, secrets included; POST puts the operation's own
    ///     where the builder's placement says.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, of visible ASCII characters, which no other request may have.
    /// - Returns: The request, to be sent unchanged.
    /// - Throws: ``VpcError`` of the code `.invalidRequest`, as ``signedRequest(for:method:timestamp:nonce:)`` does.
    public func urlRequest(
        for request: some VpcRequest,
        method: SignedRequest.Method = .post,
        timestamp: Date = Date(),
        nonce: String = SignedRequestBuilder.randomNonce()
    ) throws -> URLRequest {
        try signedRequest(for: request, method: method, timestamp: timestamp, nonce: nonce).urlRequest
    }

    /// Returns the signature of `request` alone, to compare it with another implementation's.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - method: The HTTP method.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, of visible ASCII characters.
    /// - Returns: The same text as ``SignedRequest/signature``.
    /// - Throws: ``VpcError`` of the code `.invalidRequest`, as ``signedRequest(for:method:timestamp:nonce:)`` does.
    public func signature(
        for request: some VpcRequest,
        method: SignedRequest.Method = .post,
        timestamp: Date,
        nonce: String
    ) throws -> String {
        try signer.signedParts(
            of: prepare(request, timestamp: timestamp, nonce: nonce),
            credentials: credentials,
            method: method,
            timestamp: timestamp,
            nonce: nonce
        ).signature.text
    }

    /// Returns a URL that carries out `request` when any HTTP client opens it (GET), once, within 15 minutes.
    ///
    /// The URL has a signature V1, whatever the builder's version, because a signature V3 is sent in headers. With
    /// temporary credentials, the URL holds the security token too.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - timestamp: The time of the request, in whole seconds.
    ///   - nonce: The nonce, of visible ASCII characters, which no other request may have.
    ///   - secretsInURL: Whether a request with a secret, such as a pre-shared key, may become a URL.
    /// - Returns: The URL.
    /// - Throws: ``VpcError`` of the code `.invalidRequest`, as ``signedRequest(for:method:timestamp:nonce:)`` does, and
    ///   for a request that holds a secret unless `secretsInURL` allows it.
    public func url(
        for request: some VpcRequest,
        timestamp: Date = Date(),
        nonce: String = SignedRequestBuilder.randomNonce(),
        secretsInURL: SecretsInURL = .refused
    ) throws -> URL {
        var signer = signer
        signer.signatureVersion = .v1
        return try signer.signedParts(
            of: prepare(request, timestamp: timestamp, nonce: nonce, secretsInURL: secretsInURL),
            credentials: credentials,
            method: .get,
            timestamp: timestamp,
            nonce: nonce
        ).parsedURL()
    }
}

extension SignedRequestBuilder {
    /// Validates `request`, and the credentials, the timestamp and the nonce to sign it with.
    ///
    /// - Throws: ``VpcError`` of the code `.invalidRequest` with every rule that any of them breaks.
    private func prepare(
        _ request: some VpcRequest,
        timestamp: Date,
        nonce: String,
        secretsInURL: SecretsInURL = .allowed
    ) throws(VpcError) -> PreparedRequest {
        var failures = credentials.validationFailures()
        if timestamp.utcTimestamp == nil { failures.append(.timestamp) }
        if !nonce.isVisibleASCII { failures.append(.nonce) }
        if secretsInURL == .refused { failures += Self.secretsInURL(request.parameters()) }
        let region = request.regionId ?? region
        return try PreparedRequest(
            request,
            region: region,
            origin: endpoint.origin(for: region),
            validation: validation,
            otherFailures: failures
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
}

extension ValidationFailure {
    /// The timestamp has no spelling that the service reads.
    static let timestamp = ValidationFailure(path: "timestamp", message: "must lie in the years 1 through 9999")

    /// The nonce can't be sent in a header.
    fileprivate static let nonce = ValidationFailure(path: "nonce", message: "must hold only visible ASCII characters")
}
