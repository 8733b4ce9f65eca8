public import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A transport without a network that returns scripted responses and records the requests.
///
/// ```swift
/// let transport = FakeTransport([.json(#"{"RequestId": "…", "Name": "tokyo"}"#)])
/// let client = HTTPVpcClient(configuration: …, credentials: …, transport: transport)
/// …
/// let request = await transport.requests[0]
/// #expect(request.parameters["Name"] == "tokyo")
/// ```
public final actor FakeTransport: HTTPTransport {
    /// Every request that was sent, in order.
    public private(set) var requests: [RecordedRequest] = []

    private var answers: ArraySlice<Answer>
    private let handler: (@Sendable (RecordedRequest) async throws -> HTTPTransportResponse)?

    /// Creates a transport that returns `answers` in order, and throws `VpcError` of the code `.unsupported` after the last.
    public init(_ answers: [Answer]) {
        self.answers = answers[...]
        handler = nil
    }

    /// Creates a transport that returns the response of `handler` to each request, or throws its error.
    public init(handler: @escaping @Sendable (RecordedRequest) async throws -> HTTPTransportResponse) {
        answers = []
        self.handler = handler
    }

    /// Records `request` and returns the next response.
    ///
    /// - Throws: The scripted error; `VpcError` of the code `.unsupported` if no response is left; `CancellationError` if
    ///   the task is canceled.
    public func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        try Task.checkCancellation()
        let recorded = RecordedRequest(request)
        requests.append(recorded)
        if let handler { return try await handler(recorded) }
        guard let answer = answers.popFirst() else {
            let message = "FakeTransport has no response for request \(requests.count): script one more."
            throw VpcError(code: .unsupported, message: message)
        }
        return try answer.result.get()
    }

    /// The number of scripted responses that are left.
    public var remainingAnswers: Int { answers.count }
}

extension FakeTransport {
    /// A scripted response, or an error in its place.
    public struct Answer: Sendable {
        let result: Result<HTTPTransportResponse, any Error>

        /// A response.
        public static func response(_ response: HTTPTransportResponse) -> Answer {
            Answer(result: .success(response))
        }

        /// A response with a JSON body.
        public static func json(_ body: String, status: Int = 200) -> Answer {
            text(body, type: "application/json;charset=utf-8", status: status)
        }

        /// A response with an XML body.
        public static func xml(_ body: String, status: Int = 200) -> Answer {
            text(body, type: "text/xml;charset=utf-8", status: status)
        }

        /// No response: the transport throws `error`.
        public static func failure(_ error: any Error) -> Answer {
            Answer(result: .failure(error))
        }

        private static func text(_ body: String, type: String, status: Int) -> Answer {
            response(HTTPTransportResponse(status: status, headers: ["Content-Type": type], body: Data(body.utf8)))
        }
    }
}
