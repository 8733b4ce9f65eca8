import Foundation

/// Reads JSON (RFC 8259) into a ``ResponseNode``.
///
/// Foundation's own reader gives up the whole answer over one number out of range or half a surrogate pair, and has no
/// bound for nesting; an answer that tells of a change made must not be lost so. Here a number keeps its text, and an
/// unpaired surrogate reads as U+FFFD.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    private init(_ data: Data) {
        bytes = Array(data)
    }

    /// Reads one JSON value and nothing behind it but white space.
    ///
    /// The bytes are valid UTF-8.
    ///
    /// - Throws: `UnreadableBody` for anything that is not JSON, and for nesting deeper than the limit.
    static func read(_ data: Data) throws(UnreadableBody) -> ResponseNode {
        var reader = JSONReader(data)
        let node = try reader.value()
        reader.skipWhitespace()
        guard reader.position == reader.bytes.count else { throw reader.failure("something stands behind its end") }
        return node
    }

    private func failure(_ reason: String) -> UnreadableBody {
        UnreadableBody("it is not whole JSON: \(reason) (byte \(position))")
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipWhitespace() {
        while let byte = next, byte.isXMLOrJSONWhitespace { position += 1 }
    }

    /// Steps over `byte` if it comes next.
    private mutating func take(_ byte: Character) -> Bool {
        guard next == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(UnreadableBody) -> ResponseNode {
        skipWhitespace()
        switch next {
        case UInt8(ascii: "{"): return try nested { reader throws(UnreadableBody) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(UnreadableBody) in try reader.array() }
        case UInt8(ascii: "\""): return .scalar(try string())
        case UInt8(ascii: "t"): return try literal("true", .scalar("true"))
        case UInt8(ascii: "f"): return try literal("false", .scalar("false"))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case nil: throw failure("it ends too early")
        default: return .scalar(try number())
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(UnreadableBody) -> ResponseNode
    ) throws(UnreadableBody) -> ResponseNode {
        position += 1
        depth += 1
        guard depth <= ResponseBody.maximumDepth else {
            throw failure("values stand more than \(ResponseBody.maximumDepth) deep")
        }
        let node = try read(&self)
        depth -= 1
        return node
    }

    /// Reads the members behind an opening brace.
    ///
    /// Of two members of one name the later counts.
    private mutating func object() throws(UnreadableBody) -> ResponseNode {
        var members: [String: ResponseNode] = [:]
        skipWhitespace()
        if take("}") { return .object(members) }
        repeat {
            skipWhitespace()
            guard next == UInt8(ascii: "\"") else { throw failure("a name must come here") }
            let name = try string()
            skipWhitespace()
            guard take(":") else { throw failure("a colon must come here") }
            members[name] = try value()
            skipWhitespace()
        } while take(",")
        guard take("}") else { throw failure("a comma or a brace must come here") }
        return .object(members)
    }

    /// Reads the values behind an opening bracket.
    private mutating func array() throws(UnreadableBody) -> ResponseNode {
        var elements: [ResponseNode] = []
        skipWhitespace()
        if take("]") { return .list(elements) }
        repeat {
            elements.append(try value())
            skipWhitespace()
        } while take(",")
        guard take("]") else { throw failure("a comma or a bracket must come here") }
        return .list(elements)
    }

    private mutating func literal(_ word: String, _ node: ResponseNode) throws(UnreadableBody) -> ResponseNode {
        guard bytes[position...].starts(with: word.utf8) else { throw failure("\(word) must come here") }
        position += word.utf8.count
        return node
    }

    /// Reads a number by its grammar and gives its text.
    private mutating func number() throws(UnreadableBody) -> String {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(UnreadableBody) {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw failure("a digit must come here") }
    }
}

// Strings.
extension JSONReader {
    /// Reads a string with its quotes and gives its text.
    private mutating func string() throws(UnreadableBody) -> String {
        position += 1
        var start = position
        var text = ""
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<position], as: UTF8.self)
                position += 1
                text.unicodeScalars.append(try escape())
                start = position
            case 0..<0x20:
                throw failure("a control character stands in a string")
            default:
                position += 1
            }
        }
        throw failure("a string has no end")
    }

    /// Reads what stands behind a backslash.
    private mutating func escape() throws(UnreadableBody) -> Unicode.Scalar {
        guard let byte = next else { throw failure("an escape has no end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedScalar()
        default: throw failure("there is no such escape")
        }
    }

    /// Reads the digits behind `\u`, and the second half of a surrogate pair where one follows.
    private mutating func escapedScalar() throws(UnreadableBody) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let behindFirst = position
        if UTF16.isLeadSurrogate(first), take("\\"), take("u") {
            let second = try codeUnit()
            if UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([first, second]))
            }
        }
        position = behindFirst
        return "\u{FFFD}"
    }

    private mutating func codeUnit() throws(UnreadableBody) -> UInt16 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits must come here") }
        position += 4
        return unit
    }
}
