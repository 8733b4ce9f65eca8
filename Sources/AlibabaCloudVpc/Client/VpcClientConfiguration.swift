/// How an ``HTTPVpcClient`` talks to the service.
public struct VpcClientConfiguration: Sendable {
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
    /// When a failed attempt is made again; by default up to three attempts, for failures that pass.
    public var retryPolicy: RetryPolicy = .standard
    /// The time that a whole call may take, credentials, attempts and waits included; by default 60 seconds.
    ///
    /// A call that has no time left sends nothing more: it ends with `.timedOut`, or with the error of its last attempt
    /// where it would have to wait too long for the next. Nothing or less is no time; more than a year counts as a year.
    /// Time in which the machine sleeps does not count.
    public var timeout: Duration = .seconds(60)
    /// The time that one attempt may take, from sending the request to the complete response; 10 seconds by default.
    ///
    /// When it has passed, the attempt counts as one whose response was lost: the policy decides whether to try again, with the
    /// same client token. It's never longer than what remains of ``timeout``. Zero and negative values send nothing;
    /// values over one year are clamped.
    public var attemptTimeout: Duration = .seconds(10)
    /// Is told of each attempt, wait and end of a call; `nil` for nobody.
    public var observer: (any VpcClientObserver)?

    /// Makes a configuration with the defaults.
    public init(region: Region) {
        self.region = region
    }
}
