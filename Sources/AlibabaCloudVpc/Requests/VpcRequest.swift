/// An operation of the VPC API (version 2016-04-28): its name, its parameters, and the type of its response.
///
/// Conform your own type to call an operation that this library doesn't define:
///
/// ```swift
/// struct CreateNatGatewayRequest: VpcRequest {
///     typealias Response = CreateNatGatewayResponse
///     static let action = "CreateNatGateway"
///     var vpcId: String
///
///     func parameters() -> RequestParameters {
///         var parameters = RequestParameters()
///         parameters.append("VpcId", vpcId)
///         return parameters
///     }
/// }
/// ```
public protocol VpcRequest: Sendable {
    /// The type of the response.
    associatedtype Response: VpcResponse

    /// The name of the operation, sent as the parameter `Action`.
    static var action: String { get }

    /// A Boolean value that indicates whether the operation changes nothing, such as one that describes or lists
    /// resources.
    ///
    /// Defaults to `false`. A failed read-only request can't have been applied, so it can always be retried. A request
    /// that changes something is retried after an attempt that may have made the change only if it has a `ClientToken`.
    static var isReadOnly: Bool { get }

    /// A Boolean value that indicates whether the operation is sent with GET, because it accepts no other method.
    ///
    /// Defaults to `false`. A GET request has all of its parameters in the URL, which logs keep, so one that contains a
    /// secret isn't sent.
    static var isSentWithGET: Bool { get }

    /// A Boolean value that indicates whether the operation has the parameter `RegionId`.
    ///
    /// Defaults to `true`. The region of a request selects the regional endpoint even if it isn't sent.
    static var hasRegionParameter: Bool { get }

    /// The region of the request, which also selects the regional endpoint; `nil` for the client's region.
    var regionId: Region? { get }

    /// Returns the operation's own parameters, in the order in which they're sent; the library adds `RegionId` and the
    /// common parameters.
    func parameters() -> RequestParameters

    /// Returns the request with a `ClientToken`, or `nil` if it supports none or already has one.
    ///
    /// The client calls it before the first attempt of a call. Conform to ``IdempotentVpcRequest`` to get an
    /// implementation.
    func addingClientToken(_ makeToken: () -> String) -> Self?

    /// Returns every rule that the request violates under `validation`; empty if it's valid, and by default.
    ///
    /// - Parameters:
    ///   - parameters: The result of ``parameters()``, which is what the request sends.
    ///   - validation: The limits, other than `.off`.
    /// - Returns: Each rule with the path of the value that violates it.
    func validationFailures(
        of parameters: RequestParameters,
        under validation: RequestValidation
    ) -> [ValidationFailure]
}

extension VpcRequest {
    /// `false`: the operation may change something.
    public static var isReadOnly: Bool { false }

    /// `false`: the operation is sent with POST.
    public static var isSentWithGET: Bool { false }

    /// `true`: the region is sent as `RegionId`.
    public static var hasRegionParameter: Bool { true }

    /// The client's region.
    public var regionId: Region? { nil }

    /// Returns the request with a token if its type is an ``IdempotentVpcRequest`` and it has none; otherwise `nil`.
    ///
    /// The conformance may be conditional, or from a subclass or another module.
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

    /// Returns every rule that the request violates under `validation`; empty if it's valid, and for `.off`.
    public func validationFailures(under validation: RequestValidation = .documented) -> [ValidationFailure] {
        validation == .off ? [] : validationFailures(of: parameters(), under: validation)
    }
}

/// A request that the service carries out once, however often it's sent with the same token.
///
/// ``HTTPVpcClient`` adds a token to each call whose request has none.
public protocol IdempotentVpcRequest: VpcRequest {
    /// The token, 1 through 64 ASCII characters, unique to the change; `nil` if the client creates one. Wire name:
    /// `ClientToken`.
    var clientToken: String? { get set }
}

extension VpcRequest where Self: IdempotentVpcRequest {
    /// Returns the request with a token, or `nil` if it already has one.
    ///
    /// It doesn't look up a conformance at run time, which takes as long as signing a small request.
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
    /// The change has been made when its response arrives, so read the fields that are present, and throw only if the
    /// result is useless without some field.
    ///
    /// - Throws: Any error; ``VpcResponseDecoder`` wraps it in a ``VpcError`` with the code `.undecodableResponse`.
    init(from node: ResponseNode) throws

    /// The request ID, to quote to the service's support; `nil` if the response has none.
    var requestId: String? { get }
}

extension VpcResponse {
    /// No ID.
    public var requestId: String? { nil }
}
