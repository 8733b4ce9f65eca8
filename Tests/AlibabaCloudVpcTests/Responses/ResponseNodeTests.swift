import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct ResponseNodeTests {
    @Test(
        "Whole numbers are read in any spelling",
        arguments: [
            ("86400", 86_400), ("-1", -1), ("0", 0), (" 7 ", 7), ("86400.0", 86_400), ("8.64e4", 86_400),
            ("8.64E+4", 86_400),
            ("007", 7), ("1492753817000", 1_492_753_817_000), ("1.492753817E12", 1_492_753_817_000),
            ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("+5", 5),
            ("999999999999999999", 999_999_999_999_999_999), ("-0", 0), ("\u{A0}12\u{3000}", 12),
            ("\u{85}-7\u{2028}", -7),
            ("0000000000000000000000012", 12), ("-999999999999999999", -999_999_999_999_999_999),
        ]
    )
    func integer(_ text: String, is value: Int) {
        #expect(ResponseNode.scalar(text).integer == value)
    }

    @Test(
        "Other text is no whole number",
        arguments: [
            "", " ", "1.5", "1e400", "1e19", "9223372036854775808", "nan", "inf", "0x10", "soon", "1,000", "true", "１",
            "-1e-5", "-", "--1", "1-", "1\u{0}", "1 2", "99999999999999999999",
        ]
    )
    func notInteger(_ text: String) {
        #expect(ResponseNode.scalar(text).integer == nil)
    }

    @Test(
        "Booleans are read in any case of their letters",
        arguments: [
            ("true", true), ("\u{2003}tRuE\u{85}", true), ("True", true), ("TRUE", true), (" false\n", false),
            ("False", false),
        ]
    )
    func boolean(_ text: String, is value: Bool) {
        #expect(ResponseNode.scalar(text).boolean == value)
    }

    @Test(
        "Other text is no Boolean",
        arguments: ["", "1", "yes", "on", "truee", "tru", "\u{FEFF}true", "ｔrue", "tr ue"]
    )
    func notBoolean(_ text: String) {
        #expect(ResponseNode.scalar(text).boolean == nil)
    }

    @Test("Dates are exact to the millisecond", arguments: [0, 1, -1, 1_492_753_817_123, 253_402_300_799_999])
    func date(_ milliseconds: Int) throws {
        let date = try #require(ResponseNode.scalar("\(milliseconds)").dateFromMilliseconds)
        #expect(Int((date.timeIntervalSince1970 * 1000).rounded()) == milliseconds)
    }

    @Test(
        "A date that no calendar prints is none",
        arguments: ["9223372036854775807", "-9223372036854775808", "", "now"]
    )
    func notDate(_ text: String) {
        #expect(ResponseNode.scalar(text).dateFromMilliseconds == nil)
        #expect(VpnConnection(from: .object(["CreateTime": .scalar(text)])).createTime == nil)
    }

    @Test("A part is found by its name; null is no part")
    func parts() {
        let node = ResponseNode.object(["a": .scalar("1"), "n": .null, "o": .object(["b": .scalar("2")])])
        #expect(node["a"]?.string == "1")
        #expect(node["o"]?["b"]?.string == "2")
        #expect(node["n"] == nil)
        #expect(node["x"] == nil)
        #expect(ResponseNode.scalar("x")["a"] == nil)
        #expect(ResponseNode.list([node])["a"] == nil)
    }

    @Test("A kind that was not expected is nil")
    func kinds() {
        #expect(ResponseNode.list([.scalar("x")]).string == nil)
        #expect(ResponseNode.object([:]).secret == nil)
        #expect(ResponseNode.list([]).openEnum(IkeMode.self) == nil)
        #expect(ResponseNode.scalar(" ").openEnum(IkeMode.self) == nil)
        #expect(ResponseNode.scalar(" Main\n").openEnum(IkeMode.self) == .main)
        #expect(ResponseNode.scalar("x").asObject == nil)
        #expect(ResponseNode.scalar(" \n").asObject == .object([:]))
        #expect(ResponseNode.list([]).asObject == nil)
    }

    @Test("A single value is a list of one")
    func elements() {
        #expect(ResponseNode.list([.scalar("1"), .null]).elements == [.scalar("1"), .null])
        #expect(ResponseNode.scalar("1").elements == [.scalar("1")])
        #expect(ResponseNode.object([:]).elements == [.object([:])])
        #expect(ResponseNode.scalar("\n").elements.isEmpty)
        #expect(ResponseNode.null.elements.isEmpty)
    }

    @Test("Printing shows names, never values")
    func printing() {
        let node = ResponseNode.object(["Psk": .scalar("open-sesame"), "L": .list([.scalar("open-sesame")])])
        #expect(!everythingPrinted(of: node).contains("sesame"))
        #expect(node.description == "object(L, Psk)")
        #expect(ResponseNode.list([.null]).description == "list of 1")
        #expect(ResponseNode.scalar("x").description == "scalar")
        #expect(ResponseNode.null.description == "null")
    }
}
