public import AlibabaCloudVpc

/// How a call is expected to end.
public enum Verdict: Sendable, Hashable {
    /// With the response to its own request.
    case success
    /// With a success that isn't the response to its own request.
    case wrongContent(String)
    /// With an error.
    case failure(String, transport: String?, status: Int?)
    /// With the end of the process.
    case crash
}

extension Verdict {
    /// The transport received no complete response.
    public static func transport(_ code: HTTPTransportError.Code) -> Verdict {
        .failure(VpcError.Code.transportFailed.rawValue, transport: code.rawValue, status: nil)
    }

    /// The connection was lost before the response was complete.
    public static let lost = transport(.connectionLost)
    /// What was received isn't an HTTP response.
    public static let invalid = transport(.invalidResponse)
    /// The call's time limit has passed.
    public static let timedOut = failure(VpcError.Code.timedOut.rawValue, transport: nil, status: nil)

    /// The response has the status of an error.
    public static func service(_ status: Int) -> Verdict {
        .failure(VpcError.Code.serviceFailed.rawValue, transport: nil, status: status)
    }

    /// The response is a redirect.
    public static func redirect(_ status: Int) -> Verdict {
        .failure(VpcError.Code.transportFailed.rawValue, transport: nil, status: status)
    }

    /// The response can't be read.
    public static func undecodable(_ status: Int) -> Verdict {
        .failure(VpcError.Code.undecodableResponse.rawValue, transport: nil, status: status)
    }
}

extension CallOutcome {
    /// What became of the call.
    public var verdict: Verdict {
        if let failure {
            // The transport's time limit and the call's are the same; either may be first.
            if failure.code == VpcError.Code.timedOut.rawValue { return .timedOut }
            return .failure(failure.code, transport: failure.transportCode, status: failure.httpStatus)
        }
        return response == name ? .success : .wrongContent(response ?? "")
    }
}
