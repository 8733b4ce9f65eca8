/// An escape at the beginning of some bytes.
struct Escape {
    enum Meaning {
        case byte(UInt8)
        case scalar(Unicode.Scalar)
        case nothing
    }

    /// The number of bytes that the escape has.
    let length: Int
    let meaning: Meaning

    private init(_ length: Int, _ meaning: Meaning) {
        self.length = length
        self.meaning = meaning
    }

    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    /// Reads an escape of one of the notations that starts at `index`, or returns `nil` if none does.
    @inline(__always)
    init?(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ notations: UnescapedText.Notations) {
        // Most bytes start no escape, and are ruled out by a look at a table.
        guard Self.mayStart[Int(bytes[index])] else { return nil }
        self.init(in: bytes[index...], notations)
    }

    /// For each byte, whether an escape can start with it.
    private static let mayStart: [Bool] = (UInt8.min...UInt8.max).map { "\\%&]=\r\n".utf8.contains($0) }

    private init?(in bytes: Bytes, _ notations: UnescapedText.Notations) {
        let escape: Escape?
        switch bytes[bytes.startIndex] {
        case UInt8(ascii: "\\") where notations.contains(.backslash): escape = Self.afterBackslash(bytes)
        case UInt8(ascii: "%") where notations.contains(.percent): escape = Self.percentEncoded(bytes)
        case UInt8(ascii: "&") where notations.contains(.entities): escape = Self.entity(bytes)
        case UInt8(ascii: "]") where notations.contains(.entities): escape = Self.seam(bytes)
        case UInt8(ascii: "=") where notations.contains(.mail): escape = Self.quotedPrintable(bytes)
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): escape = notations.contains(.mail) ? Escape(1, .nothing) : nil
        default: return nil
        }
        guard let escape else { return nil }
        self = escape
    }

    private static func afterBackslash(_ bytes: Bytes) -> Escape? {
        guard let next = bytes.dropFirst().first else { return nil }
        switch next {
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            return unicode(bytes) ?? Escape(2, .byte(next))
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            return number(bytes.dropFirst(2), digits: 2).map { Escape(4, .byte(UInt8($0))) } ?? braced(bytes)
                ?? Escape(2, .byte(next))
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            let octal = bytes.dropFirst().prefix(3)
            guard octal.count == 3, octal.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }) else {
                return Escape(2, .byte(next == UInt8(ascii: "0") ? 0 : next))
            }
            return Escape(4, .byte(octal.reduce(0) { $0 << 3 | ($1 & 7) }))
        case UInt8(ascii: "n"): return Escape(2, .byte(0x0A))
        case UInt8(ascii: "r"): return Escape(2, .byte(0x0D))
        case UInt8(ascii: "t"): return Escape(2, .byte(0x09))
        case UInt8(ascii: "b"): return Escape(2, .byte(0x08))
        case UInt8(ascii: "f"): return Escape(2, .byte(0x0C))
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return Escape(2, .nothing)
        default: return Escape(2, .byte(next))
        }
    }

    /// Reads `\u003d`, also as two surrogates, `\u{3D}`, `\U003D`, and `\U0000003D`.
    private static func unicode(_ bytes: Bytes) -> Escape? {
        let digits = bytes.dropFirst(2)
        if digits.first == UInt8(ascii: "{") { return braced(bytes) }
        if bytes.dropFirst().first == UInt8(ascii: "U"), let code = number(digits, digits: 8), code <= 0x10FFFF {
            return Escape(10, meaning(of: code))
        }
        guard let unit = number(digits, digits: 4) else { return nil }
        let second = bytes.dropFirst(6)
        guard (0xD800..<0xDC00).contains(unit), second.prefix(2).map(\.lowercasedASCII) == Array(#"\u"#.utf8),
            let low = number(second.dropFirst(2), digits: 4), (0xDC00..<0xE000).contains(low)
        else { return Escape(6, meaning(of: unit)) }
        return Escape(12, meaning(of: 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)))
    }

    /// Reads `\u{3D}` and `\x{3d}`.
    private static func braced(_ bytes: Bytes) -> Escape? {
        let digits = bytes.dropFirst(2)
        guard digits.first == UInt8(ascii: "{") else { return nil }
        let inside = digits.dropFirst().prefix(8).prefix { $0 != UInt8(ascii: "}") }
        guard digits.dropFirst(1 + inside.count).first == UInt8(ascii: "}"), !inside.isEmpty else { return nil }
        return number(inside, digits: inside.count).map { Escape(inside.count + 4, meaning(of: $0)) }
    }

    private static func percentEncoded(_ bytes: Bytes) -> Escape? {
        if let byte = number(bytes.dropFirst(), digits: 2) { return Escape(3, .byte(UInt8(byte))) }
        guard bytes.dropFirst().first.map(\.lowercasedASCII) == UInt8(ascii: "u") else { return nil }
        return number(bytes.dropFirst(2), digits: 4).map { Escape(6, meaning(of: $0)) }
    }

    private static func entity(_ bytes: Bytes) -> Escape? {
        let body = bytes.dropFirst()
        let semicolon = UInt8(ascii: ";")
        if body.first == UInt8(ascii: "#") {
            let isHexadecimal = body.dropFirst().first.map(\.lowercasedASCII) == UInt8(ascii: "x")
            let rest = body.dropFirst(isHexadecimal ? 2 : 1)
            let zeros = rest.prefix(mostLeadingZeros).prefix { $0 == UInt8(ascii: "0") }
            let significant = rest.dropFirst(zeros.count).prefix(10)
            let digits = significant.prefix { isHexadecimal ? $0.hexadecimalValue != nil : $0.isASCIIDigit }
            let radix: UInt32 = isHexadecimal ? 16 : 10
            let count = zeros.count + digits.count
            guard count > 0 else { return nil }
            let code = digits.reduce(UInt32(0)) { $0 &* radix &+ UInt32($1.hexadecimalValue ?? 0) }
            let length = rest.startIndex - bytes.startIndex + count
            return rest.dropFirst(count).first == semicolon ? Escape(length + 1, meaning(of: code)) : nil
        }
        let name = body.prefix(longestEntity).prefix(while: \.isASCIILetter)
        guard body.dropFirst(name.count).first == semicolon else { return nil }
        let character = entities[String(decoding: name.map(\.lowercasedASCII), as: UTF8.self)]
        return character.map { Escape(name.count + 2, .byte($0)) }
    }

    /// Reads the seam with which XML splits a CDATA section inside a text.
    private static func seam(_ bytes: Bytes) -> Escape? {
        let seam = "]]><![CDATA[".utf8
        return bytes.starts(with: seam) ? Escape(seam.count, .nothing) : nil
    }

    private static func quotedPrintable(_ bytes: Bytes) -> Escape? {
        let next = bytes.dropFirst().prefix(2)
        if next.elementsEqual([0x0D, 0x0A]) { return Escape(3, .nothing) }
        if next.first == 0x0A { return Escape(2, .nothing) }
        return number(bytes.dropFirst(), digits: 2).map { Escape(3, .byte(UInt8($0))) }
    }

    private static func meaning(of code: UInt32) -> Meaning { .scalar(Unicode.Scalar(code) ?? "\u{FFFD}") }

    /// Returns the number that the first hexadecimal digits make, or `nil` if there are fewer.
    private static func number(_ bytes: Bytes, digits count: Int) -> UInt32? {
        let digits = bytes.prefix(count)
        guard digits.count == count else { return nil }
        var result: UInt32 = 0
        for digit in digits {
            guard let value = digit.hexadecimalValue else { return nil }
            result = result << 4 | UInt32(value)
        }
        return result
    }
}

extension Escape {
    private static let longestEntity = 16
    /// The number of zeros before an entity's number that are skipped, so that an escape has a bounded length.
    private static let mostLeadingZeros = 20

    /// The entities of HTML for the ASCII characters that aren't letters or digits, in lowercase.
    private static let entities: [String: UInt8] = {
        let names = [
            "tab": "\t", "newline": "\n", "nbsp": " ", "excl": "!", "quot": "\"", "num": "#", "dollar": "$",
            "percnt": "%", "amp": "&", "apos": "'", "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+",
            "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";", "lt": "<", "equals": "=", "gt": ">",
            "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]",
            "hat": "^", "lowbar": "_", "underbar": "_", "grave": "`", "diacriticalgrave": "`", "lcub": "{",
            "lbrace": "{", "verbar": "|", "vert": "|", "verticalline": "|", "rcub": "}", "rbrace": "}", "hyphen": "-",
            "dash": "-", "tilde": "~",
        ]
        return names.compactMapValues(\.utf8.first)
    }()
}

extension UInt8 {
    /// The value of a hexadecimal digit in any case, or `nil` if the byte is none.
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
