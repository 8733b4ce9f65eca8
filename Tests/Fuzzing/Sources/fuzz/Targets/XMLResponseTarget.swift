import Foundation

@testable import AlibabaCloudVpc

/// An XML body → `ResponseNode` → response.
///
/// The input is the body.
///
/// - The tree, written as XML, reads as the same tree again; so it does written as JSON, and every response reads the
///   same from all three.
/// - A body is read as a response or refused with a `VpcError`; no field makes a response unreadable.
/// - With known texts under the names of secrets, neither a printed response nor a printed error has them.
enum XMLResponseTarget: FuzzTarget {
    static let name = "xml-response"

    static func check(_ input: Data) {
        ResponseChecks.checkDecoding(of: input)
        guard let document = try? ResponseBody(input), let rootName = document.rootName else { return }
        let node = document.node
        let xml = XMLRenderer.render(node, rootName: rootName)
        guard let again = ResponseChecks.node(of: Data(xml.utf8)) else {
            Invariant.isBroken("A tree that was read must be read again.", ["XML": xml])
        }
        let json = JSONRenderer.render(node)
        Invariant.areEqual(JSONRenderer.render(again), json, "A tree must read the same when it is read again.")
        ResponseChecks.checkSameResponses(node, again, "A response must read the same when its body is written anew.")
        // A text alone is no JSON that the library reads.
        if case .object = node.value {
            guard let fromJSON = ResponseChecks.node(of: Data(json.utf8)) else {
                Invariant.isBroken("A tree that was read must be read as JSON.", ["JSON": json])
            }
            Invariant.areEqual(JSONRenderer.render(fromJSON), json, "JSON and XML must read as the same tree.")
        }
        ResponseChecks.checkSecrets(in: node) { XMLRenderer.render($0, rootName: rootName) }
        ResponseChecks.checkSecrets(in: node) { JSONRenderer.render($0) }
    }
}
