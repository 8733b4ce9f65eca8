import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads XML into a ``ResponseNode`` with Foundation's parser, and refuses what that parser lets pass: truncated
/// documents, document type declarations, and deep nesting.
struct XMLReader {
    /// Reads one XML document.
    ///
    /// The bytes are valid UTF-8.
    ///
    /// - Throws: `UnreadableBody` for anything that is not one whole document, for HTML, for any document type
    ///   declaration, and for nesting deeper than the limit.
    static func read(_ data: Data) throws(UnreadableBody) -> (rootName: String, node: ResponseNode) {
        // The bytes are known to be UTF-8, so what a declaration says of the encoding cannot count.
        let document = try Prolog.skip(data)
        let parser = XMLParser(data: document)
        parser.shouldResolveExternalEntities = false
        let builder = TreeBuilder()
        parser.delegate = builder
        let isParsed = parser.parse()
        if builder.isTooDeep {
            throw UnreadableBody("its elements stand more than \(ResponseBody.maximumDepth) deep")
        }
        // `parse()` is true for some documents that are not whole; the error tells of those.
        guard isParsed, parser.parserError == nil, let root = builder.root else {
            throw UnreadableBody("it is not one whole XML document")
        }
        guard root.rootName.lowercasedASCII != "html" else { throw UnreadableBody("it is HTML") }
        return root
    }
}

/// What may stand in front of an XML document's root element.
private enum Prolog {
    /// Gives the document without its declaration, comments and white space in front.
    ///
    /// - Throws: `UnreadableBody` where a document type declaration stands in front of the root element, the only place
    ///   where a parser takes one.
    static func skip(_ data: Data) throws(UnreadableBody) -> Data {
        var rest = data
        while true {
            rest = rest.drop { $0.isXMLOrJSONWhitespace }
            if rest.starts(with: "<?".utf8) {
                rest = try drop(through: "?>", from: rest)
            } else if rest.starts(with: "<!--".utf8) {
                rest = try drop(through: "-->", from: rest.dropFirst(4))
            } else if rest.starts(with: "<!".utf8) {
                throw UnreadableBody("it has a document type declaration")
            } else {
                return Data(rest)
            }
        }
    }

    private static func drop(through mark: String, from data: Data) throws(UnreadableBody) -> Data {
        guard let range = data.range(of: Data(mark.utf8)) else {
            throw UnreadableBody("it is not one whole XML document")
        }
        return data[range.upperBound...]
    }
}

/// Builds the tree while the parser reports elements and text.
private final class TreeBuilder: NSObject, XMLParserDelegate {
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

    private var open: [OpenElement] = []

    /// The root element, once it is closed.
    private(set) var root: (rootName: String, node: ResponseNode)?

    /// Whether the parser was stopped because of the nesting.
    private(set) var isTooDeep = false

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard open.count < ResponseBody.maximumDepth else {
            isTooDeep = true
            return parser.abortParsing()
        }
        open.append(OpenElement(name: elementName))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        append(string)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        append(String(decoding: block, as: UTF8.self))
    }

    /// Text comes in pieces; each is kept as it is.
    private func append(_ piece: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += piece
    }

    func parser(
        _ parser: XMLParser,
        didEndElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard let closed = open.popLast() else { return }
        if open.isEmpty {
            root = (closed.name, closed.node)
        } else {
            open[open.count - 1].children[closed.name, default: []].append(closed.node)
        }
    }
}
