public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A transport that sends a signed request to the service and returns the response.
///
/// Pass your own transport to ``HTTPVpcClient`` to use another HTTP client, or to test without a network. A transport
/// sends the request unchanged, because any change invalidates the signature. It returns responses with any status and
/// follows no redirect. It throws only if no response was received, and throws `CancellationError` if its task was
/// canceled. It waits without blocking its thread: the call's deadline is measured from its first suspension.
public protocol HTTPTransport: Sendable {
    /// Sends `request` once and returns the response, whatever its status.
    ///
    /// - Throws: `CancellationError` if the task is canceled; ``HTTPTransportError`` if there is no complete response.
    ///   After any other error, except a `URLError` whose code rules it out, the request may have been sent.
    func send(_ request: URLRequest) async throws -> HTTPTransportResponse
}

/// An HTTP response with any status.
public struct HTTPTransportResponse: Sendable, Hashable {
    /// The status, such as 200.
    public var status: Int
    /// The headers, looked up regardless of case.
    public var headers: HTTPTransportResponse.Headers
    /// The body; empty if there is none.
    public var body: Data

    /// Creates a response.
    public init(status: Int, headers: HTTPTransportResponse.Headers = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension HTTPTransportResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the size of the body, but not the body, which may contain a secret.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// A mirror with the contents of ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bodySize": body.count]) }
}

extension HTTPTransportResponse {
    /// The headers of a response, looked up regardless of the case of their names.
    public struct Headers: Sendable, Hashable {
        private var values: [String: String]

        /// Creates headers from a dictionary; of two names that differ only in case, the one that sorts later counts.
        public init(_ headers: [String: String] = [:]) {
            values = [:]
            for (name, value) in headers.sorted(by: { $0.key < $1.key }) { self[name] = value }
        }

        /// The value of the header `name`, in any case, or `nil` if there is none.
        public subscript(name: String) -> String? {
            get { values[name.lowercasedASCII] }
            set { values[name.lowercasedASCII] = newValue }
        }

        /// The ID that the service assigned to the request.
        var requestId: String? { self["x-acs-request-id"] }

        /// The names, in lowercase, in alphabetical order.
        public var names: [String] { values.keys.sorted() }
    }
}

extension HTTPTransportResponse.Headers: CustomStringConvertible, CustomReflectable {
    /// The names in brackets, but no value, because a value, such as a cookie, may be a secret.
    public var description: String { "[" + names.joined(separator: ", ").printable + "]" }

    /// A mirror with the names.
    public var customMirror: Mirror { Mirror(self, unlabeledChildren: names, displayStyle: .set) }
}

extension HTTPTransportResponse.Headers: ExpressibleByDictionaryLiteral {
    /// Creates headers from pairs; of two pairs with the same name, the later one counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}

extension HTTPTransportResponse {
    /// The error of a transport if a response body is larger than the transport's limit.
    public struct TooLarge: Error, Sendable {
        /// The largest number of bytes that the transport reads.
        public let limit: Int
        /// The part of the response that was received before it was cut off.
        public let partialResponse: HTTPTransportResponse

        /// Creates the error of a response that was cut off after `limit` bytes.
        public init(limit: Int, partialResponse: HTTPTransportResponse) {
            self.limit = limit
            self.partialResponse = partialResponse
        }
    }
}

extension HTTPTransportResponse.TooLarge: CustomStringConvertible {
    /// The limit and the status; no part of the body.
    public var description: String {
        "The response (HTTP \(partialResponse.status)) has a body over \(limit) bytes and was cut off."
    }
}

/// A response that may have been received in part.
struct ResponseInProgress: Sendable {
    let maximumBodySize: Int
    let promise: Promise<HTTPTransportResponse>
    var response: HTTPTransportResponse?
}
