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

    private var responses: ArraySlice<ScriptedResponse>
    private let handler: (@Sendable (RecordedRequest) async throws -> HTTPTransportResponse)?

    /// Creates a transport that returns `responses` in order, and throws `VpcError` of the code `.unsupported` after the last.
    public init(_ responses: [ScriptedResponse]) {
        self.responses = responses[...]
        handler = nil
    }

    /// Creates a transport that returns the response of `handler` to each request, or throws its error.
    public init(handler: @escaping @Sendable (RecordedRequest) async throws -> HTTPTransportResponse) {
        responses = []
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
        guard let response = responses.popFirst() else {
            let message = "FakeTransport has no response for request \(requests.count): script one more."
            throw VpcError(code: .unsupported, message: message)
        }
        return try response.result.get()
    }

    /// The number of scripted responses that are left.
    public var remainingResponses: Int { responses.count }
}

extension FakeTransport {
    /// A scripted response, or an error in its place.
    public struct ScriptedResponse: Sendable {
        let result: Result<HTTPTransportResponse, any Error>

        /// A response.
        public static func response(_ response: HTTPTransportResponse) -> ScriptedResponse {
            ScriptedResponse(result: .success(response))
        }

        /// A response with a JSON body.
        public static func json(_ body: String, status: Int = 200) -> ScriptedResponse {
            scripted(body, type: "application/json;charset=utf-8", status: status)
        }

        /// A response with an XML body.
        public static func xml(_ body: String, status: Int = 200) -> ScriptedResponse {
            scripted(body, type: "text/xml;charset=utf-8", status: status)
        }

        /// No response: the transport throws `error`.
        public static func failure(_ error: any Error) -> ScriptedResponse {
            ScriptedResponse(result: .failure(error))
        }

        private static func scripted(_ body: String, type: String, status: Int) -> ScriptedResponse {
            response(HTTPTransportResponse(status: status, headers: ["Content-Type": type], body: Data(body.utf8)))
        }
    }
}
