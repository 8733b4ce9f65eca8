public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// Turns typed requests into signed `URLRequest`s, or into signed URLs that any HTTP client can open.
///
/// It needs no network and keeps no state: the same request with the same ``RequestStamp`` gives the same bytes. It
/// adds no `ClientToken`; ``HTTPVpcClient`` does.
public struct SignedRequestBuilder: Sendable {
    let region: Region
    /// What requests are signed with; `nil` for those that are not.
    let credentials: Credentials?
    let endpoint: Endpoint
    let signatureVersion: SignatureVersion
    let parameterPlacement: ParameterPlacement
    let responseFormat: ResponseFormat
    let validation: RequestValidation

    /// Makes a builder.
    ///
    /// - Parameters:
    ///   - region: The region of requests that name none.
    ///   - credentials: What the requests are signed with.
    ///   - endpoint: Where the requests go.
    ///   - signatureVersion: How the requests are signed.
    ///   - parameterPlacement: Where an operation's own parameters travel in a POST.
    ///   - responseFormat: The format that the service is asked to answer in.
    ///   - validation: Whether requests are checked before they are signed.
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
        self.signatureVersion = signatureVersion
        self.parameterPlacement = parameterPlacement
        self.responseFormat = responseFormat
        self.validation = validation
    }

    /// Makes the builder of a client's requests, which have been checked.
    ///
    /// - Parameters:
    ///   - configuration: The client's.
    ///   - credentials: What the requests are signed with; `nil` for requests that are not signed.
    init(configuration: VpcClientConfiguration, credentials: Credentials?) {
        region = configuration.region
        self.credentials = credentials
        endpoint = configuration.endpoint
        signatureVersion = configuration.signatureVersion
        parameterPlacement = configuration.parameterPlacement
        responseFormat = configuration.responseFormat
        validation = .off
    }

    /// Signs `request` and shows how.
    ///
    /// - Parameters:
    ///   - request: What to do.
    ///   - method: GET puts all parameters in the URL, secrets too; POST puts the operation's own where the builder's
    ///     placement says.
    ///   - stamp: The time and the nonce.
    /// - Returns: The signed request, whose shown parts hold no secret.
    /// - Throws: ``VpcError`` of the code `.invalidRequest` with every rule that the request, the region, the endpoint,
    ///   the credentials or the stamp break.
    public func signedRequest(
        for request: some VpcRequest,
        method: SignedRequest.Method = .post,
        stamp: RequestStamp = .now()
    ) throws -> SignedRequest {
        let prepared = try prepare(request, stamp: stamp)
        return try sign(prepared, version: signatureVersion, method: method, stamp: stamp)
    }

    /// Signs `request`.
    ///
    /// - Parameters:
    ///   - request: What to do.
    ///   - method: GET puts all parameters in the URL, secrets too; POST puts the operation's own where the builder's
    ///     placement says.
    ///   - stamp: The time and the nonce.
    /// - Returns: The request, to be sent as it is.
    /// - Throws: ``VpcError`` of the code `.invalidRequest`, as ``signedRequest(for:method:stamp:)`` does.
    public func urlRequest(
        for request: some VpcRequest,
        method: SignedRequest.Method = .post,
        stamp: RequestStamp = .now()
    ) throws -> URLRequest {
        try signedRequest(for: request, method: method, stamp: stamp).urlRequest
    }

    /// The signature of `request` alone, to compare it with another implementation's.
    ///
    /// - Parameters:
    ///   - request: What to do.
    ///   - method: The HTTP method, which is signed.
    ///   - stamp: The time and the nonce, which are signed.
    /// - Returns: What ``SignedRequest/signature`` is.
    /// - Throws: ``VpcError`` of the code `.invalidRequest`, as ``signedRequest(for:method:stamp:)`` does.
    public func signature(
        for request: some VpcRequest,
        method: SignedRequest.Method = .post,
        stamp: RequestStamp
    ) throws -> String {
        let prepared = try prepare(request, stamp: stamp)
        return try signedParts(of: prepared, version: signatureVersion, method: method, stamp: stamp).signature
    }

    /// Makes a URL that carries out `request` when any HTTP client opens it (GET), once, within 15 minutes.
    ///
    /// It is signed with signature V1, whatever the builder's version, since V3 stands in headers. With temporary
    /// credentials the security token stands in the URL too.
    ///
    /// - Parameters:
    ///   - request: What to do.
    ///   - stamp: The time and the nonce.
    ///   - secretsInURL: Whether a request with a secret, such as a pre-shared key, is made a URL all the same.
    /// - Returns: The URL.
    /// - Throws: ``VpcError`` of the code `.invalidRequest`, as ``signedRequest(for:method:stamp:)`` does, and for a
    ///   request that holds a secret unless `secretsInURL` allows it.
    public func url(
        for request: some VpcRequest,
        stamp: RequestStamp = .now(),
        secretsInURL: SecretsInURL = .refused
    ) throws -> URL {
        let prepared = try prepare(request, stamp: stamp, secretsInURL: secretsInURL)
        return try signedParts(of: prepared, version: .v1, method: .get, stamp: stamp).parts.parsedURL()
    }
}
