/// The settings of an ``HTTPVpcClient``.
public struct VpcClientConfiguration: Sendable {
    /// The region of requests that don't specify one.
    public var region: Region
    /// The endpoint of requests.
    ///
    /// Defaults to the public endpoint of their region.
    public var endpoint: Endpoint = .regional
    /// The signature version.
    ///
    /// Defaults to ACS3-HMAC-SHA256.
    public var signatureVersion: SignatureVersion = .v3
    /// The part of a POST request in which an operation's own parameters are sent.
    ///
    /// Defaults to the body. `.query` sends them as the official SDKs do, for a service that rejects a body with
    /// `MissingParameter`.
    public var parameterPlacement: ParameterPlacement = .body
    /// The format of responses.
    ///
    /// Defaults to JSON. Both formats decode to the same values.
    public var responseFormat: ResponseFormat = .json
    /// The validation of requests before they're signed.
    ///
    /// Defaults to the documented limits.
    public var validation: RequestValidation = .documented
    /// The retry policy.
    ///
    /// Defaults to up to three attempts, for transient errors.
    public var retryPolicy: RetryPolicy = .standard
    /// The time limit of a whole call, including credentials, attempts, and delays.
    ///
    /// Defaults to 60 seconds. A call that exceeds it throws `.timedOut`; a call whose next delay would exceed it
    /// throws the error of its last attempt. Zero and negative values fail immediately; values over one year are
    /// clamped. Time in which the machine sleeps doesn't count.
    public var timeout: Duration = .seconds(60)
    /// The time limit of one attempt, from sending the request to the complete response.
    ///
    /// Defaults to 10 seconds. An attempt that exceeds it counts as one whose response was lost: the policy decides
    /// whether to retry with the same client token. It's never longer than what remains of ``timeout``. Zero and
    /// negative values send nothing; values over one year are clamped.
    public var attemptTimeout: Duration = .seconds(10)
    /// An observer that's notified of attempts, retries, and call completion.
    public var observer: (any VpcClientObserver)?

    /// Creates a configuration with the defaults.
    public init(region: Region) {
        self.region = region
    }
}
