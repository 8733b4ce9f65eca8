/// Reads JSON (RFC 8259) into a ``ResponseNode``.
///
/// Foundation's own reader discards the whole response because of one number out of range or an unpaired surrogate, and
/// has no limit for nesting. A response that reports a completed change must not be lost that way, so a number keeps
/// its spelling here, and an unpaired surrogate reads as U+FFFD.
struct JSONReader {
    private var cursor: ByteCursor
    private var entries: [ResponseEntry] = []
    private var depth = 0

    private init(_ cursor: consuming ByteCursor) {
        self.cursor = cursor
        entries.reserveCapacity(self.cursor.bytes.count / 16 + 1)
    }

    /// Reads one JSON value from the position of `cursor`, with nothing after it except white space.
    ///
    /// The bytes are valid UTF-8.
    ///
    /// - Throws: `UnreadableBody` if it isn't JSON, or if it's nested deeper than the limit.
    static func read(_ cursor: consuming ByteCursor) throws(UnreadableBody) -> ResponseNode {
        var reader = JSONReader(cursor)
        reader.cursor.skipWhitespace()
        try reader.value(named: 0..<0)
        reader.cursor.skipWhitespace()
        guard reader.cursor.isAtEnd else { throw reader.failure(.somethingAfterEnd) }
        return ResponseNode(
            rootOf: ResponseDocument(bytes: reader.cursor.bytes, entries: reader.entries, repetition: .lastCounts)
        )
    }

    private func failure(_ fault: JSONFault) -> UnreadableBody {
        UnreadableBody(fault, at: cursor.offset)
    }

    private mutating func append(_ content: ResponseEntry.Content, named name: Range<Int>) throws(UnreadableBody) {
        guard entries.count < ResponseBody.maximumValues else { throw .tooManyValues }
        entries.append(ResponseEntry(at: entries.count, name: name, content))
    }

    /// Reads the value at the position, which no white space precedes; its name is empty in a list.
    private mutating func value(named name: Range<Int>) throws(UnreadableBody) {
        let content: ResponseEntry.Content
        switch cursor.next {
        case UInt8(ascii: "\""): content = .text(try string())
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try container(named: name)
        case UInt8(ascii: "t"): content = .text(try literal("true"))
        case UInt8(ascii: "f"): content = .text(try literal("false"))
        case UInt8(ascii: "n"):
            _ = try literal("null")
            content = .null
        case nil: throw failure(.endsTooEarly)
        default: content = .text(try number())
        }
        try append(content, named: name)
    }

    /// Reads an object or an array; nested ones are read recursively, up to the limit.
    private mutating func container(named name: Range<Int>) throws(UnreadableBody) {
        let isObject = cursor.take(UInt8(ascii: "{"))
        if !isObject { cursor.advance() }
        depth += 1
        guard depth <= ResponseBody.maximumDepth else {
            throw failure(.tooDeep)
        }
        let index = entries.count
        try append(.null, named: name)
        if isObject {
            try members(of: name)
            entries[index].close(.object(end: entries.count))
        } else {
            try elements(of: name)
            entries[index].close(.list(end: entries.count))
        }
        depth -= 1
    }

    /// Reads the members of the object named `objectName`, after an opening brace.
    private mutating func members(of objectName: Range<Int>) throws(UnreadableBody) {
        cursor.skipWhitespace()
        if cursor.take(UInt8(ascii: "}")) { return }
        var count = 0
        repeat {
            try countChild(&count, of: objectName)
            cursor.skipWhitespace()
            guard cursor.next == UInt8(ascii: "\"") else { throw failure(.noName) }
            let name = try string()
            guard !cursor.isTooLong(name: name) else { throw .tooLongName }
            cursor.skipWhitespace()
            guard cursor.take(UInt8(ascii: ":")) else { throw failure(.noColon) }
            cursor.skipWhitespace()
            try value(named: name)
            cursor.skipWhitespace()
        } while cursor.take(UInt8(ascii: ","))
        guard cursor.take(UInt8(ascii: "}")) else { throw failure(.noCommaOrBrace) }
    }

    /// Reads the values of the list named `listName`, after an opening bracket.
    private mutating func elements(of listName: Range<Int>) throws(UnreadableBody) {
        cursor.skipWhitespace()
        if cursor.take(UInt8(ascii: "]")) { return }
        var count = 0
        repeat {
            try countChild(&count, of: listName)
            cursor.skipWhitespace()
            try value(named: 0..<0)
            cursor.skipWhitespace()
        } while cursor.take(UInt8(ascii: ","))
        guard cursor.take(UInt8(ascii: "]")) else { throw failure(.noCommaOrBracket) }
    }

    private func countChild(_ count: inout Int, of name: Range<Int>) throws(UnreadableBody) {
        count += 1
        guard count <= ResponseBody.maximumChildren else {
            throw .tooManyChildren(inValueNamed: cursor.text(name))
        }
    }

    private mutating func literal(_ word: StaticString) throws(UnreadableBody) -> Range<Int> {
        let start = cursor.position
        guard cursor.take(word) else { throw failure(.noLiteral(word)) }
        return start..<cursor.position
    }

    /// Reads a number according to the JSON grammar.
    private mutating func number() throws(UnreadableBody) -> Range<Int> {
        let start = cursor.position
        _ = cursor.take(UInt8(ascii: "-"))
        if !cursor.take(UInt8(ascii: "0")) { try digits() }
        if cursor.take(UInt8(ascii: ".")) { try digits() }
        if cursor.take(UInt8(ascii: "e")) || cursor.take(UInt8(ascii: "E")) {
            _ = cursor.take(UInt8(ascii: "+")) || cursor.take(UInt8(ascii: "-"))
            try digits()
        }
        return start..<cursor.position
    }

    private mutating func digits() throws(UnreadableBody) {
        let start = cursor.position
        cursor.skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard cursor.position > start else { throw failure(.noDigit) }
    }
}

// Strings.
extension JSONReader {
    /// Reads a string with its quotes, and writes its decoded bytes over it.
    private mutating func string() throws(UnreadableBody) -> Range<Int> {
        cursor.advance()
        var text = cursor.position..<cursor.position
        while true {
            let start = cursor.position
            cursor.skip { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            cursor.extend(&text, from: start)
            if cursor.take(UInt8(ascii: "\"")) { return text }
            let escapeStart = cursor.position
            guard cursor.take(UInt8(ascii: "\\")) else {
                throw failure(cursor.isAtEnd ? .openString : .controlCharacter)
            }
            cursor.extend(&text, by: try escape(), from: escapeStart)
        }
    }

    /// Reads the rest of an escape after a backslash.
    private mutating func escape() throws(UnreadableBody) -> Unicode.Scalar {
        guard let byte = cursor.next else { throw failure(.openEscape) }
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
        default: throw failure(.unknownEscape)
        }
    }

    /// Reads the digits after `\u`, and the second half of a surrogate pair if one follows.
    private mutating func escapedScalar() throws(UnreadableBody) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let afterFirst = cursor.position
        if UTF16.isLeadSurrogate(first), cursor.take("\\u") {
            let second = try codeUnit()
            if UTF16.isTrailSurrogate(second) { return UTF16.decode(UTF16.EncodedScalar([first, second])) }
        }
        cursor.move(to: afterFirst)
        return "\u{FFFD}"
    }

    /// Reads four hexadecimal digits.
    private mutating func codeUnit() throws(UnreadableBody) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = cursor.next?.hexadecimalDigit else {
                throw failure(.noHexadecimalDigits)
            }
            unit = unit << 4 | UInt16(digit)
            cursor.advance()
        }
        return unit
    }
}

/// A mistake in a document that should be JSON.
enum JSONFault: Sendable {
    case somethingAfterEnd, endsTooEarly, tooDeep
    case noName, noColon, noCommaOrBrace, noCommaOrBracket, noDigit
    case noLiteral(StaticString)
    case openString, controlCharacter, openEscape, unknownEscape, noHexadecimalDigits

    /// The fault in words.
    var reason: String {
        switch self {
        case .somethingAfterEnd: "there is something after its end"
        case .endsTooEarly: "it ends too early"
        case .tooDeep: "values are nested more than \(ResponseBody.maximumDepth) levels deep"
        case .noName: "a name must come here"
        case .noColon: "a colon must come here"
        case .noCommaOrBrace: "a comma or a brace must come here"
        case .noCommaOrBracket: "a comma or a bracket must come here"
        case .noDigit: "a digit must come here"
        case .noLiteral(let word): "\(word) must come here"
        case .openString: "a string has no end"
        case .controlCharacter: "a string contains a control character"
        case .openEscape: "an escape has no end"
        case .unknownEscape: "there is no such escape"
        case .noHexadecimalDigits: "four hexadecimal digits must come here"
        }
    }
}
