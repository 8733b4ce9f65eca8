public import Foundation

/// Reads the service's replies: XML and JSON, answers and errors.
///
/// The format is seen from the bytes, whatever the headers say.
public struct VpcResponseDecoder: Sendable {
    private let scrubber: SecretScrubber
    private let sent: RequestParameters

    /// Makes a decoder.
    public init() {
        self.init(scrubber: .byNameOnly)
    }

    /// Creates a decoder for the response to one request.
    ///
    /// - Parameters:
    ///   - scrubber: Removes the secrets of the request from errors.
    ///   - sent: The parameters of the request; a response that names another resource is refused.
    init(scrubber: SecretScrubber, sent: RequestParameters = RequestParameters()) {
        self.scrubber = scrubber
        self.sent = sent
    }

    /// Reads the answer in a reply.
    ///
    /// - Parameters:
    ///   - type: The type of the answer.
    ///   - response: The reply, of any status.
    /// - Returns: The answer; a field that is missing or of a wrong kind is `nil` in it.
    /// - Throws: ``VpcError``: `.serviceFailed` where the reply tells of an error, with any status;
    ///   `.undecodableResponse` where a success cannot be read; `.transportFailed` for a redirect.
    public func decode<Response: VpcResponse>(_ type: Response.Type, from response: HTTPResponse) throws -> Response {
        try Reply(response, scrubber: scrubber, sent: sent).decode(type)
    }

    /// Reads the answer in a body whose status is not known.
    ///
    /// - Parameters:
    ///   - type: The type of the answer.
    ///   - body: JSON or XML in UTF-8.
    /// - Returns: The answer; a field that is missing or of a wrong kind is `nil` in it.
    /// - Throws: ``VpcError``: `.serviceFailed` where the body tells of an error; `.undecodableResponse` where it
    ///   cannot be read.
    public func decode<Response: VpcResponse>(_ type: Response.Type, from body: Data) throws -> Response {
        try Reply(body, scrubber: scrubber).decode(type)
    }
}
