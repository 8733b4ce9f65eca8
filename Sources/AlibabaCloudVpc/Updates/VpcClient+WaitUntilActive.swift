extension VpcClient {
    /// Waits until a VPN connection is ready: `active`, or `attached` to a transit router.
    ///
    /// It reads the connection again and again, after 2 seconds first and then after longer ones, up to 10. A reading that
    /// fails in a way that may pass does not end the wait. Where an answer tells no state, the VPN gateway's status counts.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The id of the connection.
    ///   - regionId: The region of the connection; `nil` for the client's.
    ///   - timeout: How long to wait.
    /// - Returns: The connection.
    /// - Throws: ``VpcError``: `.timedOut` where it is not ready in time; `.connectionNotUsable` where it comes into a state
    ///   from which it does not become ready; `.serviceFailed` where it cannot be read. `CancellationError` when the task
    ///   was cancelled.
    @discardableResult
    public func waitUntilActive(
        vpnConnectionId: String,
        regionId: Region? = nil,
        timeout: Duration = .seconds(300)
    ) async throws -> VpnConnection {
        var wait = ConnectionWait(client: self, vpnConnectionId: vpnConnectionId, regionId: regionId, timeout: timeout)
        return try await wait.connection()
    }
}
