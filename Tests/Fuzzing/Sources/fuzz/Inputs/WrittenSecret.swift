import Foundation

/// The spellings of a secret in which it travels, written without the library's own.
struct WrittenSecret {
    /// Plain, in JSON, in JSON inside of JSON, in XML; then each percent-encoded once, then twice.
    let spellings: [String]

    init(_ secret: String) {
        let json = Self.json(secret)
        let plain = [secret, json, Self.json(json), Self.xml(secret)]
        let once = plain.map(Self.percent)
        let forms = plain.map { Self.percent($0).replacing("%20", with: "+").replacing("~", with: "%7E") }
        spellings = plain + once + once.map(Self.percent) + forms
    }

    private static func json(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ": result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func xml(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func percent(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch Unicode.Scalar(byte) {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
