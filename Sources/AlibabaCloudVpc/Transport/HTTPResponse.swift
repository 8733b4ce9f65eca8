public import Foundation

/// A reply as it came over HTTP, of any status.
public struct HTTPResponse: Sendable, Hashable {
    /// The status, such as 200.
    public var status: Int
    /// The headers, looked up without regard to case.
    public var headers: HTTPHeaders
    /// The body, empty where there is none.
    public var body: Data

    /// Makes a reply.
    public init(status: Int, headers: HTTPHeaders = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension HTTPResponse: CustomStringConvertible, CustomReflectable {
    /// The status and the size of the body; not the body, which may hold a secret.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// A mirror that shows what ``description`` shows.
    public var customMirror: Mirror { Mirror(self, children: ["status": status, "bodySize": body.count]) }
}
