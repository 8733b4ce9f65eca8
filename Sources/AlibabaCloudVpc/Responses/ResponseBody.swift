import Foundation

/// A response body, read in the format that its bytes indicate.
struct ResponseBody {
    /// The largest size of a body, in bytes: 1 MiB.
    static let maximumSize = 1 << 20
    /// The largest depth of nested values.
    static let maximumDepth = 64
    /// The largest number of values in one list or one object.
    ///
    /// A page of the service has at most 50 elements. A value of the library takes several hundred bytes for an element
    /// of three, so without this limit 1 MiB of `{},{},…` would take hundreds of MiB.
    static let maximumChildren = 1000
    /// The largest number of values in a body: the values of a body of ``maximumSize`` have at least 16 bytes on
    /// average.
    static let maximumValues = maximumSize / 16
    /// The largest size of a name with non-ASCII characters, in bytes.
    ///
    /// A dictionary hashes the Unicode normalization of a name, which takes quadratic time in its length for combining
    /// marks.
    static let maximumNameSize = 128

    /// The name of the XML root element; `nil` for JSON.
    let rootName: String?
    /// The root value.
    let node: ResponseNode

    /// Whether the XML root element indicates an error or a page instead of a result.
    var hasNoResult: Bool {
        let localName = rootName?.utf8.split(separator: UInt8(ascii: ":")).last.map { String(Substring($0)) }
        return localName.map { Self.namesOfOtherRoots.contains(where: $0.equalsIgnoringASCIICase) } ?? false
    }

    private static let namesOfOtherRoots = [
        "error", "errorresponse", "fault", "envelope", "html", "head", "body", "title", "center", "div", "h1", "p",
        "pre",
    ]

    /// Reads JSON or XML, depending on the first character after a byte order mark and white space.
    ///
    /// - Throws: `UnreadableBody` unless the data is one whole document in UTF-8 within the limits.
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

/// The reason why a response body can't be read as JSON or XML.
struct UnreadableBody: Error {
    /// The reason, without any part of the body.
    let reason: String
    /// The name of the list or object that's too large, as the body spells it.
    let name: String?
    /// The mistake in the JSON, and how many bytes after the start of the document it is.
    let fault: (kind: JSONFault, offset: Int)?

    init(_ reason: String, name: String? = nil) {
        self.reason = reason
        self.name = name
        fault = nil
    }

    init(_ fault: JSONFault, at offset: Int) {
        reason = "it is not whole JSON: \(fault.reason) (byte \(offset))"
        name = nil
        self.fault = (fault, offset)
    }

    /// Returns the error for a list or an object with more values than ``ResponseBody/maximumChildren``.
    static func tooManyChildren(inValueNamed name: String) -> UnreadableBody {
        let isShown = name.isVisibleASCII && name.utf8.count <= 64
        return UnreadableBody(
            "a list or an object has more than \(ResponseBody.maximumChildren) values",
            name: isShown ? name : nil
        )
    }

    /// The error for a body with more values than ``ResponseBody/maximumValues``.
    static let tooManyValues = UnreadableBody("it has more than \(ResponseBody.maximumValues) values")

    /// The error for a name over ``ResponseBody/maximumNameSize``.
    static let tooLongName = UnreadableBody(
        "a name with characters beyond ASCII is longer than \(ResponseBody.maximumNameSize) bytes"
    )
}
