/// An observer of the calls of an ``HTTPVpcClient``, for logs and metrics.
///
/// Each method has a default that does nothing. The methods are called in order, by the task that makes the call, and
/// must return quickly. No event contains a secret.
public protocol VpcClientObserver: Sendable {
    /// Notifies the observer that an attempt is about to be sent.
    func attemptStarted(_ event: VpcClientEvent.AttemptStarted)
    /// Notifies the observer that an attempt received a response, or failed.
    func attemptFinished(_ event: VpcClientEvent.AttemptFinished)
    /// Notifies the observer that the call waits before its next attempt.
    func retryScheduled(_ event: VpcClientEvent.RetryScheduled)
    /// Notifies the observer that the call finished.
    ///
    /// It's the only event of a call whose request isn't valid.
    func callFinished(_ event: VpcClientEvent.CallFinished)
    /// Notifies the observer that an awaited resource isn't in the wanted state yet.
    func waitProgressed(_ event: VpcClientEvent.WaitProgressed)
    /// Other users of the machine may use a file that credentials were read from.
    ///
    /// It's called once for each file and provider, before the attempt starts, by a task of the provider.
    func credentialsFileExposed(_ event: VpcClientEvent.CredentialsFileExposed)
}

extension VpcClientObserver {
    /// Does nothing.
    public func attemptStarted(_ event: VpcClientEvent.AttemptStarted) {}
    /// Does nothing.
    public func attemptFinished(_ event: VpcClientEvent.AttemptFinished) {}
    /// Does nothing.
    public func retryScheduled(_ event: VpcClientEvent.RetryScheduled) {}
    /// Does nothing.
    public func callFinished(_ event: VpcClientEvent.CallFinished) {}
    /// Does nothing.
    public func waitProgressed(_ event: VpcClientEvent.WaitProgressed) {}
    /// Does nothing.
    public func credentialsFileExposed(_ event: VpcClientEvent.CredentialsFileExposed) {}
}

/// The events that a ``VpcClientObserver`` is notified of.
public enum VpcClientEvent {
    /// The event of an attempt that's about to be sent.
    public struct AttemptStarted: Sendable, Hashable {
        /// An identifier that all events of one call share, and no other call has.
        public let callId: String
        /// The operation, such as `ModifyVpnConnectionAttribute`.
        public let action: String
        /// The number of the attempt, from 1.
        public let attempt: Int
    }

    /// The event of an attempt that received a response, or failed.
    public struct AttemptFinished: Sendable, Hashable {
        /// An identifier that all events of one call share, and no other call has.
        public let callId: String
        /// The operation, such as `ModifyVpnConnectionAttribute`.
        public let action: String
        /// The number of the attempt, from 1.
        public let attempt: Int
        /// The duration of the attempt.
        public let duration: Duration
        /// The HTTP status; `nil` if no response was received.
        public let httpStatus: Int?
        /// The ID that the service assigned to the request; `nil` if it returned none.
        public let requestId: String?
        /// The kind of failure; `nil` if the attempt succeeded.
        public let errorCode: VpcError.Code?
        /// The service's code of the error; `nil` if the service returned none.
        public let serviceErrorCode: ServiceErrorCode?
        /// A Boolean value that indicates whether the task was canceled.
        public let isCancelled: Bool
    }

    /// The event of a call that waits before its next attempt.
    public struct RetryScheduled: Sendable, Hashable {
        /// The reason for a retry.
        public enum Reason: Sendable, Hashable {
            /// The attempt failed with a transient error.
            case failure(VpcError.Code, ServiceErrorCode?)
            /// Another change was in progress, or the same change by an earlier attempt.
            case conflict(ServiceErrorCode)
            /// The service's clock is ahead of this machine's by the duration; requests are now signed with its time.
            case clockSkew(Duration)
        }

        /// An identifier that all events of one call share, and no other call has.
        public let callId: String
        /// The operation, such as `ModifyVpnConnectionAttribute`.
        public let action: String
        /// The number of the next attempt.
        public let nextAttempt: Int
        /// The delay before the next attempt.
        public let delay: Duration
        /// The reason for the retry.
        public let reason: Reason
    }

    /// The event of a call that finished.
    public struct CallFinished: Sendable, Hashable {
        /// An identifier that all events of one call share, and no other call has.
        public let callId: String
        /// The operation, such as `ModifyVpnConnectionAttribute`.
        public let action: String
        /// The number of attempts.
        public let attempts: Int
        /// The duration of the call, including delays.
        public let duration: Duration
        /// The kind of failure; `nil` if the call succeeded.
        public let errorCode: VpcError.Code?
        /// A Boolean value that indicates whether the task was canceled.
        public let isCancelled: Bool
    }

    /// The event of a resource that isn't in the wanted state yet, and is read again after a delay.
    public struct WaitProgressed: Sendable, Hashable {
        /// The ID of the resource, such as a VPN connection's; for a route, the parts that identify it.
        public let resourceId: String
        /// The wire value of the resource's state; `nil` if the service returned none, or if reading the resource failed.
        public let state: String?
        /// The time since the wait began.
        public let elapsed: Duration
        /// The delay before the resource is read again.
        public let nextReadingIn: Duration
    }

    /// The event of a profile file that other users of the machine can read or write, or that another user owns.
    ///
    /// The file contains credentials, or whoever writes it can add some.
    public struct CredentialsFileExposed: Sendable, Hashable {
        /// A fault of a file's owner or permissions.
        public enum Risk: Sendable, Hashable, CaseIterable {
            /// The file's group or everyone can read it.
            case readableByOthers
            /// The file's group or everyone can write it.
            case writableByOthers
            /// The file belongs to a user other than that of this process and root.
            case ownedByAnotherUser
        }

        /// The path of the file, as given to the provider.
        public let path: String
        /// The faults; at least one.
        public let risks: Set<Risk>
    }
}

/// The observer of the call that a credentials provider is called for.
enum CredentialsObservation {
    @TaskLocal static var observer: (any VpcClientObserver)?
}

extension VpcClientEvent.AttemptFinished: CustomStringConvertible, CustomReflectable {
    /// The name of the type and the properties, with control and format characters of the request ID escaped.
    public var description: String {
        let properties = customMirror.children.map { "\($0.label ?? ""): \(String(reflecting: $0.value))" }
        return "AttemptFinished(\(properties.joined(separator: ", ")))"
    }

    /// A mirror with the contents of ``description``.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "callId": callId,
                "action": action,
                "attempt": attempt,
                "duration": duration,
                "httpStatus": httpStatus as Any,
                "requestId": requestId?.printable as Any,
                "errorCode": errorCode as Any,
                "serviceErrorCode": serviceErrorCode?.description as Any,
                "isCancelled": isCancelled,
            ],
            displayStyle: .struct
        )
    }
}
