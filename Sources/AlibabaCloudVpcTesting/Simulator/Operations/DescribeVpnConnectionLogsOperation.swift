import AlibabaCloudVpc
import Foundation

/// `DescribeVpnConnectionLogs`: the lines of a period, in the order of their times.
enum DescribeVpnConnectionLogsOperation: SimulatedOperation {
    static let action = "DescribeVpnConnectionLogs"
    static let parameterNames: Set<String> = [
        "VpnConnectionId", "From", "To", "MinutePeriod", "TunnelId", "PageNumber", "PageSize",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let connection = try state.connection(call.parameters.required("VpnConnectionId"), for: call)
        let page = try ResultPage(call.parameters)
        let period = try period(call)
        let tunnelId = try call.parameters.text("TunnelId")
        guard tunnelId == nil || connection.tunnels.contains(where: { $0.tunnelId == tunnelId }) else {
            throw .tunnelNotFound
        }
        let lines = connection.logs
            .filter { period.contains($0.date.timeIntervalSince1970) && (tunnelId == nil || $0.tunnelId == tunnelId) }
            .sorted { $0.date < $1.date }
        let found = page.elements(of: lines)
        var answer = AnswerObject()
        answer.append("Count", found.count)
        answer.append("IsCompleted", true)
        page.append(to: &answer)
        var list = AnswerObject()
        list.append("Logs", .list(found.map { .text($0.text) }))
        answer.append("Data", list)
        answer.append("RequestId", call.requestId)
        return answer
    }

    /// The period in seconds since 1970, which two of `From`, `To` and `MinutePeriod` tell, or the last one alone, up to
    /// now.
    private static func period(_ call: SimulatedCall) throws(SimulatedFailure) -> ClosedRange<Double> {
        let times: ClosedRange<Int64> = 0...253_402_300_799
        let from = try call.parameters.integer("From", in: times).map(Double.init)
        let to = try call.parameters.integer("To", in: times).map(Double.init)
        let length = try call.parameters.integer("MinutePeriod", in: 1...10).map { Double($0) * 60 }
        let start: Double
        let end: Double
        if let from, let to {
            (start, end) = (from, to)
        } else if let length {
            end = to ?? from.map { $0 + length } ?? call.date.timeIntervalSince1970
            start = end - length
        } else {
            throw .missingParameter("MinutePeriod")
        }
        guard start <= end else { throw call.parameters.invalid("To") }
        return start...end
    }
}
