import AlibabaCloudVpc
import Logging
import Metrics

/// Logs attempts and waits, and counts and times calls.
struct LoggingObserver: VpcClientObserver {
    let logger: Logger

    func attemptFinished(_ event: VpcClientEvent.AttemptFinished) {
        var metadata: Logger.Metadata = [
            "call": "\(event.callId)", "action": "\(event.action)", "attempt": "\(event.attempt)",
            "duration": "\(event.duration)",
        ]
        if let status = event.httpStatus { metadata["status"] = "\(status)" }
        if let requestId = event.requestId { metadata["request-id"] = "\(requestId)" }
        if let code = event.serviceErrorCode { metadata["code"] = "\(code)" }
        logger.log(level: event.errorCode == nil ? .debug : .warning, "VPC attempt finished", metadata: metadata)
    }

    func retryScheduled(_ event: VpcClientEvent.RetryScheduled) {
        logger.info("VPC call waits \(event.delay): \(event.reason)", metadata: ["call": "\(event.callId)"])
    }

    func callFinished(_ event: VpcClientEvent.CallFinished) {
        let labels = [("action", event.action), ("error", event.errorCode?.rawValue ?? "none")]
        Counter(label: "vpc_calls", dimensions: labels).increment()
        Metrics.Timer(label: "vpc_call_duration", dimensions: labels).recordNanoseconds(
            event.duration.components.seconds * 1_000_000_000 + event.duration.components.attoseconds / 1_000_000_000
        )
    }
}
