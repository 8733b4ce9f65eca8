import AlibabaCloudVpc
import Foundation
import Testing

/// Text of combining marks, which takes Swift's comparison of strings the square of its length.
@Suite(.timeLimit(.minutes(1))) struct CombiningMarkTests {
    /// Half a MiB of marks of two kinds in turn: to compare it once takes over a minute.
    private static let marks = String(repeating: "\u{301}\u{323}", count: 1 << 17)

    @Test(
        "Half a MiB of combining marks is read and classified, wherever it is",
        arguments: [
            #"{"Code":"I\#(marks)"}"#, #"{"Code":"Forbidden\#(marks)","Message":"m"}"#,
            #"{"Message":"m","\#(marks)":""}"#,
            #"{"Success":false,"Message":"\#(marks)"}"#, "<Error><Code>I\(marks)</Code></Error>",
            #"{"State":"\#(marks)","IkeConfig":{"IkeVersion":"i\#(marks)"},"LocalSubnet":"\#(marks)"}"#,
            #"{"\#(marks)":"","\#(marks)a":""}"#,
        ],
        [200, 400, 503]
    )
    func read(_ body: String, status: Int) {
        do {
            let response = HTTPTransportResponse(status: status, body: Data(body.utf8))
            _ = try VpcResponseDecoder().decode(DescribeVpnConnectionResponse.self, from: response)
        } catch let error as VpcError {
            #expect(RetryPolicy.standardDecision(for: error) != .retryAfterConflict)
            #expect(error.serviceError?.isPermissionDenied != true)
        } catch {
            Issue.record(error)
        }
    }

    @Test("Codes of the service are equal when their bytes are")
    func codes() {
        let composed = ServiceErrorCode(rawValue: "Caf\u{E9}")
        let decomposed = ServiceErrorCode(rawValue: "Cafe\u{301}")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(ServiceErrorCode(rawValue: "Forbidden") == .forbidden)
    }
}
