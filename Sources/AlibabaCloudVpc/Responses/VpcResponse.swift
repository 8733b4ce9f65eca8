/// The answer of an operation.
public protocol VpcResponse: Sendable {
    /// Reads the answer from its root.
    ///
    /// A change has been made when its answer comes: read what is there, and throw only where an answer without some
    /// field is of no use.
    ///
    /// - Throws: Any error; ``VpcResponseDecoder`` makes it a ``VpcError`` of the code `.undecodableResponse`.
    init(from node: ResponseNode) throws

    /// The id of the request, to be given to the service's support; `nil` where the answer does not tell it.
    var requestId: String? { get }
}

extension VpcResponse {
    /// None.
    public var requestId: String? { nil }
}
