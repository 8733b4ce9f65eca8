// Text, which is written over its source if the two differ.
extension XMLReader {
    /// Appends the bytes from `start` to the position to the text of the open element.
    private mutating func append(from start: Int) {
        guard let last = open.indices.last, !open[last].hasChildren else { return }
        cursor.extend(&open[last].text, from: start)
    }

    /// Appends a character, spelled between `start` and the position, to the text of the open element.
    private mutating func append(_ scalar: Unicode.Scalar, from start: Int) {
        guard let last = open.indices.last, !open[last].hasChildren else { return }
        cursor.extend(&open[last].text, by: scalar, from: start)
    }

    /// Reads text up to the next tag or reference.
    mutating func characters() throws(UnreadableBody) {
        while true {
            plainText()
            switch cursor.next {
            case nil: throw failure("an element is not closed")
            case UInt8(ascii: "<"), UInt8(ascii: "&"): return
            case UInt8(ascii: "]") where cursor.take("]]>"): throw failure("text must not contain ]]>")
            default: try markedText()
            }
        }
    }

    /// Reads text up to the end of a CDATA section.
    mutating func characterData() throws(UnreadableBody) {
        while true {
            plainText()
            if cursor.next == UInt8(ascii: "]"), cursor.take("]]>") { return }
            try markedText()
        }
    }

    /// Reads text as long as no byte of it can be markup.
    private mutating func plainText() {
        let start = cursor.position
        cursor.skip(while: \.isPlainXMLText)
        append(from: start)
    }

    /// Reads one byte of text, or a line break.
    private mutating func markedText() throws(UnreadableBody) {
        let start = cursor.position
        guard cursor.take(UInt8(ascii: "\r")) else {
            try skipCharacter()
            return append(from: start)
        }
        _ = cursor.take(UInt8(ascii: "\n"))
        append("\n", from: start)
    }

    /// Steps over one byte of a character that XML allows.
    mutating func skipCharacter() throws(UnreadableBody) {
        guard let byte = cursor.next else { throw failure("it ends too early") }
        let isControl = byte < 0x20 && !byte.isXMLOrJSONWhitespace
        let isNoCharacter = byte == 0xEF && (cursor.take("\u{FFFE}") || cursor.take("\u{FFFF}"))
        guard !isControl, !isNoCharacter else { throw failure("it contains a character that XML does not allow") }
        cursor.advance()
    }

    /// Reads the character of a reference whose `&` is at `start`.
    mutating func referenceInText(from start: Int) throws(UnreadableBody) {
        append(try reference(), from: start)
    }

    /// Reads the rest of a reference after `&`: a character by its number, or one of the five predefined entities.
    mutating func reference() throws(UnreadableBody) -> Unicode.Scalar {
        if cursor.take("lt;") { return "<" }
        if cursor.take("gt;") { return ">" }
        if cursor.take("amp;") { return "&" }
        if cursor.take("quot;") { return "\"" }
        if cursor.take("apos;") { return "'" }
        guard cursor.take(UInt8(ascii: "#")) else { throw failure("there is no such entity") }
        let radix: UInt32 = cursor.take(UInt8(ascii: "x")) ? 16 : 10
        var value: UInt32? = cursor.next?.hexadecimalDigit == nil ? nil : 0
        while let digit = cursor.next?.hexadecimalDigit.map(UInt32.init) {
            value = value.flatMap { digit < radix && $0 <= 0x10FFFF ? $0 * radix + digit : nil }
            cursor.advance()
        }
        guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.isAllowedInXML, cursor.take(UInt8(ascii: ";"))
        else { throw failure("there is no such character") }
        return scalar
    }
}

// Markup that carries no value.
extension XMLReader {
    /// Steps over a comment or a processing instruction if one comes next.
    mutating func skipWhatCarriesNoValue() throws(UnreadableBody) -> Bool {
        if try skipComment() { return true }
        return try skipProcessingInstruction()
    }

    /// Steps over a comment if one comes next.
    private mutating func skipComment() throws(UnreadableBody) -> Bool {
        guard cursor.take("<!--") else { return false }
        try skip(through: "--")
        guard cursor.take(UInt8(ascii: ">")) else { throw failure("a comment must not contain --") }
        return true
    }

    /// Steps over a processing instruction if one comes next.
    private mutating func skipProcessingInstruction() throws(UnreadableBody) -> Bool {
        guard cursor.take("<?") else { return false }
        guard cursor.text(try name()).lowercasedASCII != "xml" else {
            throw failure("a declaration must not come here")
        }
        if cursor.take("?>") { return true }
        guard cursor.next?.isXMLOrJSONWhitespace == true else { throw failure("a name must not be followed so") }
        try skip(through: "?>")
        return true
    }

    /// Steps over everything through the end of `mark`.
    mutating func skip(through mark: StaticString) throws(UnreadableBody) {
        while !cursor.take(mark) { try skipCharacter() }
    }
}

extension UInt8 {
    /// Whether the byte is plain text regardless of what follows.
    fileprivate var isPlainXMLText: Bool {
        switch self {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"), UInt8(ascii: "\r"), 0xEF: false
        case 0x20...0xFF, UInt8(ascii: "\n"), UInt8(ascii: "\t"): true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether a character reference may refer to this character.
    fileprivate var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
