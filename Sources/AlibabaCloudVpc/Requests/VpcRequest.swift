/// An operation of the VPC API (version 2016-04-28): its name, its parameters and the type of its answer.
///
/// Conform a type of your own to call an operation that this library does not name:
///
/// ```swift
/// struct DeleteVpnGatewayRequest: VpcRequest {
///     typealias Response = DeleteVpnGatewayResponse
///     static let action = "DeleteVpnGateway"
///     var vpnGatewayId: String
///
///     func parameters() -> RequestParameters {
///         var parameters = RequestParameters()
///         parameters.append("VpnGatewayId", vpnGatewayId)
///         return parameters
///     }
/// }
/// ```
public protocol VpcRequest: Sendable {
    /// The type of the answer.
    associatedtype Response: VpcResponse

    /// The operation's name, the parameter `Action`.
    static var action: String { get }

    /// Whether the operation changes nothing, as one that describes or lists does; `false` by default.
    ///
    /// No failure of such a request may have been applied, and any may be followed by another attempt. A request that
    /// changes something is only sent again, after an attempt that may have made the change, where it has a
    /// `ClientToken`.
    static var isReadOnly: Bool { get }

    /// The region of the request; `nil` for the client's. It chooses the regional endpoint too.
    var regionId: Region? { get }

    /// The operation's own parameters, in the order they are sent. The library adds `RegionId` and the common
    /// parameters.
    func parameters() -> RequestParameters

    /// The request with a `ClientToken`, or `nil` where it takes none or has one.
    ///
    /// The client asks for it before the first attempt of a call; conform to ``IdempotentVpcRequest`` to have it made.
    func addingClientToken(_ makeToken: () -> String) -> Self?

    /// Returns every rule that the request breaks under `validation`; empty if it's valid, and by default.
    ///
    /// - Parameters:
    ///   - parameters: What ``parameters()`` returns, which is what the request sends.
    ///   - validation: The limits, other than `.off`.
    /// - Returns: Each rule with the path of the value that breaks it.
    func validationFailures(
        of parameters: RequestParameters,
        under validation: RequestValidation
    ) -> [ValidationFailure]
}

extension VpcRequest {
    /// `false`: the operation may change something.
    public static var isReadOnly: Bool { false }

    /// The client's region.
    public var regionId: Region? { nil }

    /// The request with a token, where its type is an ``IdempotentVpcRequest`` by a condition, a subclass or another
    /// module, and has none; else `nil`.
    public func addingClientToken(_ makeToken: () -> String) -> Self? {
        guard var idempotent = self as? any IdempotentVpcRequest, idempotent.clientToken == nil else { return nil }
        idempotent.clientToken = makeToken()
        return idempotent as? Self
    }

    /// Returns no failures.
    public func validationFailures(
        of parameters: RequestParameters,
        under validation: RequestValidation
    ) -> [ValidationFailure] { [] }

    /// Returns every rule that the request breaks under `validation`; empty if it's valid, and for `.off`.
    public func validationFailures(under validation: RequestValidation = .documented) -> [ValidationFailure] {
        validation == .off ? [] : validationFailures(of: parameters(), under: validation)
    }
}

/// A request that the service carries out once, however often it is sent with the same token.
///
/// ``HTTPVpcClient`` makes a token for each call whose request has none.
public protocol IdempotentVpcRequest: VpcRequest {
    /// The token, 1 through 64 ASCII characters, unique to the change; `nil` to have the client make one. Wire name:
    /// `ClientToken`.
    var clientToken: String? { get set }
}

extension VpcRequest where Self: IdempotentVpcRequest {
    /// The request with a token, or `nil` where it has one.
    ///
    /// It looks for no conformance at run time, which takes as long as to sign a small request.
    public func addingClientToken(_ makeToken: () -> String) -> Self? {
        guard clientToken == nil else { return nil }
        var request = self
        request.clientToken = makeToken()
        return request
    }
}

/// The result of an operation.
public protocol VpcResponse: Sendable {
    /// Creates the result from the root of a response.
    ///
    /// The change has been made when its response arrives, so read what is there, and throw only if the result is of no
    /// use without some field.
    ///
    /// - Throws: Any error; ``VpcResponseDecoder`` wraps it in a ``VpcError`` with the code `.undecodableResponse`.
    init(from node: ResponseNode) throws

    /// The id of the request, for the service's support; `nil` if the response has none.
    var requestId: String? { get }
}

extension VpcResponse {
    /// No id.
    public var requestId: String? { nil }
}
