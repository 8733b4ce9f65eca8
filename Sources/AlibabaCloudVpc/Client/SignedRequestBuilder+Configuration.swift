extension SignedRequestBuilder {
    /// Creates a builder whose requests are those that an ``HTTPVpcClient`` of the same configuration sends.
    ///
    /// It takes the region, the endpoint, the signature version, the parameter placement, the response format and the
    /// validation of the configuration. For the same timestamp and nonce, the URL, the headers and the body of a POST
    /// are the client's, except that the client adds a `ClientToken` to a request that has none.
    ///
    /// - Parameters:
    ///   - configuration: The configuration of a client.
    ///   - credentials: The credentials that the requests are signed with.
    public init(configuration: VpcClientConfiguration, credentials: Credentials) {
        self.init(
            region: configuration.region,
            credentials: credentials,
            endpoint: configuration.endpoint,
            signatureVersion: configuration.signatureVersion,
            parameterPlacement: configuration.parameterPlacement,
            responseFormat: configuration.responseFormat,
            validation: configuration.validation
        )
    }
}

extension RequestSigner {
    /// Creates the signer of a client's requests.
    init(_ configuration: VpcClientConfiguration) {
        self.init(
            signatureVersion: configuration.signatureVersion,
            parameterPlacement: configuration.parameterPlacement,
            responseFormat: configuration.responseFormat
        )
    }
}
