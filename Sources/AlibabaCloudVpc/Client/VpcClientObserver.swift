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
