/// Manages IPsec-VPN connections on Alibaba Cloud.
///
/// Write a service against this protocol: ``HTTPVpcClient`` talks to the service, and tests put a stub in its place.
/// Each operation has a default that calls ``send(_:)``, and ``send(_:)`` one that throws, so that a conformer need
/// only have what it supports, and a new operation breaks none.
public protocol VpcClient: Sendable {
    /// Changes the settings of a VPN connection; `nil` ones stay as they are stored.
    ///
    /// The service carries out the change after it has answered.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func modifyVpnConnectionAttribute(
        _ request: ModifyVpnConnectionAttributeRequest
    ) async throws -> ModifyVpnConnectionAttributeResponse

    /// Sends any operation, those of a caller's own included.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too.
    func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response
}

extension VpcClient {
    /// Sends the request with ``send(_:)``.
    public func modifyVpnConnectionAttribute(
        _ request: ModifyVpnConnectionAttributeRequest
    ) async throws -> ModifyVpnConnectionAttributeResponse {
        try await send(request)
    }

    /// Throws ``VpcError`` of the code `.unsupported`.
    public func send<Request: VpcRequest>(_ request: Request) async throws -> Request.Response {
        throw VpcError(code: .unsupported, message: "\(Self.self) does not support \(Request.action).")
    }
}
