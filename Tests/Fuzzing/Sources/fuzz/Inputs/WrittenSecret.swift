import Foundation

/// The spellings of a secret in which it travels, written without the library's own.
struct WrittenSecret {
    /// Plain, in each escaping, and in each escaping of each; then encoded as digits, plain and in each escaping.
    let spellings: [String]

    private static let escapings: [@Sendable (String) -> String] = [
        { json($0, and: "") },
        { json($0, and: "<>&='") },
        { xml($0, ["&": "&amp;", "<": "&lt;", ">": "&gt;"]) },
        { xml($0, ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&#34;", "'": "&#39;", "=": "&equals;"]) },
        { $0.unicodeScalars.map { "&#x" + String($0.value, radix: 16) + ";" }.joined() },
        { bytes($0, "%") },
        { bytes($0, "%").replacing("%20", with: "+").replacing("~", with: "%7E") },
        { $0.utf16.map { "\\u" + padded(String($0, radix: 16, uppercase: true), 4) }.joined() },
        { bytes($0, "\\x") },
        { $0.unicodeScalars.map { $0.isASCII && !isUnreserved($0) ? "\\\($0)" : String($0) }.joined() },
    ]

    private static let encodings: [@Sendable (String) -> String] = [
        { Data($0.utf8).base64EncodedString() },
        { Data($0.utf8).base64EncodedString(options: .lineLength64Characters) },
        { bytes($0, "=") },
        {
            Data($0.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                .replacing("=", with: "")
        },
        { $0.utf8.map { padded(String($0, radix: 16), 2) }.joined() },
    ]

    init(_ secret: String) {
        let once = Self.escapings.map { $0(secret) }
        let twice = once.flatMap { text in Self.escapings.map { $0(text) } }
        let encoded = ([secret] + once).flatMap { text in Self.encodings.map { $0(text) } }
        spellings = [secret] + once + twice + encoded
    }

    private static func json(_ text: String, and others: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || others.unicodeScalars.contains(scalar):
                result += "\\u" + padded(String(scalar.value, radix: 16), 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func xml(_ text: String, _ entities: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.map { entities[$0] ?? String($0) }.joined()
    }

    private static func bytes(_ text: String, _ prefix: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            return isUnreserved(scalar) ? String(scalar) : prefix + padded(String(byte, radix: 16, uppercase: true), 2)
        }.joined()
    }

    private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
        default: false
        }
    }

    private static func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
