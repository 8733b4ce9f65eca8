import Foundation

/// Reads JSON (RFC 8259) into a ``ResponseNode``.
///
/// Foundation's own reader gives up the whole answer over one number out of range or half a surrogate pair, and has no
/// bound for nesting; an answer that tells of a change made must not be lost so. Here a number keeps its text, and an
/// unpaired surrogate reads as U+FFFD.
struct JSONReader {
    private var cursor: ByteCursor
    private var depth = 0

    /// Reads one JSON value and nothing behind it but white space.
    ///
    /// The bytes are valid UTF-8.
    ///
    /// - Throws: `UnreadableBody` for anything that is not JSON, and for nesting deeper than the limit.
    static func read(_ data: Data) throws(UnreadableBody) -> ResponseNode {
        var reader = JSONReader(cursor: ByteCursor(data))
        let node = try reader.value()
        reader.cursor.skipWhitespace()
        guard reader.cursor.isAtEnd else { throw reader.failure("something stands behind its end") }
        return node
    }

    private func failure(_ reason: String) -> UnreadableBody {
        UnreadableBody("it is not whole JSON: \(reason) (byte \(cursor.position))")
    }

    private mutating func value() throws(UnreadableBody) -> ResponseNode {
        cursor.skipWhitespace()
        switch cursor.next {
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
        cursor.advance()
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
        cursor.skipWhitespace()
        if cursor.take("}") { return .object(members) }
        repeat {
            cursor.skipWhitespace()
            guard cursor.next == UInt8(ascii: "\"") else { throw failure("a name must come here") }
            let name = try string()
            cursor.skipWhitespace()
            guard cursor.take(":") else { throw failure("a colon must come here") }
            members[name] = try value()
            cursor.skipWhitespace()
        } while cursor.take(",")
        guard cursor.take("}") else { throw failure("a comma or a brace must come here") }
        return .object(members)
    }

    /// Reads the values behind an opening bracket.
    private mutating func array() throws(UnreadableBody) -> ResponseNode {
        var elements: [ResponseNode] = []
        cursor.skipWhitespace()
        if cursor.take("]") { return .list(elements) }
        repeat {
            elements.append(try value())
            cursor.skipWhitespace()
        } while cursor.take(",")
        guard cursor.take("]") else { throw failure("a comma or a bracket must come here") }
        return .list(elements)
    }

    private mutating func literal(_ word: StaticString, _ node: ResponseNode) throws(UnreadableBody) -> ResponseNode {
        guard cursor.take(word) else { throw failure("\(word) must come here") }
        return node
    }

    /// Reads a number by its grammar and gives its text.
    private mutating func number() throws(UnreadableBody) -> String {
        let start = cursor.position
        _ = cursor.take("-")
        if !cursor.take("0") { try digits() }
        if cursor.take(".") { try digits() }
        if cursor.take("e") || cursor.take("E") {
            _ = cursor.take("+") || cursor.take("-")
            try digits()
        }
        return cursor.text(from: start)
    }

    private mutating func digits() throws(UnreadableBody) {
        let start = cursor.position
        cursor.skip(while: \.isASCIIDigit)
        guard cursor.position > start else { throw failure("a digit must come here") }
    }
}

// Strings.
extension JSONReader {
    /// Reads a string with its quotes and gives its text.
    private mutating func string() throws(UnreadableBody) -> String {
        cursor.advance()
        var text = ""
        while true {
            let start = cursor.position
            cursor.skip { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            text += cursor.text(from: start)
            if cursor.take("\"") { return text }
            guard cursor.take("\\") else {
                throw failure(cursor.isAtEnd ? "a string has no end" : "a control character stands in a string")
            }
            text.unicodeScalars.append(try escape())
        }
    }

    /// Reads what stands behind a backslash.
    private mutating func escape() throws(UnreadableBody) -> Unicode.Scalar {
        guard let byte = cursor.next else { throw failure("an escape has no end") }
        cursor.advance()
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
        let behindFirst = cursor.position
        if UTF16.isLeadSurrogate(first), cursor.take("\\u") {
            let second = try codeUnit()
            if UTF16.isTrailSurrogate(second) { return UTF16.decode(UTF16.EncodedScalar([first, second])) }
        }
        cursor.move(to: behindFirst)
        return "\u{FFFD}"
    }

    /// Reads four hexadecimal digits.
    private mutating func codeUnit() throws(UnreadableBody) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = cursor.next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw failure("four hexadecimal digits must come here")
            }
            unit = unit << 4 | UInt16(digit)
            cursor.advance()
        }
        return unit
    }
}
