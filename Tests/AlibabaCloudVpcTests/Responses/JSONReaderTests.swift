import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws -> ResponseNode {
        try JSONReader.read(Data(text.utf8))
    }

    @Test("Values of every kind are read")
    func kinds() throws {
        #expect(
            try read(#" { "s" : "t" , "n" : -1.5e+3 , "t":true,"f":false,"z":null,"a":[1,"2",[]],"o":{} } "#)
                == .object([
                    "s": .scalar("t"), "n": .scalar("-1.5e+3"), "t": .scalar("true"), "f": .scalar("false"),
                    "z": .null, "a": .list([.scalar("1"), .scalar("2"), .list([])]), "o": .object([:]),
                ])
        )
    }

    @Test(
        "A number keeps its text, however large or exact",
        arguments: [
            "0", "-0", "86400", "123456789012345678901234567890", "1e400", "-1E-999",
            "0.1000000000000000055511151231257827",
        ]
    )
    func numbers(_ text: String) throws {
        #expect(try read("[\(text)]") == .list([.scalar(text)]))
    }

    @Test(
        "Escapes and characters of all lengths are read",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u4e2d""#, "Aé中"),
            (#""\ud83d\uDD11""#, "🔑"),
            ("\"é中🔑\u{7F}\"", "é中🔑\u{7F}"), (#""\u0000""#, "\u{0}"), ("\"\"", ""),
        ]
    )
    func strings(_ json: String, is text: String) throws {
        #expect(try read("[\(json)]") == .list([.scalar(text)]))
    }

    @Test(
        "Half a surrogate pair reads as the replacement character, and what follows is read",
        arguments: [
            (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\u0041""#, "\u{FFFD}A"),
            (#""\ud800\ud83d\udd11""#, "\u{FFFD}🔑"), (#""\ud800\n""#, "\u{FFFD}\n"),
        ]
    )
    func surrogates(_ json: String, is text: String) throws {
        #expect(try read("[\(json)]") == .list([.scalar(text)]))
    }

    @Test("Of two members of one name the later counts")
    func duplicates() throws {
        #expect(try read(#"{"a":1,"a":2}"#) == .object(["a": .scalar("2")]))
    }

    @Test(
        "Anything that is not JSON is refused",
        arguments: [
            "{", "}", "[", "]", "{]", "[}", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
            "{'a':1}",
            "{\"a\" 1}", "[01]", "[1.]", "[.5]", "[+1]", "[-]", "[1e]", "[1e+]", "[0x1]", "[NaN]", "[Infinity]",
            "[tru]",
            "[truee]", "[nul]", "[True]", "[\"]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\u12G4\"]", "[\"\\u１２３４\"]",
            "[\"a\nb\"]",
            "[\"\u{1}\"]", "[1]x", "[1][2]", "{}{}", "[1],", "[1]\u{0}", "//c\n[1]", "[1/*c*/]", "[\"\\u+123\"]",
            "[-01]",
            "[\u{A0}1]", "[\"\\",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: UnreadableBody.self) { try read(text) }
    }

    @Test(
        "Nesting is bounded, at any depth without a crash",
        arguments: [
            (64, true), (65, false), (1000, false), (500_000, false),
        ]
    )
    func depth(_ depth: Int, isRead: Bool) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let objects = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
        #expect(((try? read(text)) != nil) == isRead)
        #expect(((try? read(objects)) != nil) == isRead)
    }

    @Test("It reads what Foundation reads", arguments: 0..<100)
    func agreement(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func value(_ depth: Int) -> Any {
            switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &generator) {
            case 0: generator.hardText(length: 12)
            case 1: Int.random(in: -1_000_000...1_000_000, using: &generator)
            case 2: Bool.random(using: &generator)
            case 3: NSNull()
            case 4: (0..<3).map { _ in value(depth + 1) }
            default:
                Dictionary((0..<3).map { _ in (generator.hardText(length: 4), value(depth + 1)) }) { $1 }
            }
        }
        func node(_ value: Any) -> ResponseNode {
            switch value {
            case let text as String: .scalar(text)
            case let list as [Any]: .list(list.map(node))
            case let object as [String: Any]: .object(object.mapValues(node))
            case is NSNull: .null
            case let flag as Bool where type(of: value) == Bool.self: .scalar(flag ? "true" : "false")
            default: .scalar("\(value)")
            }
        }
        let root = ["root": value(0)]
        let options: JSONSerialization.WritingOptions = seed.isMultiple(of: 2) ? [.prettyPrinted] : []
        let data = try JSONSerialization.data(withJSONObject: root, options: options)
        #expect(try JSONReader.read(data) == node(root))
    }
}
