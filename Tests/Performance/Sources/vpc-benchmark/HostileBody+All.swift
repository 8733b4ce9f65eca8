import AlibabaCloudVpc

extension HostileBody {
    /// All bodies, each the worst of its kind.
    static var all: [HostileBody] { markedTexts + values + texts + markup + secrets }

    /// Two marks in an order that normalization changes.
    static let marks = "\u{301}\u{316}"

    /// Texts of combining marks, which take the square of their length if they're compared or hashed as Swift does.
    private static var markedTexts: [HostileBody] {
        [
            HostileBody("marks.code", filled(#"{"Code":"I"#, marks, #""}"#)),
            HostileBody("marks.code.success", status: 200, filled(#"{"Code":"I"#, marks, #""}"#)),
            HostileBody("marks.message", filled(#"{"Code":"X","Message":"I"#, marks, #""}"#)),
            HostileBody("marks.request-id", filled(#"{"Code":"X","RequestId":"I"#, marks, #""}"#)),
            HostileBody("marks.success", status: 200, filled(#"{"RequestId":"I"#, marks, #""}"#)),
            HostileBody("marks.each-field", error(of: "I" + String(repeating: marks, count: 250))),
            HostileBody("marks.enum", status: 200, filled(#"{"IkeConfig":{"IkeVersion":"I"#, marks, #""}}"#)),
            HostileBody(
                "marks.names",
                status: 200,
                filled("[{\"a\":0", "}]") { index in
                    let name = "\(index)" + String(repeating: marks, count: 29)
                    return index % 999 == 998 ? "},{\"a\":0" : ",\"\(name)\":0"
                }
            ),
            HostileBody(
                "marks.list",
                status: 200,
                to: .listConnections,
                filled(
                    #"{"TotalCount":2,"VpnConnections":{"VpnConnection":[{"VpnConnectionId":""#,
                    "I" + String(repeating: marks, count: 128),
                    #""}]}}"#
                )
            ),
            HostileBody(
                "marks.list.one",
                status: 200,
                to: .listConnections,
                filled(#"{"TotalCount":2,"VpnConnections":{"VpnConnection":[{"VpnConnectionId":"I"#, marks, #""}]}}"#)
            ),
            HostileBody("marks.page", status: 502, filled("I", marks, "")),
        ]
    }

    /// Many values.
    private static var values: [HostileBody] {
        let tunnels = repeatElement("{}", count: 61).joined(separator: ",")
        let connection = #"{"TunnelOptionsSpecification":{"TunnelOptions":[\#(tunnels)]}}"#
        let connections = repeatElement(connection, count: 1000).joined(separator: ",")
        let depth = 60
        let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let members = (0..<60).map { "\"EnableTunnelsBg\($0)\":0" }.joined(separator: ",")
        return [
            HostileBody(
                "values.empty-objects",
                status: 200,
                to: .describeConnections,
                filled(#"{"VpnConnections":{"VpnConnection":[{}"#, ",{}", "]}}")
            ),
            HostileBody(
                "values.empty-tunnels",
                status: 200,
                to: .describeConnections,
                #"{"VpnConnections":{"VpnConnection":[\#(connections)]}}"#
            ),
            HostileBody("values.empty-lists", status: 200, lists(of: "[]")),
            HostileBody("values.numbers", status: 200, lists(of: "0")),
            HostileBody("values.numbers.error", lists(of: "0")),
            HostileBody(
                "values.nested",
                status: 200,
                "[" + repeatElement(nested, count: 1000).joined(separator: ",") + "]"
            ),
            HostileBody(
                "values.members",
                status: 200,
                to: .describeConnections,
                #"{"VpnConnections":{"VpnConnection":["#
                    + repeatElement("{\(members)}", count: 1000).joined(separator: ",") + "]}}"
            ),
            HostileBody(
                "values.names",
                filled("[{\"a\":0", "}]") { $0 % 999 == 998 ? "},{\"a\":0" : ",\"Code\($0)\":0" }
            ),
            HostileBody("values.same-name", filled(#"{"Code":"X""#, #","Code":"X""#, "}")),
            HostileBody(
                "values.gateways",
                status: 200,
                to: .describeGateways,
                #"{"VpnGateways":{"VpnGateway":["#
                    + repeatElement(#"{"Tags":{"Tag":[\#(tunnels)]}}"#, count: 1000).joined(separator: ",") + "]}}"
            ),
            HostileBody(
                "values.diagnoses",
                status: 200,
                to: .diagnose,
                #"{"VpnConnections":[\#(repeatElement("{}", count: 1000).joined(separator: ","))]}"#
            ),
        ]
    }

    /// One long text.
    private static var texts: [HostileBody] {
        let success = #"{"RequestId":"0","#
        return [
            HostileBody("text.escapes", filled(#"{"Code":"X","Message":""#, #"\u0041"#, #""}"#)),
            HostileBody("text.surrogates", filled(#"{"Code":"X","Message":""#, #"\ud800"#, #""}"#)),
            HostileBody("text.subnets", status: 200, filled(success + #""LocalSubnet":""#, "1,", #""}"#)),
            HostileBody("text.commas", status: 200, filled(success + #""LocalSubnet":""#, ",", #""}"#)),
            HostileBody("text.blank", status: 200, filled(success + #""EnableDpd":""#, "\u{3000}", #""}"#)),
            HostileBody("text.digits", status: 200, filled(success + #""CreateTime":1"#, "0", "}")),
            HostileBody("text.fraction", status: 200, filled(success + #""CreateTime":1."#, "0", "}")),
            HostileBody("text.page", status: 502, filled("<html>", "<p>request id: </p>", "</html>")),
            HostileBody("text.request-ids", status: 502, filled("", #"request_id":""" \"#, "")),
            HostileBody("text.not-json", status: 200, filled("", #"requestid "'>:=\"#, "")),
        ]
    }

    /// XML.
    private static var markup: [HostileBody] {
        let tunnels = String(repeating: "<TunnelOptions/>", count: 60)
        let specification = "<TunnelOptionsSpecification>\(tunnels)</TunnelOptionsSpecification>"
        let numbers = "<b>" + String(repeating: "<a/>", count: 1000) + "</b>"
        return [
            HostileBody(
                "xml.empty-tunnels",
                status: 200,
                to: .describeConnections,
                filled(
                    "<A><VpnConnections>",
                    "<VpnConnection>\(specification)</VpnConnection>",
                    "</VpnConnections></A>"
                )
            ),
            HostileBody("xml.elements", status: 200, "<A>" + String(repeating: numbers, count: 65) + "</A>"),
            HostileBody("xml.same-name", filled("<Error>", "<Code>X</Code>", "</Error>")),
            HostileBody("xml.attributes", status: 200, filled("<A", "/>") { " a\($0)=''" }),
            HostileBody("xml.attribute-entities", status: 200, filled("<A a='", "&#x41;", "'/>")),
            HostileBody("xml.entities", filled("<Error><Code>X</Code><Message>", "&lt;", "</Message></Error>")),
            HostileBody("xml.references", filled("<Error><Code>X</Code><Message>", "&#65;", "</Message></Error>")),
            HostileBody("xml.long-reference", filled("<Error><Code>X</Code><Message>&#", "0", "65;</Message></Error>")),
            HostileBody("xml.comments", filled("<Error><Code>X", "<!---->", "</Code></Error>")),
            HostileBody("xml.comment", filled("<Error><Code>X<!--", "- ", "--></Code></Error>")),
            HostileBody("xml.instructions", filled("<Error><Code>X", "<?a?>", "</Code></Error>")),
            HostileBody("xml.cdata", filled("<Error><Code>X</Code><Message>", "<![CDATA[]]>", "</Message></Error>")),
            HostileBody(
                "xml.brackets",
                filled("<Error><Code>X</Code><Message><![CDATA[", "]", "]]></Message></Error>")
            ),
            HostileBody("xml.returns", filled("<Error><Code>X</Code><Message>", "\r", "</Message></Error>")),
            HostileBody("xml.forms", filled("<Error><Code>X</Code><Message>", "\u{F900}", "</Message></Error>")),
            HostileBody("xml.marks", filled("<Error><Code>I", marks, "</Code></Error>")),
        ]
    }
}
