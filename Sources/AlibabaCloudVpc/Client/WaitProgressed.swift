/// A VPN connection is not ready yet, and is read again after a wait.
public struct WaitProgressed: Sendable, Hashable {
    /// The id of the VPN connection.
    public let vpnConnectionId: String
    /// The state that was read; `nil` where none was told, or where the reading failed.
    public let state: VpnConnectionState?
    /// How long it has been waited for.
    public let elapsed: Duration
    /// The time until it is read again.
    public let nextReadingIn: Duration
}
