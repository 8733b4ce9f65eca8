/// The bytes of a response, with placeholders for what it says about the request.
///
/// `<body>` stands for ``ReceivedRequest/echo``, `<length>` for its length in decimal, `<hexlength>` in hexadecimal,
/// `<gzip>`, `<zlib>` and `<deflate>` for the echo in these formats, and `<gziplength>`, `<zliblength>` and
/// `<deflatelength>` for their lengths.
public struct ResponseTemplate: Sendable, ExpressibleByStringInterpolation {
    private struct Part {
        var bytes: [UInt8]
        var slice: Range<Int>?
    }

    private var parts: [Part]

    private init(parts: [Part]) {
        self.parts = parts
    }

    /// Creates a template of text.
    public init(stringLiteral value: String) {
        self.init(value.utf8)
    }

    /// Creates a template of bytes, in which placeholders count as well.
    public init(_ bytes: some Sequence<UInt8>) {
        self.init(parts: [Part(bytes: Array(bytes))])
    }

    /// A response with status 200 and the echo, the shortest that is good.
    public static let good: ResponseTemplate = "HTTP/1.1 200 OK\r\nContent-Length: <length>\r\n\r\n<body>"

    /// The template of which only these bytes are sent, counted after it's filled.
    ///
    /// A template that is a slice, or a sum, has its parts cut, each by itself.
    public func slice(_ range: Range<Int>) -> ResponseTemplate {
        ResponseTemplate(parts: parts.map { Part(bytes: $0.bytes, slice: range) })
    }

    /// Appends a template to another.
    public static func + (first: ResponseTemplate, second: ResponseTemplate) -> ResponseTemplate {
        ResponseTemplate(parts: first.parts + second.parts)
    }

    /// Returns the bytes of the response to `request`.
    public func filled(for request: ReceivedRequest) -> [UInt8] {
        parts.flatMap { part in
            let filled = Self.filled(part.bytes, for: request)
            return part.slice.map { Array(filled[$0.clamped(to: 0..<filled.count)]) } ?? filled
        }
    }

    private static func filled(_ bytes: [UInt8], for request: ReceivedRequest) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
        let echo = Array(request.echo.utf8)
        var result: [UInt8] = []
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            result += rest[..<start]
            rest = rest[start...]
            guard
                let end = rest.prefix(16).firstIndex(of: UInt8(ascii: ">")),
                let value = value(of: String(decoding: rest[(start + 1)..<end], as: UTF8.self), echo: echo)
            else {
                result.append(rest.removeFirst())
                continue
            }
            result += value
            rest = rest[(end + 1)...]
        }
        return result + rest
    }

    private static func value(of placeholder: String, echo: [UInt8]) -> [UInt8]? {
        switch placeholder {
        case "body": echo
        case "length": Array("\(echo.count)".utf8)
        case "hexlength": Array(String(echo.count, radix: 16).utf8)
        case "gzip": CompressedBody.gzip(echo)
        case "gziplength": Array("\(CompressedBody.gzip(echo).count)".utf8)
        case "zlib": CompressedBody.zlib(echo)
        case "zliblength": Array("\(CompressedBody.zlib(echo).count)".utf8)
        case "deflate": CompressedBody.deflate(echo)
        case "deflatelength": Array("\(CompressedBody.deflate(echo).count)".utf8)
        default: nil
        }
    }
}
