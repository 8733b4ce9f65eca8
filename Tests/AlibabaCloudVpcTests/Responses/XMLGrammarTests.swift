import Foundation
import Testing

@testable import AlibabaCloudVpc

/// `Fixtures/xml-grammar.json`: what XML 1.0 (fifth edition) takes for a document, and where the reader means to differ.
private struct XMLGrammar: Decodable {
    let accepted, refused, stricter, looser: [GrammarCase]

    /// Read anew each time: the leak check does not see what a constant holds behind bits of a pointer.
    static func read() throws -> XMLGrammar {
        try Fixture.json("xml-grammar.json")
    }
}

@Suite struct XMLGrammarTests {
    /// The root of a document, which has to be what the case says, to the letter.
    private func checkReading(_ document: GrammarCase) throws {
        let node = try ResponseBody(document.bytes).node
        let value = try #require(document.value)
        #expect(node == value)
        #expect(node.scalarBytes == value.scalarBytes)
    }

    @Test("A well-formed document is read, to the letter", arguments: try XMLGrammar.read().accepted)
    func accepted(_ document: GrammarCase) throws {
        try checkReading(document)
    }

    @Test("A document that is not well-formed is refused", arguments: try XMLGrammar.read().refused)
    func refused(_ document: GrammarCase) {
        #expect(throws: UnreadableBody.self) { try ResponseBody(document.bytes) }
    }

    @Test(
        "Document types, encodings but UTF-8 and deep nesting are refused, well-formed or not",
        arguments: try XMLGrammar.read().stricter
    )
    func stricter(_ document: GrammarCase) {
        #expect(throws: UnreadableBody.self) { try ResponseBody(document.bytes) }
    }

    @Test(
        "The declaration, blanks before it, and unusual characters in names don't make a response unreadable",
        arguments: try XMLGrammar.read().looser
    )
    func looser(_ document: GrammarCase) throws {
        try checkReading(document)
    }

    @Test("The cases are all there")
    func counts() throws {
        let grammar = try XMLGrammar.read()
        #expect(grammar.accepted.count == 157)
        #expect(grammar.refused.count == 252)
        #expect(grammar.stricter.count == 18)
        #expect(grammar.looser.count == 22)
    }

    @Test("A document is refused where it is cut off, at each of its bytes")
    func truncated() throws {
        let document = Data(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- 连接 --><?a b?>
            <R x='1' y = "&lt;&#65;'">a&amp;&#x4E2D;]]<b/><c d=''></c ><![CDATA[<>]]]]>\r<!-- - --><?e f?>é🔑</R>
            """.utf8
        )
        #expect(throws: Never.self) { try XMLReader.read(document) }
        for count in 0..<document.count {
            let start = document.prefix(count)
            #expect(throws: UnreadableBody.self, "\(count) bytes") { try ResponseBody(start) }
            // The reader is given nothing but UTF-8.
            if String(data: start, encoding: .utf8) != nil {
                #expect(throws: UnreadableBody.self, "\(count) bytes") { try XMLReader.read(start) }
            }
        }
    }

    @Test(
        "What only opens is refused at any length",
        arguments: ["<a>", "<", "<!--", "<?a ", "<![CDATA[", "<a b='", "&amp;", "<a><!-- -->"]
    )
    func unclosed(_ piece: String) {
        let document = "<R>" + String(repeating: piece, count: 50_000)
        #expect(throws: UnreadableBody.self) { try ResponseBody(Data(document.utf8)) }
    }

    @Test(
        "No ASCII character but these stands in text, in a value, in CDATA, in a comment and in an instruction",
        arguments: 0...127 as ClosedRange<UInt8>
    )
    func characters(_ byte: UInt8) {
        let isControl = byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)
        let character = String(Unicode.Scalar(byte))
        let isMarkup = ["<", "&", "'"].contains(character)
        let documents = [
            ("<R>\(character)</R>", isMarkup && character != "'"), ("<R a='\(character)'/>", isMarkup),
            ("<R><![CDATA[\(character)]]></R>", false), ("<R><!--\(character) --></R>", false),
            ("<R><?a \(character)?></R>", false),
        ]
        for (document, isRefusedAsMarkup) in documents {
            let isRead = (try? ResponseBody(Data(document.utf8))) != nil
            #expect(isRead == !(isControl || isRefusedAsMarkup), "\(document.debugDescription)")
        }
    }
}
