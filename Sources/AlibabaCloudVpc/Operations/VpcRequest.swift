/// An operation of the VPC API (version 2016-04-28): its name, its parameters and the type of its answer.
///
/// Conform a type of your own to call an operation that this library does not name:
///
/// ```swift
/// struct DescribeVpnGatewayRequest: VpcRequest {
///     typealias Response = DescribeVpnGatewayResponse
///     static let action = "DescribeVpnGateway"
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

    /// The region of the request; `nil` for the client's. It chooses the regional endpoint too.
    var regionId: Region? { get }

    /// The operation's own parameters, in the order they are sent. The library adds `RegionId` and the common
    /// parameters.
    func parameters() -> RequestParameters

    /// Every rule that the request breaks; empty for a valid one.
    func validationFailures() -> [ValidationFailure]
}

extension VpcRequest {
    /// The client's region.
    public var regionId: Region? { nil }

    /// No rules.
    public func validationFailures() -> [ValidationFailure] { [] }
}
