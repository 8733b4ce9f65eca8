import Foundation

@testable import AlibabaCloudVpc

/// One random tree, written as JSON and as XML.
///
/// The input is a source of choices: of the tree first, then of how it is written.
///
/// - Both are read, and both as the tree that was written, but for what XML cannot tell.
/// - Every response reads the same from both.
enum OneTreeTarget: FuzzTarget {
    static let name = "one-tree"

    static func check(_ input: Data) {
        let tree = RandomTree(FuzzBytes(input))
        let json = JSONRenderer.render(tree.root, choices: tree.rest)
        let xml = XMLRenderer.render(tree.root, rootName: "AnyResponse", choices: tree.rest)
        let fromXML = read(xml)
        Invariant.areEqual(
            JSONRenderer.render(fromXML),
            JSONRenderer.render(tree.root.asXMLTells),
            "XML must read as the tree that it was written of: \(xml.debugDescription)"
        )
        guard case .object = tree.root.value else { return }
        let fromJSON = read(json)
        Invariant.areEqual(
            JSONRenderer.render(fromJSON.withoutNulls),
            JSONRenderer.render(tree.root),
            "JSON must read as the tree that it was written of: \(json.debugDescription)"
        )
        ResponseChecks.checkSameResponses(fromJSON, fromXML, "JSON and XML must read as the same response.")
    }

    private static func read(_ text: String) -> ResponseNode {
        do {
            return try ResponseBody(Data(text.utf8)).node
        } catch {
            Invariant.isBroken("What was written must be read.", ["text": text, "error": error])
        }
    }
}

extension ResponseNode {
    /// The tree with each list of one as its element: XML cannot tell them apart.
    fileprivate var asXMLTells: ResponseNode {
        switch value {
        case .null, .scalar: self
        case .list(let elements): elements.count == 1 ? elements[0].asXMLTells : .list(elements.map(\.asXMLTells))
        case .object(let members): .object(members.mapValues(\.asXMLTells))
        }
    }

    /// The tree without members that have no value.
    fileprivate var withoutNulls: ResponseNode {
        switch value {
        case .null, .scalar: self
        case .list(let elements): .list(elements.map(\.withoutNulls))
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
        }
    }
}
