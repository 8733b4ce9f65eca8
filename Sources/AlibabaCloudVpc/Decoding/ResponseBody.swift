import Foundation

/// The body of an answer, read by the format that its bytes show.
struct ResponseBody {
    /// The largest body that is read, in bytes: 1 MiB.
    static let maximumSize = 1 << 20
    /// How deep values may stand inside each other.
    static let maximumDepth = 64

    /// The name of XML's root element; `nil` for JSON.
    let rootName: String?
    /// The root.
    let node: ResponseNode

    /// Whether XML's root element tells that this is an error or a page, and no answer.
    var isNoAnswer: Bool {
        let localName = rootName?.split(separator: ":").last.map { String($0).lowercasedASCII }
        return localName.map(Self.namesOfOtherRoots.contains) ?? false
    }

    private static let namesOfOtherRoots: Set<String> = [
        "error", "errorresponse", "fault", "envelope", "html", "head", "body", "title", "center", "div", "h1", "p",
        "pre",
    ]

    /// Reads JSON or XML, whichever the first character behind a byte order mark and white space tells.
    ///
    /// - Throws: `UnreadableBody` for anything but one whole document in UTF-8 within the limits.
    init(_ data: Data) throws(UnreadableBody) {
        guard data.count <= Self.maximumSize else {
            throw UnreadableBody("it is larger than \(Self.maximumSize) bytes")
        }
        guard String(data: data, encoding: .utf8) != nil else { throw UnreadableBody("it is not valid UTF-8") }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = data.starts(with: byteOrderMark) ? data.dropFirst(byteOrderMark.count) : data
        let document = text.drop { $0.isXMLOrJSONWhitespace }
        switch document.first {
        case nil:
            throw UnreadableBody("it is empty")
        case UInt8(ascii: "<"):
            (rootName, node) = try XMLReader.read(document)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            rootName = nil
            node = try JSONReader.read(document)
        default:
            throw UnreadableBody("it is neither JSON nor XML")
        }
    }
}
