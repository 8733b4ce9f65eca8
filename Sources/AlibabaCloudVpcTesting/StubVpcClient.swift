public import AlibabaCloudVpc

/// A client whose operations are closures, for tests of code that uses ``VpcClient``.
///
/// ```swift
/// let client = StubVpcClient(modifyVpnConnectionAttribute: { request in
///     ModifyVpnConnectionAttributeResponse(vpnConnectionId: request.vpnConnectionId)
/// })
/// ```
///
/// An operation without a closure throws `VpcError` of the code `.unsupported`.
public struct StubVpcClient: VpcClient, WaitingVpcClient {
    /// The clock on which waits for a resource sleep.
    ///
    /// Defaults to the system's; set a ``ManualClock`` so that no test waits.
    public var clock: any Clock<Duration> = AwakeClock()
    /// An observer that's notified of the progress of waits for a resource.
    public var observer: (any VpcClientObserver)?

    /// The closure of each request type.
    private var operations: [ObjectIdentifier: any Sendable] = [:]

    /// Creates a client; an operation without a closure throws.
    public init(
        modifyVpnConnectionAttribute: (
            @Sendable (ModifyVpnConnectionAttributeRequest) async throws -> ModifyVpnConnectionAttributeResponse
        )? = nil
    ) {
        if let modifyVpnConnectionAttribute {
            on(ModifyVpnConnectionAttributeRequest.self, response: modifyVpnConnectionAttribute)
        }
    }

    /// Sets the closure that returns the response to requests of `type`, including types of your own.
    public mutating func on<Request: VpcRequest>(
        _ type: Request.Type,
        response: @escaping @Sendable (Request) async throws -> Request.Response
    ) {
        operations[ObjectIdentifier(type)] = response
    }

    /// Calls the closure of the request's type.
    ///
    /// - Throws: What the closure throws; `VpcError` of the code `.unsupported` if there's no closure.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        typealias Operation = @Sendable (Request) async throws -> Request.Response
        guard let operation = operations[ObjectIdentifier(Request.self)] as? Operation else {
            throw VpcError(code: .unsupported, message: "StubVpcClient has no closure for \(Request.action).")
        }
        return try await operation(request)
    }
}
