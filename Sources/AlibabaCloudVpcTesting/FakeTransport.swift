public import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A transport without a network: it gives the replies that a test scripts, and records the requests.
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

    /// Gives `answers` one after the other, and throws a `VpcError` of the code
    /// `.unsupported` after the last.
    public init(_ answers: [Answer]) {
        self.answers = answers[...]
        handler = nil
    }

    /// Gives what `handler` makes of each request.
    ///
    /// - Parameter handler: Gives the reply, or throws what the transport is to throw.
    public init(handler: @escaping @Sendable (RecordedRequest) async throws -> HTTPTransportResponse) {
        answers = []
        self.handler = handler
    }

    /// Records `request` and gives the next reply.
    ///
    /// - Throws: The error that was scripted; `VpcError` of the code `.unsupported` where none is left; `CancellationError`
    ///   when the task was cancelled.
    public func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
        try Task.checkCancellation()
        let recorded = RecordedRequest(request)
        requests.append(recorded)
        if let handler { return try await handler(recorded) }
        guard let answer = answers.popFirst() else {
            let message =
                "FakeTransport has no answer for request \(requests.count): it was given \(requests.count - 1)."
            throw VpcError(code: .unsupported, message: message)
        }
        return try answer.result.get()
    }

    /// How many scripted answers were not asked for.
    public var remainingAnswers: Int { answers.count }
}

extension FakeTransport {
    /// One scripted answer.
    public struct Answer: Sendable {
        let result: Result<HTTPTransportResponse, any Error>

        /// A reply.
        public static func response(_ response: HTTPTransportResponse) -> Answer {
            Answer(result: .success(response))
        }

        /// A reply with a JSON body.
        public static func json(_ body: String, status: Int = 200) -> Answer {
            text(body, type: "application/json;charset=utf-8", status: status)
        }

        /// A reply with an XML body.
        public static func xml(_ body: String, status: Int = 200) -> Answer {
            text(body, type: "text/xml;charset=utf-8", status: status)
        }

        /// No reply: the transport throws `error`.
        public static func failure(_ error: any Error) -> Answer {
            Answer(result: .failure(error))
        }

        private static func text(_ body: String, type: String, status: Int) -> Answer {
            response(HTTPTransportResponse(status: status, headers: ["Content-Type": type], body: Data(body.utf8)))
        }
    }
}
