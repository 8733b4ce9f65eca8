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
