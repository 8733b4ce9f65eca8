import Foundation

/// Reads XML 1.0 in UTF-8 into a ``ResponseNode``: elements and text; attributes, comments and processing instructions
/// are checked and passed over, and any document type declaration is refused.
///
/// Foundation's parser for Linux crashes the process on the processing instruction `<?x?>`, and takes truncated
/// documents for whole ones; what a hostile proxy sends must do neither.
struct XMLReader {
    /// An element that is still open.
    private struct OpenElement {
        let name: String
        var text = ""
        var children: [String: [ResponseNode]] = [:]

        /// The element's value: its elements, or else its text.
        var node: ResponseNode {
            guard !children.isEmpty else { return .scalar(text) }
            return .object(children.mapValues { $0.count == 1 ? $0[0] : .list($0) })
        }
    }

    private var cursor: ByteCursor
    private var open: [OpenElement] = []
    private var root: (name: String, node: ResponseNode)?

    /// Reads one XML document.
    ///
    /// The bytes are valid UTF-8.
    ///
    /// - Throws: `UnreadableBody` for anything that is not one whole document, for any document type
    ///   declaration, and for nesting deeper than the limit.
    static func read(_ data: Data) throws(UnreadableBody) -> (rootName: String, node: ResponseNode) {
        var reader = XMLReader(cursor: ByteCursor(data))
        if reader.cursor.take("<?xml"), reader.cursor.next?.isXMLOrJSONWhitespace == true {
            // The bytes are known to be UTF-8, whatever the declaration says.
            try reader.skip(through: "?>")
        } else {
            reader.cursor.move(to: 0)
        }
        try reader.skipMiscellany()
        guard reader.cursor.take("<") else { throw reader.failure("an element must come here") }
        try reader.startTag()
        while reader.root == nil { try reader.content() }
        try reader.skipMiscellany()
        guard reader.cursor.isAtEnd, let root = reader.root else {
            throw reader.failure("something stands behind its end")
        }
        return (root.name, root.node)
    }

    private func failure(_ reason: String) -> UnreadableBody {
        UnreadableBody("it is not whole XML: \(reason) (byte \(cursor.position))")
    }

    /// Steps over what may stand around the root element: white space, comments and processing instructions.
    private mutating func skipMiscellany() throws(UnreadableBody) {
        while true {
            cursor.skipWhitespace()
            if cursor.take("<!DOCTYPE") { throw UnreadableBody("it has a document type declaration") }
            guard try skipWhatCarriesNoValue() else { return }
        }
    }

    /// Reads the next piece of what stands inside the element that is open.
    private mutating func content() throws(UnreadableBody) {
        if try skipWhatCarriesNoValue() { return }
        if cursor.take("<![CDATA[") {
            append(try text(through: "]]>"))
        } else if cursor.take("</") {
            try endTag()
        } else if cursor.take("<") {
            try startTag()
        } else if cursor.take("&") {
            append(String(try reference()))
        } else {
            try characters()
        }
    }
}

// Elements.
extension XMLReader {
    /// Reads what stands behind `<`, and closes the element if it is empty.
    private mutating func startTag() throws(UnreadableBody) {
        guard open.count < ResponseBody.maximumDepth else {
            throw UnreadableBody("its elements stand more than \(ResponseBody.maximumDepth) deep")
        }
        let name = try name()
        try skipAttributes()
        open.append(OpenElement(name: name))
        if cursor.take("/>") { return close() }
        guard cursor.take(">") else { throw failure("a tag has no end") }
    }

    /// Reads what stands behind `</`.
    private mutating func endTag() throws(UnreadableBody) {
        let name = try name()
        cursor.skipWhitespace()
        guard name == open.last?.name, cursor.take(">") else { throw failure("an element is not closed") }
        close()
    }

    private mutating func close() {
        guard let closed = open.popLast() else { return }
        if open.isEmpty {
            root = (closed.name, closed.node)
        } else {
            open[open.count - 1].children[closed.name, default: []].append(closed.node)
        }
    }

    private mutating func name() throws(UnreadableBody) -> String {
        let start = cursor.position
        guard cursor.next?.startsXMLName == true else { throw failure("a name must come here") }
        cursor.skip { $0.startsXMLName || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        return cursor.text(from: start)
    }

    /// Steps over the attributes of a tag, each name at most once, and the white space behind them.
    private mutating func skipAttributes() throws(UnreadableBody) {
        var names: Set<String> = []
        while true {
            let start = cursor.position
            cursor.skipWhitespace()
            guard cursor.next?.startsXMLName == true else { return }
            guard cursor.position > start, names.insert(try name()).inserted else {
                throw failure("an attribute must not come here")
            }
            cursor.skipWhitespace()
            guard cursor.take("=") else { throw failure("an attribute must have a value") }
            cursor.skipWhitespace()
            guard let quote = cursor.next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw failure("a value must stand in quotes")
            }
            cursor.advance()
            try skipAttributeValue(quote: quote)
        }
    }

    private mutating func skipAttributeValue(quote: UInt8) throws(UnreadableBody) {
        while cursor.next != quote {
            if cursor.take("&") {
                _ = try reference()
            } else {
                guard cursor.next != UInt8(ascii: "<") else { throw failure("< must not stand in a value") }
                try skipCharacter()
            }
        }
        cursor.advance()
    }
}

// Text.
extension XMLReader {
    private mutating func append(_ piece: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += piece
    }

    /// Reads text up to the next tag or reference.
    private mutating func characters() throws(UnreadableBody) {
        let start = cursor.position
        while let byte = cursor.next, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") {
            guard !cursor.take("]]>") else { throw failure("]]> must not stand in text") }
            try skipCharacter()
        }
        guard !cursor.isAtEnd else { throw failure("an element is not closed") }
        append(cursor.text(from: start).withXMLLineEnds)
    }

    /// Steps over one byte of a character that XML allows.
    private mutating func skipCharacter() throws(UnreadableBody) {
        guard let byte = cursor.next else { throw failure("it ends too early") }
        let isControl = byte < 0x20 && !byte.isXMLOrJSONWhitespace
        let isNoCharacter = byte == 0xEF && (cursor.take("\u{FFFE}") || cursor.take("\u{FFFF}"))
        guard !isControl, !isNoCharacter else { throw failure("a character that XML does not allow stands in it") }
        cursor.advance()
    }

    /// Reads text up to `mark`, which is ASCII, and steps over the mark.
    private mutating func text(through mark: StaticString) throws(UnreadableBody) -> String {
        let start = cursor.position
        try skip(through: mark)
        return String(cursor.text(from: start).dropLast(mark.utf8CodeUnitCount)).withXMLLineEnds
    }

    /// Reads what stands behind `&`: a character by its number, or one of XML's five entities.
    private mutating func reference() throws(UnreadableBody) -> Unicode.Scalar {
        let entities: [(StaticString, Unicode.Scalar)] = [
            ("lt;", "<"), ("gt;", ">"), ("amp;", "&"), ("quot;", "\""), ("apos;", "'"),
        ]
        for (name, scalar) in entities where cursor.take(name) { return scalar }
        guard cursor.take("#") else { throw failure("there is no such entity") }
        let radix = cursor.take("x") ? 16 : 10
        let start = cursor.position
        cursor.skip { $0 != UInt8(ascii: ";") && Character(Unicode.Scalar($0)).isHexDigit }
        let digits = cursor.text(from: start)
        guard let value = UInt32(digits, radix: radix), let scalar = Unicode.Scalar(value), scalar.isAllowedInXML,
            cursor.take(";")
        else { throw failure("there is no such character") }
        return scalar
    }
}

// What carries no value.
extension XMLReader {
    /// Steps over a comment or a processing instruction if one comes next.
    private mutating func skipWhatCarriesNoValue() throws(UnreadableBody) -> Bool {
        if try skipComment() { return true }
        return try skipProcessingInstruction()
    }

    /// Steps over a comment if one comes next.
    private mutating func skipComment() throws(UnreadableBody) -> Bool {
        guard cursor.take("<!--") else { return false }
        try skip(through: "--")
        guard cursor.take(">") else { throw failure("-- must not stand in a comment") }
        return true
    }

    /// Steps over a processing instruction if one comes next.
    private mutating func skipProcessingInstruction() throws(UnreadableBody) -> Bool {
        guard cursor.take("<?") else { return false }
        guard try name().lowercasedASCII != "xml" else { throw failure("a declaration must not come here") }
        guard cursor.next?.isXMLOrJSONWhitespace == true || cursor.next == UInt8(ascii: "?") else {
            throw failure("a name must not be followed so")
        }
        try skip(through: "?>")
        return true
    }

    private mutating func skip(through mark: StaticString) throws(UnreadableBody) {
        while !cursor.take(mark) { try skipCharacter() }
    }
}

extension UInt8 {
    /// Whether a name may start with this byte.
    ///
    /// Of the characters beyond ASCII all are taken.
    fileprivate var startsXMLName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), 0x80...0xFF:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether a reference may stand for this character.
    fileprivate var isAllowedInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension String {
    /// The text with each line end as a line feed, as XML reads it.
    fileprivate var withXMLLineEnds: String {
        guard utf8.contains(0x0D) else { return self }
        return replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    }
}
