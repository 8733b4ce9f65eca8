/// An attempt is about to be sent.
public struct AttemptStarted: Sendable, Hashable {
    /// What the events of one call have in common, and no other call has.
    public let callId: String
    /// The operation, such as `ModifyVpnConnectionAttribute`.
    public let action: String
    /// The number of the attempt, from 1.
    public let attempt: Int
}
