/// Watches the calls of an ``HTTPVpcClient``, to log or to count them.
///
/// Each method has a default that does nothing. They are called one after the other in a call, and must return soon.
/// No event holds a secret.
public protocol VpcClientObserver: Sendable {
    /// An attempt is about to be sent.
    func attemptStarted(_ event: AttemptStarted)
    /// An attempt has got a reply, or has failed.
    func attemptFinished(_ event: AttemptFinished)
    /// The call waits for its next attempt.
    func retryScheduled(_ event: RetryScheduled)
    /// The call has ended; the only event of one whose request is not valid.
    func callFinished(_ event: CallFinished)
    /// A VPN connection that is waited for is not ready yet.
    func waitProgressed(_ event: WaitProgressed)
}

extension VpcClientObserver {
    /// Does nothing.
    public func attemptStarted(_ event: AttemptStarted) {}
    /// Does nothing.
    public func attemptFinished(_ event: AttemptFinished) {}
    /// Does nothing.
    public func retryScheduled(_ event: RetryScheduled) {}
    /// Does nothing.
    public func callFinished(_ event: CallFinished) {}
    /// Does nothing.
    public func waitProgressed(_ event: WaitProgressed) {}
}

/// An attempt is about to be sent.
public struct AttemptStarted: Sendable, Hashable {
    /// What the events of one call have in common, and no other call has.
    public let callId: String
    /// The operation, such as `ModifyVpnConnectionAttribute`.
    public let action: String
    /// The number of the attempt, from 1.
    public let attempt: Int
}

/// An attempt has got a reply, or has failed.
public struct AttemptFinished: Sendable, Hashable {
    /// What the events of one call have in common, and no other call has.
    public let callId: String
    /// The operation, such as `ModifyVpnConnectionAttribute`.
    public let action: String
    /// The number of the attempt, from 1.
    public let attempt: Int
    /// How long the attempt took.
    public let duration: Duration
    /// The HTTP status, or `nil` where no reply came.
    public let httpStatus: Int?
    /// The id that the service gave the request, or `nil` where it told none.
    public let requestId: String?
    /// How the attempt failed, or `nil` where it succeeded.
    public let errorCode: VpcError.Code?
    /// The service's code of the error, or `nil` where the service told none.
    public let serviceErrorCode: ServiceErrorCode?
    /// Whether the task was cancelled.
    public let isCancelled: Bool
}

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
