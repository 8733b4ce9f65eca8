import Foundation
import Testing

@testable import AlibabaCloudVpc

/// Text of combining marks, which takes Swift's comparison of strings the square of its length.
@Suite struct CombiningMarkTests {
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
            #"{"CreateTime":"\#(marks)","VcoHealthCheck":{"Interval":"\#(marks)"}}"#,
            "<a\(marks)><b/></a\(marks)>", "<a:b\(marks)/>",
        ],
        [200, 400, 503]
    )
    func read(_ body: String, status: Int) {
        expectProcessorTime {
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
    }

    @Test("Values of half a MiB of combining marks are compared and hashed by their bytes")
    func values() {
        expectProcessorTime {
            let node = ResponseNode.scalar(Self.marks)
            let others = [node, .scalar(Self.marks + "a"), .scalar("e\u{301}"), .scalar("\u{E9}"), .null, .list([])]
            #expect(Set(others).count == others.count)
            #expect(ResponseNode.object(["a": node]) == .object(["a": .scalar(Self.marks)]))
        }
    }

    @Test("Connections are compared and hashed in time proportional to their size, whatever the service returns")
    func connections() throws {
        let names = ["VpnConnectionId", "Name", "CustomerGatewayId", "LocalSubnet", "Status", "Spec"]
        let run = String(Self.marks.unicodeScalars.prefix(128)) + "a"
        for text in [Self.marks.prefix(utf8Count: 1 << 17), String(repeating: run, count: 250)] {
            let members = names.map { "\"\($0)\":\"\(text)\"" }.joined(separator: ",")
            let body = Data("{\"VpnConnections\":{\"VpnConnection\":[{\(members)}]}}".utf8)
            try expectProcessorTime {
                let pages = try (0..<2).map { _ in
                    try VpcResponseDecoder().decode(DescribeVpnConnectionsResponse.self, from: body)
                }
                #expect(pages[0] == pages[1])
                #expect(Set(pages).count == 1)
            }
        }
    }

    @Test("A string with more than 128 consecutive combining marks isn't read, in any kind of mark")
    func mostMarks() {
        for mark in ["\u{301}", "\u{E31}", "\u{93F}", "\u{20DD}", "\u{F73}", "\u{1D165}"] as [Character] {
            let most = "a" + String(repeating: mark, count: 128)
            #expect(ResponseNode.scalar(most + most).string?.hasSameBytes(as: most + most) == true)
            #expect(ResponseNode.scalar(most + String(mark) + "a").string == nil)
            #expect(ResponseNode.scalar(most + String(mark)).value == .scalar(most + String(mark)))
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

    @Test("Errors, details and nodes are compared and hashed by bytes")
    func comparisons() {
        func error(_ text: String) -> ServiceError {
            ServiceError(
                code: .forbidden,
                message: text,
                requestId: text,
                accessDeniedDetail: AccessDeniedDetail(authAction: text)
            )
        }
        let (left, right) = (Self.marks + "a", Self.marks + "b")
        expectProcessorTime {
            #expect(error(left) != error(right))
            #expect(Set([error(left), error(right), error(left)]).count == 2)
        }
        #expect(error("Caf\u{E9}") != error("Cafe\u{301}"))
        expectProcessorTime {
            let nodes = [left, right].map { ResponseNode.scalar($0) }
            #expect(nodes[0] != nodes[1])
            #expect(Set(nodes + nodes).count == 2)
        }
        #expect(ResponseNode.scalar("Caf\u{E9}") != .scalar("Cafe\u{301}"))
    }

    @Test("Names of a node are printed, sorted by their bytes")
    func names() throws {
        struct Root: VpcResponse {
            let node: ResponseNode
            init(from node: ResponseNode) { self.node = node }
        }
        let marks = "e" + String(repeating: "\u{301}", count: 60)
        let body = Data(#"{"b":1,"\#(marks)":2,"a":3,"b":4}"#.utf8)
        let node = try VpcResponseDecoder().decode(Root.self, from: body).node
        #expect(node.description.hasSameBytes(as: "object(a, b, \(marks))"))
    }

    @Test("An error that does not have its cause in its message prints both")
    func printedCause() {
        struct Cause: Error, CustomStringConvertible { let description: String }
        let cause = Cause(description: "c" + Self.marks)
        expectProcessorTime {
            let error = VpcError(code: .transportFailed, message: "b" + Self.marks, underlyingError: cause)
            #expect(error.description.utf8.count > 2 * Self.marks.utf8.count)
            let same = VpcError(code: .transportFailed, message: "b\(cause)", underlyingError: cause)
            #expect(same.description.utf8.count < 2 * Self.marks.utf8.count)
        }
    }
}
