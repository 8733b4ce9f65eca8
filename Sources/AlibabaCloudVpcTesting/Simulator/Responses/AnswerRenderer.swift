import AlibabaCloudVpc

/// Writes answers as the service does, without white space.
enum AnswerRenderer {
    /// The document of an answer.
    ///
    /// - Parameters:
    ///   - answer: The root.
    ///   - rootName: The name of XML's root element.
    ///   - format: JSON or XML.
    /// - Returns: The text.
    static func render(_ answer: AnswerObject, rootName: String, format: ResponseFormat) -> String {
        switch format {
        case .json: json(.object(answer))
        case .xml: xml(rootName, .object(answer))
        }
    }

    /// The media type of a document, as the service's gateway tells it.
    static func contentType(_ format: ResponseFormat) -> String {
        switch format {
        case .json: "application/json;charset=utf-8"
        case .xml: "text/xml;charset=utf-8"
        }
    }

    private static func json(_ node: AnswerNode) -> String {
        switch node {
        case .text(let text): quoted(text)
        case .secret(let secret): quoted(secret.exposedValue)
        case .number(let number): String(number)
        case .boolean(let value): value ? "true" : "false"
        case .list(let elements): "[" + elements.map(json).joined(separator: ",") + "]"
        case .object(let object):
            "{" + object.members(in: .json).map { quoted($0.name) + ":" + json($0.value) }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func xml(_ name: String, _ node: AnswerNode) -> String {
        switch node {
        case .text(let text): element(name, escaped(text))
        case .secret(let secret): element(name, escaped(secret.exposedValue))
        case .number(let number): element(name, String(number))
        case .boolean(let value): element(name, value ? "true" : "false")
        case .list(let elements): elements.map { xml(name, $0) }.joined()
        case .object(let object): element(name, object.members(in: .xml).map { xml($0.name, $0.value) }.joined())
        }
    }

    private static func element(_ name: String, _ content: String) -> String {
        "<\(name)>\(content)</\(name)>"
    }

    /// The text with XML's own characters as entities; one that XML cannot hold becomes U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\r": result += "&#13;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
