import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct ListReadingTests {
    private func tags(_ text: String) throws -> [ResourceTag]? {
        try VpcResponseDecoder().decode(DescribeCustomerGatewayResponse.self, from: Data(text.utf8))
            .customerGateway.tags
    }

    private func findings(_ text: String) throws -> [String?]? {
        try VpcResponseDecoder().decode(DiagnoseVpnConnectionsResponse.self, from: Data(text.utf8))
            .diagnoses?.map(\.tunnelId)
    }

    private func logs(_ text: String) throws -> [String]? {
        try VpcResponseDecoder().decode(DescribeVpnConnectionLogsResponse.self, from: Data(text.utf8)).logs
    }

    @Test(
        "A list in a wrapper is read in all its spellings",
        arguments: [
            (#"{"Tags":{"Tag":[{"Key":"a"},{"Key":"b"}]}}"#, ["a", "b"]),
            (#"{"Tags":[{"Key":"a"},{"Key":"b"}]}"#, ["a", "b"]),
            (#"{"Tags":{"Tag":{"Key":"a"}}}"#, ["a"]),
            (#"{"Tags":{"Tag":[]}}"#, []), (#"{"Tags":{}}"#, []), (#"{"Tags":""}"#, []), (#"{"Tags":[]}"#, []),
            (#"{"Tags":null}"#, nil), ("{}", nil), (#"{"Tags":"none"}"#, nil), (#"{"Tags":{"Other":1}}"#, nil),
            (#"{"Tags":{"Tag":[1,null,{"Key":"a"},"x"]}}"#, ["a"]),
            ("<R><Tags><Tag><Key>a</Key></Tag><Tag><Key>b</Key></Tag></Tags></R>", ["a", "b"]),
            ("<R><Tags><Tag><Key>a</Key></Tag></Tags></R>", ["a"]),
            ("<R><Tags/></R>", []), ("<R><Tags> </Tags></R>", []), ("<R/>", nil),
        ]
    )
    func wrapped(_ text: String, expected: [String]?) throws {
        #expect(try tags(text).map { $0.compactMap(\.key) } == expected)
    }

    @Test(
        "A list without a wrapper is read in all its spellings",
        arguments: [
            (#"{"VpnConnections":[{"TunnelId":"a"},{"TunnelId":"b"}]}"#, ["a", "b"]),
            (#"{"VpnConnections":{"TunnelId":"a"}}"#, ["a"]),
            (#"{"VpnConnections":[]}"#, []), (#"{"VpnConnections":{}}"#, []), ("{}", nil),
            (#"{"VpnConnections":1}"#, nil),
            (
                "<R><VpnConnections><TunnelId>a</TunnelId></VpnConnections>"
                    + "<VpnConnections><TunnelId>b</TunnelId></VpnConnections></R>", ["a", "b"]
            ),
            ("<R><VpnConnections><TunnelId>a</TunnelId></VpnConnections></R>", ["a"]),
            (
                "<R><VpnConnections><VpnConnections><TunnelId>a</TunnelId></VpnConnections></VpnConnections></R>",
                ["a"]
            ),
            ("<R><VpnConnections/></R>", []),
        ]
    )
    func bare(_ text: String, expected: [String]?) throws {
        #expect(try findings(text) == expected)
    }

    @Test(
        "A list of texts is read in all its spellings",
        arguments: [
            (#"{"Data":{"Logs":["a","b"]}}"#, ["a", "b"]), (#"{"Data":{"Logs":"a"}}"#, ["a"]),
            (#"{"Data":{"Logs":[]}}"#, []), (#"{"Data":{}}"#, []), ("{}", nil), (#"{"Data":{"Logs":[{},"a"]}}"#, ["a"]),
            ("<R><Data><Logs>a</Logs><Logs>b</Logs></Data></R>", ["a", "b"]),
            ("<R><Data><Logs>a</Logs></Data></R>", ["a"]), ("<R><Data/></R>", []),
        ]
    )
    func texts(_ text: String, expected: [String]?) throws {
        #expect(try logs(text) == expected)
    }
}
