import Foundation

/// What is wrong with an answer that should hold credentials, as the rest of a sentence; nothing of its text.
struct CredentialsAnswerFailure: Error, CustomStringConvertible {
    let description: String
}

extension ResponseNode {
    /// Reads a JSON object.
    ///
    /// - Throws: `CredentialsAnswerFailure` for anything but one whole JSON object in UTF-8.
    init(jsonObject data: Data) throws(CredentialsAnswerFailure) {
        do throws(UnreadableBody) {
            let document = try ResponseBody(data)
            guard document.rootName == nil, document.node.kind == .object else {
                throw UnreadableBody("it is no JSON object")
            }
            self = document.node
        } catch {
            throw CredentialsAnswerFailure(description: "something that cannot be read: \(error.reason)")
        }
    }

    /// Reads the JSON in which the metadata service and a credentials URI tell credentials.
    ///
    /// - Throws: `CredentialsAnswerFailure` for anything but JSON whose `Code` is `Success`.
    static func credentials(inJSON data: Data) throws(CredentialsAnswerFailure) -> ResponseNode {
        let node = try ResponseNode(jsonObject: data)
        let code = node["Code"]?.string ?? ""
        guard code == "Success" else {
            let isName = (1...64).contains(code.utf8.count) && code.utf8.allSatisfy(\.isOfCode)
            throw CredentialsAnswerFailure(description: isName ? "the code \(code)" : "no code Success")
        }
        return node
    }
}

extension UInt8 {
    fileprivate var isOfCode: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: ".") }
}
