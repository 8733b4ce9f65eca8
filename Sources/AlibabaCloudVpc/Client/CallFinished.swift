/// The call has ended.
public struct CallFinished: Sendable, Hashable {
    /// What the events of one call have in common, and no other call has.
    public let callId: String
    /// The operation, such as `ModifyVpnConnectionAttribute`.
    public let action: String
    /// How many attempts it made.
    public let attempts: Int
    /// How long it took, waits included.
    public let duration: Duration
    /// How it failed, or `nil` where it succeeded.
    public let errorCode: VpcError.Code?
    /// Whether the task was cancelled.
    public let isCancelled: Bool
}
