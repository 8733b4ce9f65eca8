import Foundation

@testable import AlibabaCloudVpc

/// An XML body → `ResponseNode` → answer.
///
/// The input is the body.
///
/// - The tree, written as XML, reads as the same tree again; so it does written as JSON, and every answer reads the
///   same from all three.
/// - A body is read as an answer or refused with a `VpcError`; no field makes an answer unreadable.
/// - With known texts under the names of secrets, neither a printed answer nor a printed error has them.
enum XMLAnswerTarget: FuzzTarget {
    static let name = "xml-answer"

    static func check(_ input: Data) {
        AnswerChecks.checkDecoding(of: input)
        guard let document = try? ResponseBody(input), let rootName = document.rootName else { return }
        let node = document.node
        let xml = XMLRenderer.render(node, rootName: rootName)
        guard let again = AnswerChecks.node(of: Data(xml.utf8)) else {
            Invariant.isBroken("A tree that was read must be read again.", ["XML": xml])
        }
        let json = JSONRenderer.render(node)
        Invariant.areEqual(JSONRenderer.render(again), json, "A tree must read the same when it is read again.")
        AnswerChecks.checkSameAnswers(node, again, "An answer must read the same when its body is written anew.")
        // A text alone is no JSON that the library reads.
        if case .object = node.value {
            guard let fromJSON = AnswerChecks.node(of: Data(json.utf8)) else {
                Invariant.isBroken("A tree that was read must be read as JSON.", ["JSON": json])
            }
            Invariant.areEqual(JSONRenderer.render(fromJSON), json, "JSON and XML must read as the same tree.")
        }
        AnswerChecks.checkSecrets(in: node) { XMLRenderer.render($0, rootName: rootName) }
        AnswerChecks.checkSecrets(in: node) { JSONRenderer.render($0) }
    }
}
