/// One of several updates has ended.
public struct VpnConnectionUpdateProgress: Sendable {
    /// How an update ended.
    public enum Outcome: Sendable {
        /// The connection is as it was wanted: it was changed and is ready again, or nothing differed. In a dry run, what
        /// would be changed is told.
        case done(VpnConnectionUpdate)
        /// Nothing was changed.
        case notDone(any Error)
        /// The change was sent, or was being sent when it was cancelled, and it is not known whether it was made, or
        /// whether the connection is ready again: read the connection before you change it.
        case unknown(any Error)
    }

    /// The id of the VPN connection.
    public let vpnConnectionId: String
    /// How its update ended.
    public let outcome: Outcome
    /// How many updates have ended, this one included.
    public let ended: Int
    /// How many updates there are.
    public let total: Int
}
