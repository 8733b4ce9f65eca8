import Foundation

@testable import AlibabaCloudVpc

/// What holds of every body, whatever its format.
enum ResponseChecks {
    /// The tree of `body`, or `nil` where it has none.
    static func node(of body: Data) -> ResponseNode? {
        (try? ResponseBody(body))?.node
    }

    /// A body is read as a response, or refused with an error that tells why.
    static func checkDecoding(of body: Data) {
        let document = try? ResponseBody(body)
        let isResponse = document.map { !$0.hasNoResult && $0.node.asObject != nil } ?? false
        for type in ResponseType.all.prefix(1) {
            do {
                _ = try type.decode(body)
                if !isResponse { Invariant.isBroken("Only a response may be read as one.", ["body": body]) }
            } catch let error as VpcError {
                switch error.code {
                case .serviceFailed where document != nil: break
                case .undecodableResponse where !isResponse: break
                default: Invariant.isBroken("A response must be read, whatever its fields.", ["error": error])
                }
            } catch {
                Invariant.isBroken("Only a VpcError may be thrown.", ["error": error])
            }
        }
    }

    /// Every type of response reads both trees, and the same from both.
    static func checkSameResponses(_ first: ResponseNode, _ second: ResponseNode, _ rule: String) {
        guard let first = first.asObject, let second = second.asObject else { return }
        for type in ResponseType.all {
            do {
                let responses = (try type.read(first), try type.read(second))
                if responses.0 != responses.1 {
                    Invariant.isBroken(
                        "\(type.name): \(rule)",
                        ["first tree": first, "second tree": second, "first": responses.0, "second": responses.1]
                    )
                }
            } catch {
                Invariant.isBroken("\(type.name) must be read, whatever its fields.", ["error": error, "tree": first])
            }
        }
    }

    /// With known texts in the places of secrets, and a body that `render` writes, nothing that is printed of the response,
    /// or of the error, has them.
    static func checkSecrets(in node: ResponseNode, render: (ResponseNode) -> String) {
        let marked = MarkedSecrets(in: node)
        guard marked.count > 0 else { return }
        let body = Data(render(marked.node).utf8)
        for type in ResponseType.all {
            let response = Result { try type.decode(body) }
            switch response {
            case .success(let response):
                PrintedText(of: response.base).mustNotContain(
                    MarkedSecrets.marker,
                    "A printed \(type.name) must not tell a secret."
                )
            case .failure(let error):
                PrintedText(of: error).mustNotContain(
                    MarkedSecrets.marker,
                    "A printed error must not tell a secret that its name tells of."
                )
                // The error does not depend on the type.
                return
            }
        }
    }
}
