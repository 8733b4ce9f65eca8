/// The call waits for its next attempt.
public struct RetryScheduled: Sendable, Hashable {
    /// Why an attempt is made again.
    public enum Reason: Sendable, Hashable {
        /// It failed in a way that may pass.
        case failure(VpcError.Code, ServiceErrorCode?)
        /// Another change was in progress, or this one by an earlier attempt.
        case busy(ServiceErrorCode)
        /// The service's clock differs from this machine's by so much; requests are now stamped with the service's.
        case clockSkew(Duration)
    }

    /// What the events of one call have in common, and no other call has.
    public let callId: String
    /// The operation, such as `ModifyVpnConnectionAttribute`.
    public let action: String
    /// The number of the attempt that is waited for.
    public let nextAttempt: Int
    /// How long the call waits.
    public let delay: Duration
    /// Why the attempt is made.
    public let reason: Reason
}
