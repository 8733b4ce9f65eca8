import Foundation
import Testing

/// A way to write a text so that a reader gets it back, with none of the library's own code.
struct Escaping: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let write: @Sendable (String) -> String

    init(_ name: String, _ write: @escaping @Sendable (String) -> String) {
        testDescription = name
        self.write = write
    }

    /// Replaces each scalar of `text` that `isEscaped` picks by what `spelling` gives.
    private static func scalars(
        _ text: String,
        _ isEscaped: (Unicode.Scalar) -> Bool,
        _ spelling: (Unicode.Scalar) -> String
    ) -> String {
        text.unicodeScalars.map { isEscaped($0) ? spelling($0) : String($0) }.joined()
    }

    private static func bytes(
        _ text: String,
        keeping: (UInt8) -> Bool = { _ in false },
        _ spelling: (UInt8) -> String
    ) -> String {
        text.utf8.map { keeping($0) ? String(Unicode.Scalar($0)) : spelling($0) }.joined()
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte)
    }

    private static func units(_ scalar: Unicode.Scalar, _ format: String) -> String {
        String(scalar).utf16.map { String(format: format, $0) }.joined()
    }

    private static func json(_ text: String, and others: String, _ format: String = "\\u%04x") -> String {
        scalars(text, { "\"\\".unicodeScalars.contains($0) || $0.value < 0x20 || others.unicodeScalars.contains($0) }) {
            "\"\\".unicodeScalars.contains($0) ? "\\" + String($0) : units($0, format)
        }
    }

    /// Escapings of letters and digits, or of nothing but them.
    static let all: [Escaping] = [
        Escaping("JSON") { json($0, and: "") },
        Escaping("JSON as Gson writes it") { json($0, and: "<>&='") },
        Escaping("JSON as Go writes it") { json($0, and: "<>&\u{2028}\u{2029}") },
        Escaping("JSON as PHP writes it") { json($0, and: "").replacing("/", with: "\\/") },
        Escaping("JSON in ASCII") {
            scalars($0, { $0.value >= 0x7F || "\"\\".unicodeScalars.contains($0) }) { units($0, "\\u%04X") }
        },
        Escaping(#"every character as \u"#) { scalars($0, { _ in true }) { units($0, "\\u%04X") } },
        Escaping(#"every character as \U"#) { scalars($0, { _ in true }) { String(format: "\\U%08x", $0.value) } },
        Escaping("Swift") {
            scalars($0, { $0.value >= 0x7F || "\"\\=".unicodeScalars.contains($0) }) {
                String(format: "\\u{%x}", $0.value)
            }
        },
        Escaping("hexadecimal bytes as in C") { bytes($0, keeping: isWord) { String(format: "\\x%02x", $0) } },
        Escaping("octal bytes as in C") { bytes($0, keeping: isWord) { String(format: "\\%03o", $0) } },
        Escaping("backslashes as in a shell") {
            scalars($0, { $0.value < 0x80 && !isWord(UInt8($0.value)) }) { "\\" + String($0) }
        },
        Escaping("quotes as in a shell") { $0.replacing("'", with: #"'\''"#) },
        Escaping("XML") {
            scalars($0, { "&<>\"'".unicodeScalars.contains($0) }) { scalar in
                ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;"][scalar] ?? ""
            }
        },
        Escaping("HTML as Go writes it") {
            scalars($0, { "&<>\"'".unicodeScalars.contains($0) }) { scalar in
                ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&#34;", "'": "&#39;"][scalar] ?? ""
            }
        },
        Escaping("named entities") {
            scalars($0, { "&<>=+/%#".unicodeScalars.contains($0) }) { scalar in
                [
                    "&": "&AMP;", "<": "&LT;", ">": "&gt;", "=": "&equals;", "+": "&plus;", "/": "&sol;",
                    "%": "&percnt;",
                    "#": "&num;",
                ][scalar] ?? ""
            }
        },
        Escaping("decimal entities") { scalars($0, { _ in true }) { "&#\($0.value);" } },
        Escaping("hexadecimal entities") { scalars($0, { _ in true }) { String(format: "&#X%X;", $0.value) } },
        Escaping("percent-encoding") { bytes($0, keeping: isWord) { String(format: "%%%02X", $0) } },
        Escaping("percent-encoding of everything") { bytes($0) { String(format: "%%%02x", $0) } },
        Escaping("a form") { bytes($0, keeping: isWord) { $0 == 0x20 ? "+" : String(format: "%%%02X", $0) } },
        Escaping("CDATA") { $0.replacing("]]>", with: "]]]]><![CDATA[>") },
    ]

    /// Escapings that only the outermost, or the innermost, may be.
    static let outermost: [Escaping] = [
        Escaping("quoted-printable") { bytes($0, keeping: isWord) { String(format: "=%02X", $0) } },
        Escaping("line breaks") { text in
            let scalars = Array(text.unicodeScalars)
            return stride(from: 0, to: scalars.count, by: 7).map { start in
                String(String.UnicodeScalarView(scalars[start..<min(start + 7, scalars.count)]))
            }.joined(separator: "\r\n")
        },
    ]

    /// Encodings of which no part shows what is inside.
    static let digits: [Escaping] = [
        Escaping("Base64") { Data($0.utf8).base64EncodedString() },
        Escaping("Base64 in lines") { Data($0.utf8).base64EncodedString(options: [.lineLength64Characters]) },
        Escaping("Base64 of URLs") {
            Data($0.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
                "=",
                with: ""
            )
        },
        Escaping("hexadecimal digits") { bytes($0) { String(format: "%02x", $0) } },
        Escaping("hexadecimal digits in pairs") { bytes($0) { String(format: "%02X ", $0) } },
    ]
}
