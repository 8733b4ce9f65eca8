import AlibabaCloudVpc

extension ResponseFormat {
    /// The media type of a document, as the service's gateway writes it.
    var contentType: String {
        switch self {
        case .json: "application/json;charset=utf-8"
        case .xml: "text/xml;charset=utf-8"
        }
    }
}

// Bodies are written as by the service, without white space.
extension BodyNode {
    /// The document of a body, whose root element in XML is `rootName`.
    func document(in format: ResponseFormat, rootName: String) -> String {
        switch format {
        case .json: json
        case .xml: xml(rootName)
        }
    }

    private var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .secret(let secret): Self.quoted(secret.exposedValue)
        case .literal(let literal): literal
        case .list(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{" + Self.ordered(members, in: .json).map { Self.quoted($0) + ":" + $1.json }.joined(separator: ",") + "}"
        }
    }

    private func xml(_ name: String) -> String {
        switch self {
        case .text(let text), .literal(let text): "<\(name)>\(Self.escaped(text))</\(name)>"
        case .secret(let secret): "<\(name)>\(Self.escaped(secret.exposedValue))</\(name)>"
        case .list(let elements): elements.map { $0.xml(name) }.joined()
        case .object(let members):
            "<\(name)>\(Self.ordered(members, in: .xml).map { $1.xml($0) }.joined())</\(name)>"
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

    /// The text with XML's own characters as entities, and U+FFFD for each that XML can't have.
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
