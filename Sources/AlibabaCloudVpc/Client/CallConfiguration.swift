/// The settings of calls, whichever service they're sent to.
struct CallConfiguration: Sendable {
    /// The signer of each attempt.
    let signer: RequestSigner
    /// The retry policy.
    let retryPolicy: RetryPolicy
    /// The time limit of a call, including its retries.
    let timeout: Duration
    /// The time limit of an attempt.
    let attemptTimeout: Duration
    /// An observer that's notified of attempts, retries, and call completion.
    let observer: (any VpcClientObserver)?
}

extension CallConfiguration {
    /// Creates the settings of a client's calls.
    init(_ configuration: VpcClientConfiguration) {
        self.init(
            signer: RequestSigner(
                signatureVersion: configuration.signatureVersion,
                parameterPlacement: configuration.parameterPlacement,
                responseFormat: configuration.responseFormat
            ),
            retryPolicy: configuration.retryPolicy,
            timeout: configuration.timeout,
            attemptTimeout: configuration.attemptTimeout,
            observer: configuration.observer
        )
    }
}

extension SignedRequestBuilder {
    /// Creates a builder whose requests are those that an ``HTTPVpcClient`` with the same configuration sends.
    ///
    /// It uses the region, the endpoint, the signature version, the parameter placement, the response format, and the
    /// validation of the configuration. For the same timestamp and nonce, the URL, the headers, and the body of a POST
    /// are the client's, except that the client adds a `ClientToken` to a request that has none.
    ///
    /// - Parameters:
    ///   - configuration: The configuration of a client.
    ///   - credentials: The credentials that sign the requests.
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
