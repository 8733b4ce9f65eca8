/// Reads XML 1.0 in UTF-8 into a ``ResponseNode``.
///
/// It reads elements and text. Attributes, comments, and processing instructions are checked and skipped; a document
/// type declaration is rejected.
///
/// Foundation's parser on Linux crashes the process on the processing instruction `<?x?>`, and accepts truncated
/// documents as whole ones; a body from a hostile proxy must cause neither.
struct XMLReader {
    /// An element that's still open.
    struct OpenElement {
        /// The index of its entry.
        let index: Int
        let name: Range<Int>
        /// Its text, while it has no nested element.
        var text = 0..<0
        var childCount = 0

        var hasChildren: Bool { childCount > 0 }
    }

    var cursor: ByteCursor
    private var entries: [ResponseEntry] = []
    var open: [OpenElement] = []

    private init(_ cursor: consuming ByteCursor) {
        self.cursor = cursor
        entries.reserveCapacity(self.cursor.bytes.count / 24 + 1)
        open.reserveCapacity(8)
    }

    /// Reads one XML document from the position of `cursor`.
    ///
    /// The bytes are valid UTF-8.
    ///
    /// - Throws: `UnreadableBody` if it isn't one whole document, if it has a document type declaration, or if it's
    ///   nested deeper than the limit.
    static func read(_ cursor: consuming ByteCursor) throws(UnreadableBody) -> (rootName: String, node: ResponseNode) {
        var reader = XMLReader(cursor)
        try reader.document()
        let document = ResponseDocument(bytes: reader.cursor.bytes, entries: reader.entries, repetition: .isList)
        return (document.name(at: 0), ResponseNode(rootOf: document))
    }

    private mutating func document() throws(UnreadableBody) {
        let start = cursor.position
        if cursor.take("<?xml"), cursor.next?.isXMLOrJSONWhitespace == true {
            // The bytes are known to be UTF-8, whatever the declaration says.
            try skip(through: "?>")
        } else {
            cursor.move(to: start)
        }
        try skipMiscellany()
        guard cursor.take(UInt8(ascii: "<")) else { throw failure("an element must come here") }
        try startTag()
        while !open.isEmpty { try content() }
        try skipMiscellany()
        guard cursor.isAtEnd else { throw failure("there is something after its end") }
    }

    func failure(_ reason: String) -> UnreadableBody {
        UnreadableBody("it is not whole XML: \(reason) (byte \(cursor.offset))")
    }

    /// Steps over what's allowed around the root element: white space, comments, and processing instructions.
    private mutating func skipMiscellany() throws(UnreadableBody) {
        while true {
            cursor.skipWhitespace()
            if cursor.take("<!DOCTYPE") { throw UnreadableBody("it has a document type declaration") }
            guard try skipWhatCarriesNoValue() else { return }
        }
    }

    /// Reads the next piece of the open element's content.
    private mutating func content() throws(UnreadableBody) {
        let start = cursor.position
        if cursor.take(UInt8(ascii: "<")) {
            switch cursor.next {
            case UInt8(ascii: "/"):
                cursor.advance()
                return try endTag()
            case UInt8(ascii: "!"), UInt8(ascii: "?"):
                cursor.move(to: start)
                if try skipWhatCarriesNoValue() { return }
                if cursor.take("<![CDATA[") { return try characterData() }
                cursor.advance()
            default: break
            }
            try startTag()
        } else if cursor.take(UInt8(ascii: "&")) {
            try referenceInText(from: start)
        } else {
            try characters()
        }
    }
}

// Elements.
extension XMLReader {
    /// Reads the rest of a start tag after `<`, and closes the element if it's empty.
    private mutating func startTag() throws(UnreadableBody) {
        guard open.count < ResponseBody.maximumDepth else {
            throw UnreadableBody("its elements are nested more than \(ResponseBody.maximumDepth) levels deep")
        }
        let name = try name()
        try skipAttributes()
        guard entries.count < ResponseBody.maximumValues else { throw .tooManyValues }
        try countChild()
        open.append(OpenElement(index: entries.count, name: name))
        entries.append(ResponseEntry(at: entries.count, name: name, .null))
        if cursor.take("/>") { return close() }
        guard cursor.take(UInt8(ascii: ">")) else { throw failure("a tag has no end") }
    }

    /// Adds a child to the count of the open element.
    private mutating func countChild() throws(UnreadableBody) {
        guard let parent = open.indices.last else { return }
        open[parent].childCount += 1
        guard open[parent].childCount <= ResponseBody.maximumChildren else {
            throw .tooManyChildren(inValueNamed: cursor.text(open[parent].name))
        }
    }

    /// Reads the rest of an end tag after `</`.
    private mutating func endTag() throws(UnreadableBody) {
        let name = try name()
        cursor.skipWhitespace()
        guard let opened = open.last?.name, cursor.bytes[name].elementsEqual(cursor.bytes[opened]),
            cursor.take(UInt8(ascii: ">"))
        else {
            throw failure("an element is not closed")
        }
        close()
    }

    private mutating func close() {
        guard let closed = open.popLast() else { return }
        entries[closed.index].close(closed.hasChildren ? .object(end: entries.count) : .text(closed.text))
    }

    mutating func name() throws(UnreadableBody) -> Range<Int> {
        let start = cursor.position
        guard cursor.next?.startsXMLName == true else { throw failure("a name must come here") }
        cursor.skip(while: \.continuesXMLName)
        guard !cursor.isTooLong(name: start..<cursor.position) else { throw .tooLongName }
        return start..<cursor.position
    }

    /// Steps over the attributes of a tag, each name at most once, and the white space after them.
    private mutating func skipAttributes() throws(UnreadableBody) {
        var first: Range<Int>?
        var names: Set<ArraySlice<UInt8>> = []
        while true {
            let start = cursor.position
            cursor.skipWhitespace()
            guard cursor.next?.startsXMLName == true else { return }
            guard cursor.position > start else { throw failure("an attribute must not come here") }
            let name = try name()
            if let first {
                if names.isEmpty { names.insert(cursor.bytes[first]) }
                guard names.insert(cursor.bytes[name]).inserted else {
                    throw failure("an attribute must not come here")
                }
            } else {
                first = name
            }
            cursor.skipWhitespace()
            guard cursor.take(UInt8(ascii: "=")) else { throw failure("an attribute must have a value") }
            cursor.skipWhitespace()
            guard let quote = cursor.next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw failure("a value must be in quotes")
            }
            cursor.advance()
            try skipAttributeValue(quote: quote)
        }
    }

    private mutating func skipAttributeValue(quote: UInt8) throws(UnreadableBody) {
        while cursor.next != quote {
            if cursor.take(UInt8(ascii: "&")) {
                _ = try reference()
            } else {
                guard cursor.next != UInt8(ascii: "<") else { throw failure("a value must not contain <") }
                try skipCharacter()
            }
        }
        cursor.advance()
    }
}

extension UInt8 {
    /// Whether a name may start with this byte.
    ///
    /// All non-ASCII characters are accepted.
    fileprivate var startsXMLName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), 0x80...0xFF:
            true
        default: false
        }
    }

    /// Whether this byte is allowed in a name after the first byte.
    fileprivate var continuesXMLName: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: startsXMLName
        }
    }
}
