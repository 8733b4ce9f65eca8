import AlibabaCloudVpc

/// How a call ended.
public struct CallOutcome: Sendable, Codable {
    /// The facts of an error.
    public struct Failure: Sendable, Codable {
        /// The raw value of `VpcError.Code`, or the name of another error's type.
        public var code: String
        /// The raw value of `HTTPTransportError.Code`, if the transport failed.
        public var transportCode: String?
        /// The status of the response, if one was received.
        public var httpStatus: Int?
        /// Whether the error says that the change may have been made.
        public var mayHaveBeenApplied: Bool
        /// How many attempts were made.
        public var attempts: Int
        /// The error's description.
        public var message: String
    }

    /// The name that the call asked for.
    public var name: String
    /// The name in the response; `nil` if the call failed.
    public var response: String?
    /// The error; `nil` if the call succeeded.
    public var failure: Failure?
    /// How long the call took.
    public var seconds = 0.0
    /// How many seconds of CPU the process used in the second after the call; `nil` if that wasn't measured.
    public var secondsOfCPUAfterwards: Double?

    /// Creates the outcome of a call that hasn't ended.
    public init(name: String) {
        self.name = name
    }
}

extension CallOutcome.Failure {
    init(_ error: VpcError) {
        self.init(
            code: error.code.rawValue,
            transportCode: (error.underlyingError as? HTTPTransportError)?.code.rawValue,
            httpStatus: error.httpStatus,
            mayHaveBeenApplied: error.mayHaveBeenApplied,
            attempts: error.attempts,
            message: error.message
        )
    }

    init(other error: any Error) {
        self.init(code: "\(type(of: error))", mayHaveBeenApplied: true, attempts: 0, message: "\(error)")
    }
}
