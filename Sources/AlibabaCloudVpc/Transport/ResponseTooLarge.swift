/// The error of a transport whose reply has a larger body than it reads.
public struct ResponseTooLarge: Error, Sendable {
    /// How many bytes the transport reads.
    public let limit: Int
    /// What came of the reply before it was cut off.
    public let partialResponse: HTTPResponse

    /// Reports that a reply was cut off behind `limit` bytes.
    public init(limit: Int, partialResponse: HTTPResponse) {
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
