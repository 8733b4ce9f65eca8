import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct ResponseDocumentTests {
    private func read(_ text: String) throws -> ResponseNode {
        try ResponseBody(Data(text.utf8)).node
    }

    @Test("Of names that Swift takes for equal the one in ASCII counts", arguments: [true, false])
    func equivalentNames(isFirst: Bool) throws {
        let members = ["\"Key\":\"a\"", "\"\u{212A}ey\":\"b\""]
        let elements = ["<Key>a</Key>", "<\u{212A}ey>b</\u{212A}ey>"]
        for parts in [members, elements] {
            let inside = (isFirst ? parts : parts.reversed()).joined(separator: parts == members ? "," : "")
            let text = parts == members ? "{\(inside)}" : "<R>\(inside)</R>"
            let node = try read(text)
            #expect(node["Key"]?.string == "a")
            #expect(node["\u{212A}ey"]?.string == "b")
            #expect(node.value == .object(["Key": .scalar("a")]))
        }
    }

    @Test("XML elements of one name are a list, wherever they stand among others")
    func siblings() throws {
        let node = try read("<R><a>1</a><b>x</b><a><c>2</c></a><b/><a>3</a><d>4</d></R>")
        #expect(node["a"]?.elements.map(\.string) == ["1", nil, "3"])
        #expect(node["a"]?.elements[1]["c"]?.string == "2")
        #expect(node["b"] == .list([.scalar("x"), .scalar("")]))
        #expect(node["d"] == .scalar("4"))
        #expect(node["a"]?["c"] == nil)
        #expect(node["a"]?.string == nil)
        #expect(node["a"]?.asObject == nil)
        #expect(node["a"]?.description == "list of 3")
        #expect(node.description == "object(a, b, d)")
    }

    @Test("A node tells what it is, and what is made of that is equal to it")
    func values() throws {
        let json = try read(#"{"s":"é","n":null,"a":[1,[],{"x":"y"}],"o":{"b":{}},"s":"\u00e9"}"#)
        guard case .object(let members) = json.value else { return #expect(Bool(false), "the root is an object") }
        #expect(Set(members.keys) == ["s", "n", "a", "o"])
        #expect(members["n"]?.value == .null)
        #expect(members["a"]?.value == .list([.scalar("1"), .list([]), .object(["x": .scalar("y")])]))
        let remade = ResponseNode(json.value)
        #expect(remade == json)
        #expect(Set([remade, json]).count == 1)
        #expect(remade != .object(members.filter { $0.key != "n" }))
    }

    @Test("XML and JSON of one tree are equal, and are one in a set")
    func formats() throws {
        let json = try read(#"{"L":{"I":[{"k":"1"},{"k":"2"}]},"n":"<5>"}"#)
        let xml = try read("<R><n>&lt;5&gt;</n><L><I><k>1</k></I><I><k>2</k></I></L></R>")
        #expect(json == xml)
        #expect(Set([json, xml]).count == 1)
        #expect(ResponseNode.list([json, xml]).elements == [xml, json])
    }

    @Test(
        "Texts that differ from their source leave their neighbours as they are",
        arguments: [
            #"{"b\u0065fore":"\u0041\n","te\\xt":"\ud83d\udd11a\ud800\"b\/","a\tfter":["\u00e9",12,"\\"]}"#,
            #"{"before":"A\u000A","te\u005Cxt":"🔑a\uFFFD\u0022b/","a\u0009fter":["é",12,"\u005c"]}"#,
        ]
    )
    func escapes(_ text: String) throws {
        let expected = ResponseNode.object([
            "before": .scalar("A\n"), "te\\xt": .scalar("🔑a\u{FFFD}\"b/"),
            "a\tfter": .list([.scalar("é"), .scalar("12"), .scalar("\\")]),
        ])
        #expect(try read(text) == expected)
    }

    @Test("Pieces of a text are joined, whatever stands between them, and neighbours stay as they are")
    func pieces() throws {
        let node = try read(
            """
            <R>dropped &amp; <a>x</a>&#65;\r\n<t>1&#x4E2D;<!-- c -->2<![CDATA[<3>\r\n]]><?p?>\r4]&amp;5&gt;</t>\
            <z>z</z> dropped, too <e>&#13;</e></R>
            """
        )
        #expect(node["a"]?.string == "x")
        #expect(node["t"]?.string == "1中2<3>\n\n4]&5>")
        #expect(node["z"]?.string == "z")
        #expect(node["e"]?.string == "\r")
    }

    @Test("Names are equal whose bytes are")
    func names() throws {
        let node = try read(#"{"e\u0301":1,"\u212Aey":2,"plain":3}"#)
        #expect(node["e\u{301}"]?.string == "1")
        #expect(node["\u{E9}"] == nil)
        #expect(node["Key"] == nil)
        #expect(node["plain"]?.string == "3")
        #expect(try read("{\"K\":1,\"\u{212A}\":2}")["K"]?.string == "1")
        #expect(try read("<R><\u{E9}>1</\u{E9}><e\u{301}>2</e\u{301}></R>")["\u{E9}"]?.string == "1")
    }

    @Test(
        "A failure tells the position in the document as it came",
        arguments: [
            (#"{"a\u0041\u0041":"\n\n",x}"#, "it is not whole JSON: a name must come here (byte 24)"),
            (#"{"\ud83d\udd11":"\q"}"#, "it is not whole JSON: there is no such escape (byte 19)"),
            ("<R><a>&amp;&amp;</a><b>\r\n&nope;</b></R>", "it is not whole XML: there is no such entity (byte 26)"),
            ("<R>&#65;<![CDATA[x]]></r>", "it is not whole XML: an element is not closed (byte 24)"),
            ("<R x='1' y='2' x='3'/>", "it is not whole XML: an attribute must not come here (byte 16)"),
        ]
    )
    func positions(_ text: String, reason: String) {
        let error = #expect(throws: UnreadableBody.self) { try read(text) }
        #expect(error?.reason == reason)
    }

    @Test("What is hostile in its shape is read, to its end")
    func hostileShapes() throws {
        let count = 1_000
        let names = try read("{" + (0..<count).map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}")
        #expect(names["n\(count - 1)"]?.integer == count - 1)
        #expect(names == ResponseNode(names.value))
        let one = try read("<R>" + String(repeating: "<a>1</a>", count: count) + "</R>")
        #expect(one["a"]?.elements.count == count)
        #expect(one == .object(["a": .list(Array(repeating: .scalar("1"), count: count))]))
        let pairs = try read("<R>" + (0..<count).map { "<n\($0 % 500)/>" }.joined() + "</R>")
        #expect(Set([pairs, ResponseNode(pairs.value)]).count == 1)
        let repeated = try read("{" + (0..<count).map { "\"a\":\($0)" }.joined(separator: ",") + "}")
        #expect(repeated == .object(["a": .scalar("\(count - 1)")]))
        let attributes = (0..<6_000).map { " a\($0)=''" }.joined()
        #expect(try read("<R\(attributes)/>") == .scalar(""))
        #expect(throws: UnreadableBody.self) { try read("<R\(attributes) a7=''/>") }
    }

    @Test(
        "A response is read only in UTF-8",
        arguments: [
            ([0x80], false), ([0xC1, 0xBF], false), ([0xC2, 0x80], true), ([0xC2], false), ([0xE0, 0x9F, 0xBF], false),
            ([0xE0, 0xA0, 0x80], true), ([0xED, 0x9F, 0xBF], true), ([0xED, 0xA0, 0x80], false), ([0xEE, 0x80], false),
            ([0xEF, 0xBF, 0xBF], true), ([0xF0, 0x8F, 0xBF, 0xBF], false), ([0xF0, 0x90, 0x80, 0x80], true),
            ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xF4, 0x90, 0x80, 0x80], false), ([0xF5, 0x80, 0x80, 0x80], false),
            ([0xE4, 0xB8, 0x22], false), ([0xF0, 0x9F, 0x94, 0x41], false), ([], true), ([0x41], true), ([0xFF], false),
        ] as [([UInt8], Bool)]
    )
    func encoding(_ bytes: [UInt8], isValid: Bool) {
        #expect(bytes.isValidUTF8 == isValid)
        #expect((String(data: Data(bytes), encoding: .utf8) != nil) == isValid)
        #expect(([0x41] + bytes + [0x41]).isValidUTF8 == isValid)
    }
}
