import Foundation
import Testing

@testable import AlibabaCloudVpc

/// `Fixtures/json-grammar.json`: what RFC 8259 takes for JSON, what it refuses, and what it leaves to the reader.
private struct JSONGrammar: Decodable {
    let accepted, refused, open: [GrammarCase]

    /// Read anew each time: the leak check does not see what a constant holds behind bits of a pointer.
    static func read() throws -> JSONGrammar {
        try Fixture.json("json-grammar.json")
    }
}

@Suite struct JSONGrammarTests {
    @Test("What the grammar spells is read, to the letter", arguments: try JSONGrammar.read().accepted)
    func accepted(_ document: GrammarCase) throws {
        let node = try JSONReader.read(document.bytes)
        let value = try #require(document.value)
        #expect(node == value)
        #expect(node.scalarBytes == value.scalarBytes)
    }

    @Test(
        "Only an object or an array is read as a response",
        arguments: try JSONGrammar.read().accepted
    )
    func roots(_ document: GrammarCase) throws {
        switch document.value?.value {
        case .object, .list:
            #expect(try ResponseBody(document.bytes).node == document.value)
        default:
            #expect(throws: UnreadableBody.self) { try ResponseBody(document.bytes) }
        }
    }

    @Test("What the grammar does not spell is refused", arguments: try JSONGrammar.read().refused)
    func refused(_ document: GrammarCase) {
        #expect(throws: UnreadableBody.self) { try ResponseBody(document.bytes) }
        // The reader is given nothing but UTF-8.
        if String(data: document.bytes, encoding: .utf8) != nil {
            #expect(throws: UnreadableBody.self) { try JSONReader.read(document.bytes) }
        }
    }

    @Test(
        "What the grammar leaves open is read or refused as its name says",
        arguments: try JSONGrammar.read().open
    )
    func open(_ document: GrammarCase) throws {
        if let value = document.value {
            let node = try ResponseBody(document.bytes).node
            #expect(node == value)
            #expect(node.scalarBytes == value.scalarBytes)
        } else {
            #expect(throws: UnreadableBody.self) { try ResponseBody(document.bytes) }
        }
    }

    @Test("The cases are all there")
    func counts() throws {
        let grammar = try JSONGrammar.read()
        #expect(grammar.accepted.count == 132)
        #expect(grammar.refused.count == 329)
        #expect(grammar.open.count == 57)
    }

    @Test("What only opens is refused at any depth", arguments: ["[", "{\"\":", "[{\"\":", "{\"a\":["])
    func unclosed(_ piece: String) {
        #expect(throws: UnreadableBody.self) {
            try JSONReader.read(Data(String(repeating: piece, count: 100_000).utf8))
        }
    }
}
