/// When a failed attempt of a call is made again, and after what wait.
///
/// Every attempt of a call sends the same client token, so that the service makes the change once. A request that has no
/// token and changes something (``VpcRequest/isReadOnly``) is not sent again after an attempt that may have made the
/// change, whatever the policy says.
///
/// A wait is never longer than what is left of the configuration's `timeout`: where it would be, the call ends with the
/// last error.
///
/// A request that was refused because of its time is signed again, once a call, with the time that the service told.
/// This is no matter of the policy: with ``none`` too, and whatever ``decision`` says, since what was refused has changed
/// nothing.
public struct RetryPolicy: Sendable {
    /// What is to be done about an error.
    public enum Decision: Sendable, Hashable, CaseIterable {
        /// Nothing: the call ends with it.
        case fail
        /// Make the attempt again, soon.
        case retry
        /// Make the attempt again, later: another change is in progress.
        case retryAfterConflict
    }

    /// Exponential backoff with full jitter: each delay is random, up to a bound that doubles after each failure.
    public struct Backoff: Sendable, Hashable {
        /// The upper bound of the first delay.
        public var baseDelay: Duration
        /// The upper bound of every delay.
        public var maxDelay: Duration

        /// Creates a backoff.
        ///
        /// Negative values count as zero.
        public init(baseDelay: Duration, maxDelay: Duration) {
            self.baseDelay = baseDelay
            self.maxDelay = maxDelay
        }
    }

    /// How many attempts a call makes at most; less than 1 counts as 1.
    public var maxAttempts: Int
    /// The waits after most errors.
    public var backoff: Backoff
    /// The waits while another change is in progress.
    public var conflictBackoff: Backoff
    /// How long a call waits for other changes to end, in all; these attempts do not count.
    ///
    /// The last wait is shortened to what is left of this time, and to what leaves an attempt the time it needs within
    /// the configuration's `timeout`, unless the service asked for a longer one.
    ///
    /// `nil` to have them count as any other, and wait as long as `maxAttempts` allows.
    public var conflictTimeout: Duration?
    /// What is to be done about an error; by default ``standardDecision(for:)``.
    ///
    /// It is not asked where an attempt may have made the change and another could make it twice: the request changes
    /// something and has no `ClientToken`.
    public var decision: @Sendable (VpcError) -> Decision

    /// Makes a policy.
    ///
    /// - Parameters:
    ///   - maxAttempts: How many attempts a call makes at most.
    ///   - backoff: The waits after most errors.
    ///   - conflictBackoff: The waits while another change is in progress.
    ///   - conflictTimeout: How long a call waits for other changes to end; `nil` to have these attempts count as any.
    ///   - decision: What is to be done about an error.
    public init(
        maxAttempts: Int = 3,
        backoff: Backoff = Backoff(baseDelay: .milliseconds(200), maxDelay: .seconds(5)),
        conflictBackoff: Backoff = Backoff(baseDelay: .seconds(4), maxDelay: .seconds(20)),
        conflictTimeout: Duration? = nil,
        decision: @escaping @Sendable (VpcError) -> Decision = RetryPolicy.standardDecision
    ) {
        self.maxAttempts = maxAttempts
        self.backoff = backoff
        self.conflictBackoff = conflictBackoff
        self.conflictTimeout = conflictTimeout
        self.decision = decision
    }

    /// Three attempts, for failures that pass: connections, throttling, failures of the service, changes in progress.
    public static let standard = RetryPolicy()

    /// One attempt, and one more where the first was refused because of its time.
    public static let none = RetryPolicy(maxAttempts: 1)

    /// As ``standard``, but waits for other changes to end for as long as `duration`.
    ///
    /// The configuration's `timeout` bounds the whole call: set it at least as long.
    public static func waitingForConflicts(upTo duration: Duration) -> RetryPolicy {
        RetryPolicy(conflictTimeout: duration)
    }

    /// The decision of ``standard``.
    ///
    /// Made again are attempts that got no reply, HTTP 408, 429 and 5xx, throttling, failures of the service, used nonces,
    /// and at the longer backoff changes in progress, an earlier attempt of this call among them; never those that were
    /// refused for good. A success that cannot be read is asked for again only of an operation that reads: a change has
    /// most likely been made.
    public static func standardDecision(for error: VpcError) -> Decision {
        switch error.code {
        case .transportFailed:
            // A redirect has a status; it would come again.
            error.httpStatus == nil ? .retry : .fail
        case .serviceFailed:
            if error.serviceError?.isConflict == true {
                .retryAfterConflict
            } else {
                error.serviceError?.isRetryable == true ? .retry : .fail
            }
        case .timedOut:
            // Of the transport's own time, that is: where the call's is at its end, so is the call.
            .retry
        case .undecodableResponse:
            // Of an operation that reads, which leaves nothing to be applied, or of a reply that was no success.
            error.mayHaveBeenApplied ? .fail : .retry
        case .mismatchedResponse:
            // The request's own response is lost.
            .retry
        default:
            .fail
        }
    }
}

extension RetryPolicy.Backoff {
    /// The delay after `failures` failures, a `fraction` (0 through 1; NaN counts as 0) of its bound.
    func delay(afterFailures failures: Int, fraction: Double) -> Duration {
        let doublings = min(max(failures, 1) - 1, 62)
        let growth = Double(sign: .plus, exponent: doublings, significand: 1)
        let bound = min(maxDelay.bounded.inSeconds, baseDelay.bounded.inSeconds * growth)
        return .seconds(fraction.isNaN ? 0 : bound * min(max(fraction, 0), 1))
    }
}
