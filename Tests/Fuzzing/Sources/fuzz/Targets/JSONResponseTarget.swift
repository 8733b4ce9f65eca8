import Foundation

@testable import AlibabaCloudVpc

/// A JSON body → `ResponseNode` → response.
///
/// The input is the body.
///
/// - Foundation reads the same tree, where both read one; where only one does, the reason is one of those for which the
///   library has a reader of its own, or a comma behind the last value, which Foundation takes.
/// - The tree, written as JSON, reads as the same tree again, and every response reads the same from it.
/// - A body is read as a response or refused with a `VpcError`; no field makes a response unreadable.
/// - With known texts under the names of secrets, neither a printed response nor a printed error has them.
enum JSONResponseTarget: FuzzTarget {
    static let name = "json-response"

    static func check(_ input: Data) {
        guard let first = input.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }), first != UInt8(ascii: "<")
        else { return }
        ResponseChecks.checkDecoding(of: input)
        let node = ResponseChecks.node(of: input)
        compareWithFoundation(input, node)
        guard let node else { return }
        let written = JSONRenderer.render(node)
        guard let again = ResponseChecks.node(of: Data(written.utf8)) else {
            Invariant.isBroken("A tree that was read must be read again.", ["JSON": written])
        }
        Invariant.areEqual(JSONRenderer.render(again), written, "A tree must read the same when it is read again.")
        ResponseChecks.checkSameResponses(node, again, "A response must read the same when its body is written anew.")
        ResponseChecks.checkSecrets(in: node) { JSONRenderer.render($0) }
    }

    private static func compareWithFoundation(_ input: Data, _ node: ResponseNode?) {
        // Foundation takes bytes with zeros for UTF-16, and knows of other byte order marks.
        guard let text = String(data: input, encoding: .utf8), !input.contains(0), !text.hasPrefix("\u{FEFF}"),
            ["{", "["].contains(text.unicodeScalars.first { !" \t\r\n".unicodeScalars.contains($0) })
        else { return }
        let tree = try? JSONDecoder().decode(FoundationTree.self, from: input)
        switch (tree, node) {
        case (nil, nil): break
        case (.some(let tree), .some(let node)):
            guard !tree.isSame(as: node), !hasRepeatedNames(text) else { return }
            Invariant.isBroken(
                "JSON must read as Foundation reads it.",
                ["text": text, "read": node, "Foundation": tree]
            )
        case (.some, nil):
            // Of a member that stands there twice Foundation reads but one.
            guard !exceedsLimits(input, text), !hasRepeatedNames(text), !hasCommaBehindLast(text) else { return }
            Invariant.isBroken("What Foundation reads must be read.", ["text": text])
        case (nil, .some(let node)):
            // The number may stand under a name that stands there again.
            guard !text.holds(#"\u"#), !hasHardNumber(node), !hasRepeatedNames(text) else { return }
            Invariant.isBroken("What Foundation refuses must be refused.", ["text": text])
        }
    }

    /// Whether a member may stand there twice, so that Foundation reads the first and the library the last.
    private static func hasRepeatedNames(_ text: String) -> Bool {
        var names: Set<String> = []
        let strings = text.matches(of: #/"((?:[^"\\]|\\[\s\S])*)"(\s*:)?/#.matchingSemantics(.unicodeScalar))
        return strings.contains { match in
            guard match.2 != nil else { return false }
            return !names.insert(String(match.1)).inserted || match.1.utf8.contains(UInt8(ascii: "\\"))
        }
    }

    private static func hasCommaBehindLast(_ text: String) -> Bool {
        text.contains(#/,\s*[}\]]/#.matchingSemantics(.unicodeScalar))
    }

    /// Whether values may be nested deeper, or be more, or a name be longer, than the library reads, strings included.
    private static func exceedsLimits(_ input: Data, _ text: String) -> Bool {
        let depth = input.count { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
        let commas = input.count { $0 == UInt8(ascii: ",") }
        let longest = text.utf8.split(separator: UInt8(ascii: "\"")).map(\.count).max() ?? 0
        return depth > ResponseBody.maximumDepth || commas >= ResponseBody.maximumChildren
            || longest > ResponseBody.maximumNameSize
    }

    /// Whether a text may be a number that no machine type holds.
    private static func hasHardNumber(_ node: ResponseNode) -> Bool {
        switch node.value {
        case .null: false
        case .scalar(let text): text.utf8.count > 15 || text.contains { "eE".contains($0) }
        case .list(let elements): elements.contains(where: hasHardNumber)
        case .object(let members): members.values.contains(where: hasHardNumber)
        }
    }
}
