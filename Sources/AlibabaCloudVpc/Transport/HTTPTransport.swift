public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// What carries a signed request to the service and its reply back.
///
/// Give ``HTTPVpcClient`` a transport of your own to use another HTTP client, or to test without a network. A transport
/// sends the request as it is, for any change breaks the signature. It returns replies of every status and follows no
/// redirect; it throws only where no reply came, `CancellationError` where its task was cancelled. It waits without
/// blocking its thread: the call's deadline counts from when it first waits.
public protocol HTTPTransport: Sendable {
    /// Sends `request` once and gives the reply, whatever its status.
    ///
    /// - Throws: `CancellationError` if the task is canceled; ``HTTPTransportError`` if there is no complete response.
    ///   After any other error, except a `URLError` whose code rules it out, the request may have been sent.
    func send(_ request: URLRequest) async throws -> HTTPTransportResponse
}

/// A reply as it came over HTTP, of any status.
public struct HTTPTransportResponse: Sendable, Hashable {
    /// The status, such as 200.
    public var status: Int
    /// The headers, looked up without regard to case.
    public var headers: HTTPTransportResponse.Headers
    /// The body, empty where there is none.
    public var body: Data

    /// Makes a reply.
    public init(status: Int, headers: HTTPTransportResponse.Headers = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension HTTPTransportResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the size of the body; not the body, which may hold a secret.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// A mirror that shows what ``description`` shows.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bodySize": body.count]) }
}

extension HTTPTransportResponse {
    /// The headers of a reply, looked up without regard to the case of their names.
    public struct Headers: Sendable, Hashable {
        private var values: [String: String]

        /// Keeps `headers`; of two names that differ only in case, the one that sorts later counts.
        public init(_ headers: [String: String] = [:]) {
            values = [:]
            for (name, value) in headers.sorted(by: { $0.key < $1.key }) { self[name] = value }
        }

        /// The value of the header `name`, in any case, or `nil` where there is none.
        public subscript(name: String) -> String? {
            get { values[name.lowercasedASCII] }
            set { values[name.lowercasedASCII] = newValue }
        }

        /// The id that the service gave the request.
        var requestId: String? { self["x-acs-request-id"] }

        /// The names, in lower case, in alphabetical order.
        public var names: [String] { values.keys.sorted() }
    }
}

extension HTTPTransportResponse.Headers: ExpressibleByDictionaryLiteral {
    /// Makes headers of the pairs; of two of one name, the later counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}

/// The error of a transport whose reply has a larger body than it reads.
public struct ResponseTooLarge: Error, Sendable {
    /// How many bytes the transport reads.
    public let limit: Int
    /// What came of the reply before it was cut off.
    public let partialResponse: HTTPTransportResponse

    /// Reports that a reply was cut off behind `limit` bytes.
    public init(limit: Int, partialResponse: HTTPTransportResponse) {
        self.limit = limit
        self.partialResponse = partialResponse
    }
}

extension ResponseTooLarge: CustomStringConvertible {
    /// The limit and the status; nothing of the body.
    public var description: String {
        "The reply (HTTP \(partialResponse.status)) has a body over \(limit) bytes and was cut off."
    }
}

/// A response of which a part may have been received.
struct ReplyInProgress: Sendable {
    let maximumBodySize: Int
    let promise: Promise<HTTPTransportResponse>
    var response: HTTPTransportResponse?
}
