/// How an ``HTTPVpcClient`` talks to the service.
public struct VpcClientConfiguration: Sendable, Hashable {
    /// The region of requests that name none.
    public var region: Region
    /// Where requests go; by default to the public endpoint of their region.
    public var endpoint: Endpoint = .regional
    /// How requests are signed; by default with ACS3-HMAC-SHA256.
    public var signatureVersion: SignatureVersion = .v3
    /// Where an operation's own parameters travel; by default in the body.
    ///
    /// `.query` places them as the official SDKs do, which is how a `MissingParameter` to a body is overcome.
    public var parameterPlacement: ParameterPlacement = .body
    /// The format that the service is asked to answer in; by default JSON.
    ///
    /// Both read the same.
    public var responseFormat: ResponseFormat = .json
    /// Whether requests are checked before they are signed; by default by the documented limits.
    public var validation: RequestValidation = .documented

    /// Makes a configuration with the defaults.
    public init(region: Region) {
        self.region = region
    }
}
