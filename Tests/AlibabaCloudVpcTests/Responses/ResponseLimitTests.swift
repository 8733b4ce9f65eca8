import AlibabaCloudVpc
import Foundation
import Testing

/// The limits that keep a hostile response from taking more time and memory than its size explains.
@Suite struct ResponseLimitTests {
    /// A list of groups or strings in JSON and XML, and how many of its elements a response type reads.
    struct List: Sendable, CustomTestStringConvertible {
        let name: String
        let element: String
        /// The JSON or XML in front of the elements and behind them.
        let frame: (json: (String, String), xml: (String, String))
        let count: @Sendable (Data) throws -> Int?

        var testDescription: String { name }

        init<Response: VpcResponse>(
            _ name: String,
            in path: [String],
            _ count: @escaping @Sendable (Response) -> Int?
        ) {
            self.name = name
            element = name
            let openings = path.map { "\"\($0)\":{" }.joined()
            let tags = path.map { "<\($0)>" }.joined()
            let ends = path.reversed().map { "</\($0)>" }.joined()
            frame = (
                ("{\(openings)\"\(name)\":[", "]" + String(repeating: "}", count: path.count + 1)),
                ("<R>\(tags)", "\(ends)</R>")
            )
            self.count = { count(try VpcResponseDecoder().decode(Response.self, from: $0)) }
        }

        func json(_ count: Int) -> Data {
            let elements = repeatElement(#"{"Name":"n"}"#, count: count).joined(separator: ",")
            return Data((frame.json.0 + elements + frame.json.1).utf8)
        }

        func xml(_ count: Int) -> Data {
            let elements = String(repeating: "<\(element)><Name>n</Name></\(element)>", count: count)
            return Data((frame.xml.0 + elements + frame.xml.1).utf8)
        }
    }

    static let lists = [
        List("VpnConnection", in: ["VpnConnections"]) { (response: DescribeVpnConnectionsResponse) in
            response.connections?.count
        },
        List("CustomerGateway", in: ["CustomerGateways"]) { (response: DescribeCustomerGatewaysResponse) in
            response.customerGateways?.count
        },
        List("VpnGateway", in: ["VpnGateways"]) { (response: DescribeVpnGatewaysResponse) in
            response.gateways?.count
        },
        List("TunnelOptions", in: ["TunnelOptionsSpecification"]) {
            (response: ModifyVpnConnectionAttributeResponse) in response.tunnels?.count
        },
        List("Tag", in: ["Tags"]) { (response: DescribeVpnConnectionResponse) in response.connection.tags?.count },
    ]

    @Test("A list of 1,000 elements is read whole", arguments: lists)
    func largest(_ list: List) throws {
        #expect(try list.count(list.json(1000)) == 1000)
        #expect(try list.count(list.xml(1000)) == 1000)
    }

    @Test("A list of more than 1,000 elements is refused, and the error names it", arguments: lists)
    func tooLarge(_ list: List) {
        let inJSON = failure { try list.count(list.json(1001)) }
        #expect(inJSON?.code == .undecodableResponse)
        #expect(
            inJSON?.message
                == "The response cannot be decoded: a list or an object has more than 1000 values: \(list.name)."
        )
        #expect(inJSON?.mayHaveBeenApplied == true)
        let inXML = failure { try list.count(list.xml(1001)) }
        #expect(inXML?.code == .undecodableResponse)
        #expect(inXML?.message.contains("more than 1000 values: ") == true)
    }

    @Test("A list of 1,000 strings is read whole, and one of 1,001 is refused")
    func strings() throws {
        func body(_ count: Int) -> Data {
            Data("{\"Data\":{\"Logs\":[\(repeatElement("\"l\"", count: count).joined(separator: ","))]}}".utf8)
        }
        let response = try VpcResponseDecoder().decode(DescribeVpnConnectionLogsResponse.self, from: body(1000))
        #expect(response.logs?.count == 1000)
        let error = failure {
            try VpcResponseDecoder().decode(DescribeVpnConnectionLogsResponse.self, from: body(1001))
        }
        #expect(error?.message.hasSuffix("more than 1000 values: Logs.") == true)
    }

    @Test("A member of a name is counted each time it is repeated")
    func repeatedNames() {
        let body = "{" + repeatElement("\"Name\":1", count: 1001).joined(separator: ",") + "}"
        let error = failure {
            try VpcResponseDecoder().decode(DescribeVpnConnectionResponse.self, from: Data(body.utf8))
        }
        #expect(error?.message == "The response cannot be decoded: a list or an object has more than 1000 values.")
    }

    @Test("Lists inside lists are read, and refused when there are more than 65,536 values in all")
    func nestedLists() throws {
        let tunnels = repeatElement("{}", count: 1000).joined(separator: ",")
        let connection = "{\"TunnelOptionsSpecification\":{\"TunnelOptions\":[\(tunnels)]}}"
        func body(_ count: Int) -> Data {
            let connections = repeatElement(connection, count: count).joined(separator: ",")
            return Data("{\"VpnConnections\":{\"VpnConnection\":[\(connections)]}}".utf8)
        }
        let read = try VpcResponseDecoder().decode(DescribeVpnConnectionsResponse.self, from: body(50))
        #expect(read.connections?.compactMap(\.tunnels?.count) == Array(repeating: 1000, count: 50))
        let xml = String(repeating: "<a>\(String(repeating: "<b/>", count: 1000))</a>", count: 66)
        for hostile in [body(66), Data("<R>\(xml)</R>".utf8)] {
            expectProcessorTime {
                let error = failure {
                    try VpcResponseDecoder().decode(DescribeVpnConnectionsResponse.self, from: hostile)
                }
                #expect(error?.code == .undecodableResponse)
                #expect(error?.message == "The response cannot be decoded: it has more than 65536 values.")
            }
        }
    }

    @Test(
        "The name of a list that is not a plain name, or holds a secret, is not shown",
        arguments: ["a b", "Psk=open-sesame", "é"]
    )
    func hiddenName(_ name: String) {
        let body = "{\"\(name)\":[\(repeatElement("0", count: 1001).joined(separator: ","))]}"
        let error = failure {
            try VpcResponseDecoder().decode(DescribeVpnConnectionResponse.self, from: Data(body.utf8))
        }
        #expect(error?.message.contains("more than 1000 values") == true)
        #expect(error?.message.contains("sesame") == false)
        #expect(error?.message.contains("a b") == false)
        #expect(error?.message.contains("é") == false)
    }

    @Test("A name beyond ASCII of 128 bytes is read, and a longer one is refused")
    func names() throws {
        for (count, isRead) in [(64, true), (65, false)] {
            let name = String(repeating: "é", count: count)
            for body in ["{\"\(name)\":1}", "<R><\(name)>1</\(name)></R>"] {
                let decode = {
                    try VpcResponseDecoder().decode(DescribeVpnConnectionResponse.self, from: Data(body.utf8))
                }
                if isRead {
                    #expect(throws: Never.self) { try decode() }
                } else {
                    #expect(failure(decode)?.message.contains("a name with characters beyond ASCII is longer") == true)
                }
            }
        }
    }

    @Test("A text of more than 128 bytes is no number")
    func numbers() {
        #expect(ResponseNode.scalar("1." + String(repeating: "0", count: 126)).integer == 1)
        #expect(ResponseNode.scalar("1." + String(repeating: "0", count: 127)).integer == nil)
        #expect(ResponseNode.scalar(String(repeating: "9", count: 1 << 20)).integer == nil)
    }

    @Test("A field of an error over 4 KiB counts as missing, and a message over 16 KiB is cut")
    func errorFields() throws {
        let long = String(repeating: "l", count: 4097)
        let body = """
            {"Code":"\(long)","Message":"\(String(repeating: "m", count: 20_000))","RequestId":"\(long)","HostId":"\(long)",\
            "Recommend":"\(long)","AccessDeniedDetail":{"AuthAction":"\(long)","PolicyType":"\(long.dropFirst())"}}
            """
        let error = failure {
            try VpcResponseDecoder().decode(
                DescribeVpnConnectionResponse.self,
                from: HTTPTransportResponse(status: 403, body: Data(body.utf8))
            )
        }
        let serviceError = try #require(error?.serviceError)
        #expect(serviceError.code.rawValue == "HTTPStatus.403")
        #expect(serviceError.message == String(repeating: "m", count: 12_288))
        #expect(serviceError.requestId == nil && serviceError.hostId == nil && serviceError.recommend == nil)
        #expect(serviceError.accessDeniedDetail == AccessDeniedDetail(policyType: String(long.dropFirst())))
    }

    /// The error that `body` throws.
    private func failure<Result>(_ body: () throws -> Result) -> VpcError? {
        #expect(throws: VpcError.self) { try body() }
    }
}
