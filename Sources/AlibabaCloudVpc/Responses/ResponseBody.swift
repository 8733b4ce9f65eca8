import Foundation

/// The body of an answer, read by the format that its bytes show.
struct ResponseBody {
    /// The largest body that is read, in bytes: 1 MiB.
    static let maximumSize = 1 << 20
    /// How deep values may stand inside each other.
    static let maximumDepth = 64
    /// The largest number of values that one list or one object may hold.
    ///
    /// A page of the service has at most 50 elements. A value of the library takes several hundred bytes for an element of
    /// three, so that without this limit 1 MiB of `{},{},…` would take hundreds of MiB.
    static let maximumChildren = 1000
    /// The largest number of values in a body: the values of a body of ``maximumSize`` have at least 16 bytes on average.
    static let maximumValues = maximumSize / 16
    /// The largest size of a name with characters beyond ASCII, in bytes.
    ///
    /// A dictionary hashes the Unicode normalization of a name, which takes the square of its length for combining marks.
    static let maximumNameSize = 128

    /// The name of XML's root element; `nil` for JSON.
    let rootName: String?
    /// The root.
    let node: ResponseNode

    /// Whether XML's root element tells that this is an error or a page, and no answer.
    var holdsNoResult: Bool {
        let localName = rootName?.utf8.split(separator: UInt8(ascii: ":")).last.map { String(Substring($0)) }
        return localName.map { Self.namesOfOtherRoots.contains(where: $0.equalsIgnoringASCIICase) } ?? false
    }

    private static let namesOfOtherRoots = [
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
        let bytes = [UInt8](data)
        guard bytes.isValidUTF8 else { throw UnreadableBody("it is not valid UTF-8") }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        while start < bytes.count, bytes[start].isXMLOrJSONWhitespace { start += 1 }
        guard start < bytes.count else { throw UnreadableBody("it is empty") }
        switch bytes[start] {
        case UInt8(ascii: "<"):
            (rootName, node) = try XMLReader.read(ByteCursor(bytes, from: start))
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            rootName = nil
            node = try JSONReader.read(ByteCursor(bytes, from: start))
        default:
            throw UnreadableBody("it is neither JSON nor XML")
        }
    }
}

/// Why the bytes of an answer are neither JSON nor XML that can be read.
struct UnreadableBody: Error {
    /// The reason, without any of the body's text.
    let reason: String
    /// The name of the list or object that is too large, as the body spells it.
    let name: String?

    init(_ reason: String, name: String? = nil) {
        self.reason = reason
        self.name = name
    }

    /// The error of a list or an object with more values than ``ResponseBody/maximumChildren``.
    static func tooManyChildren(inValueNamed name: String) -> UnreadableBody {
        let isShown = name.isVisibleASCII && name.utf8.count <= 64
        return UnreadableBody(
            "a list or an object has more than \(ResponseBody.maximumChildren) values",
            name: isShown ? name : nil
        )
    }

    /// The error of a body with more values than ``ResponseBody/maximumValues``.
    static let tooManyValues = UnreadableBody("it has more than \(ResponseBody.maximumValues) values")

    /// The error of a name over ``ResponseBody/maximumNameSize``.
    static let tooLongName = UnreadableBody(
        "a name with characters beyond ASCII is longer than \(ResponseBody.maximumNameSize) bytes"
    )
}
