/// A policy that determines which failed attempts of a call are retried, and after which delay.
///
/// Every attempt of a call sends the same client token, so that the service makes the change only once. A request that
/// has no token and changes something (``VpcRequest/isReadOnly``) isn't retried after an attempt that may have made the
/// change, whatever the policy says.
///
/// A delay is never longer than the remaining time of the configuration's `timeout`: if it would be, the call throws
/// the last error.
///
/// A request that was rejected because of its timestamp is signed again, once per call, with the time in the service's
/// response. The policy doesn't affect this: it also happens with ``none``, and whatever ``decision`` returns, because
/// a rejected request has changed nothing.
public struct RetryPolicy: Sendable {
    /// The action to take after an error.
    public enum Decision: Sendable, Hashable, CaseIterable {
        /// Don't retry: the call throws the error.
        case fail
        /// Retry soon.
        case retry
        /// Retry later, because another change is in progress.
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

    /// The maximum number of attempts per call; values less than 1 count as 1.
    public var maxAttempts: Int
    /// The backoff after most errors.
    public var backoff: Backoff
    /// The backoff while another change is in progress.
    public var conflictBackoff: Backoff
    /// The total time that a call waits for other changes to finish; attempts that fail because of one don't count
    /// toward ``maxAttempts``.
    ///
    /// The last delay is shortened to the remaining time, and so that an attempt still has the time that it needs
    /// within the configuration's `timeout`, unless the service requested a longer delay.
    ///
    /// `nil` counts these attempts like any other, and waits as long as ``maxAttempts`` allows.
    public var conflictTimeout: Duration?
    /// Returns the action to take after an error; defaults to ``standardDecision(for:)``.
    ///
    /// It isn't called if an attempt may have made the change and another could make it twice, because the request
    /// changes something and has no `ClientToken`.
    public var decision: @Sendable (VpcError) -> Decision

    /// Creates a policy.
    ///
    /// - Parameters:
    ///   - maxAttempts: The maximum number of attempts per call.
    ///   - backoff: The backoff after most errors.
    ///   - conflictBackoff: The backoff while another change is in progress.
    ///   - conflictTimeout: The total time that a call waits for other changes to finish; `nil` counts these attempts
    ///     like any other.
    ///   - decision: Returns the action to take after an error.
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

    /// Three attempts, for transient errors: failed connections, throttling, failures of the service, and changes in
    /// progress.
    public static let standard = RetryPolicy()

    /// One attempt, and a second one if the first was rejected because of its timestamp.
    public static let none = RetryPolicy(maxAttempts: 1)

    /// Returns a policy like ``standard`` that waits up to `duration` for other changes to finish.
    ///
    /// The configuration's `timeout` limits the whole call: set it at least as long.
    public static func waitingForConflicts(upTo duration: Duration) -> RetryPolicy {
        RetryPolicy(conflictTimeout: duration)
    }

    /// Returns the decision of ``standard``.
    ///
    /// It retries attempts that received no response, HTTP 408, 429, and 5xx, throttling, failures of the service, and
    /// used nonces; and, with the longer backoff, changes in progress, including an earlier attempt of this call. It
    /// never retries permanent rejections. It retries a success that can't be decoded only if the operation is
    /// read-only, because otherwise a change has most likely been made.
    public static func standardDecision(for error: VpcError) -> Decision {
        switch error.code {
        case .transportFailed:
            // A redirect has a status, and would recur.
            error.httpStatus == nil ? .retry : .fail
        case .serviceFailed:
            if error.serviceError?.isConflict == true {
                .retryAfterConflict
            } else {
                error.serviceError?.isRetryable == true ? .retry : .fail
            }
        case .timedOut:
            // The transport's time limit: if the call's deadline had passed, the call would have ended.
            .retry
        case .undecodableResponse:
            // Retried for a read-only operation, which leaves nothing to be applied, or for a response that wasn't a
            // success.
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
    /// Returns the delay after `failures` failures: a `fraction` (0 through 1; NaN counts as 0) of its upper bound.
    func delay(afterFailures failures: Int, fraction: Double) -> Duration {
        let doublings = min(max(failures, 1) - 1, 62)
        let growth = Double(sign: .plus, exponent: doublings, significand: 1)
        let bound = min(maxDelay.bounded.inSeconds, baseDelay.bounded.inSeconds * growth)
        return .seconds(fraction.isNaN ? 0 : bound * min(max(fraction, 0), 1))
    }
}
