import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct XMLReaderTests {
    private func read(_ text: String) throws -> ResponseNode {
        try ResponseBody(Data(text.utf8)).node
    }

    @Test("Elements, text and lists are read")
    func elements() throws {
        let xml = """
            <R>
              <Name>tokyo</Name><Empty/><Blank></Blank>
              <List><Item>1</Item><Item>2</Item></List>
              <One><Item>1</Item></One>
            </R>
            """
        #expect(
            try read(xml)
                == .object([
                    "Name": .scalar("tokyo"), "Empty": .scalar(""), "Blank": .scalar(""),
                    "List": .object(["Item": .list([.scalar("1"), .scalar("2")])]),
                    "One": .object(["Item": .scalar("1")]),
                ])
        )
    }

    @Test("A list of many and a list of one read as lists")
    func lists() throws {
        let many = try read("<R><L><T><Id>1</Id></T><T><Id>2</Id></T></L></R>")
        #expect(many["L"]?["T"]?.elements.map { $0["Id"]?.string } == ["1", "2"])
        let one = try read("<R><L><T><Id>1</Id></T></L></R>")
        #expect(one["L"]?["T"]?.elements.map { $0["Id"]?.string } == ["1"])
        let none = try read("<R><L/></R>")
        #expect(none["L"]?["T"] == nil)
        #expect(none["L"]?.elements.isEmpty == true)
    }

    @Test(
        "Text is read to the letter",
        arguments: [
            ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#65;&#x4E2D;&#128273;", "A中🔑"),
            ("<![CDATA[<b>&amp;]]>", "<b>&amp;"),
            ("a<![CDATA[b]]>c&#100;<!-- no -->e", "abcde"), ("  two  blanks  ", "  two  blanks  "), ("连接 测试", "连接 测试"),
            ("a\r\nb", "a\nb"), ("<?pi x?>é", "é"), ("a]]b", "a]]b"), ("\n  x\n", "\n  x\n"),
        ]
    )
    func text(_ xml: String, is text: String) throws {
        #expect(try read("<R><Name>\(xml)</Name></R>")["Name"]?.string == text)
    }

    @Test(
        "What may stand around the root is passed over",
        arguments: [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><R><a>é</a></R>",
            "\u{FEFF}<?xml version=\"1.0\"?>\n<R><a>é</a></R>",
            "\n\t <R><a>é</a></R>\r\n ", "<!-- c --><R><a>é</a></R><!-- c -->", "\u{FEFF}\n<R><a>é</a></R>",
            "<?xml version=\"1.0\" encoding=\"GBK\"?><R><a>é</a></R>", "<R x=\"1\"><a y='2'>é</a></R>",
            "<?xml version='1.0'?><!-- <!DOCTYPE x> --><?pi ?><R><a><!-- <!DOCTYPE x> -->é</a></R>",
            "<R><a><![CDATA[é]]></a></R><?pi?>", "<R xmlns=\"urn:x\"><a>é</a></R>",
        ]
    )
    func surroundings(_ xml: String) throws {
        #expect(try read(xml)["a"]?.string == "é")
    }

    @Test("A CDATA section that quotes a document type declaration is text")
    func quotedDoctype() throws {
        #expect(try read("<R><a><![CDATA[<!DOCTYPE x>]]></a></R>")["a"]?.string == "<!DOCTYPE x>")
    }

    @Test(
        "Anything but one whole document is refused",
        arguments: [
            "<", "<R", "<R>", "<R></", "<R><a></R>", "<R></r>", "<R/><R/>", "<R/>x", "<R/>{}", "<R/><", "<R/><!--",
            "<R/><?",
            "<R/>&amp;", "<!-- only -->", "<?xml version=\"1.0\"?>", "<R>&nope;</R>", "<R>&#0;</R>", "<R>&#xD800;</R>",
            "<R>a & b</R>", "<R>\u{1}</R>", "<R a=1/>", "<R a='1' a='2'/>", "<1/>", "<R>]]></R>", "<R><![CDATA[x</R>",
            "<R/>\u{0}", "<!-- c", "<?xml", "text", "<R>\u{FFFE}</R>", "<></>", "< R/>", "<R><!--a--b--></R>",
        ]
    )
    func refused(_ xml: String) {
        #expect(throws: UnreadableBody.self) { try read(xml) }
    }

    @Test(
        "Any document type declaration is refused",
        arguments: [
            "<!DOCTYPE R><R/>", "<!DOCTYPE html><html></html>",
            "<?xml version='1.0'?>\n<!DOCTYPE R [<!ENTITY a 'b'>]><R>&a;</R>",
            "<!-- c -->\n<!DOCTYPE R SYSTEM 'file:///etc/passwd'><R/>",
            "<!DOCTYPE R [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><R>&x;</R>", "<R><!DOCTYPE a></R>",
            "<R/><!DOCTYPE R>",
            "<!DOCTYPE l [<!ENTITY a '\(String(repeating: "x", count: 100))'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><l>&b;</l>",
        ]
    )
    func documentType(_ xml: String) {
        #expect(throws: UnreadableBody.self) { try read(xml) }
    }

    @Test(
        "Nesting is bounded, at any depth without a crash",
        arguments: [
            (64, true), (65, false), (1000, false), (100_000, false),
        ]
    )
    func depth(_ depth: Int, isRead: Bool) {
        let xml = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        #expect(((try? read(xml)) != nil) == isRead)
    }

    @Test("Text of hundreds of KiB is read whole")
    func largeText() throws {
        let text = String(repeating: "连接测试 & <vpn> ", count: 20_000)
        let escaped = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
        #expect(try read("<R><a>\(escaped)</a></R>")["a"]?.string == text)
    }
}
