/// Collects the rules that a request breaks, all of them.
struct RequestValidator {
    /// Whose limits count.
    let validation: RequestValidation
    private(set) var failures: [ValidationFailure] = []

    init(validation: RequestValidation) {
        self.validation = validation
    }

    /// Reports that the value at `path` breaks the rule in `message`, unless it holds.
    ///
    /// Paths and messages are made only of what is reported: most requests break no rule.
    mutating func require(
        _ holds: Bool,
        _ path: @autoclosure () -> String,
        _ message: @autoclosure () -> String
    ) {
        if !holds { failures.append(ValidationFailure(path: path(), message: message())) }
    }

    /// Checks a text that people write: its length in characters, and that it holds no control character.
    mutating func check(_ text: String?, at path: @autoclosure () -> String, length: ClosedRange<Int> = 0...Int.max) {
        guard let text else { return }
        let isPrintableASCII = text.isPrintableASCII
        require(
            length.contains(isPrintableASCII ? text.utf8.count : text.count),
            path(),
            length.lowerBound == 0
                ? "must have at most \(length.upperBound) characters"
                : "must have \(length.lowerBound) through \(length.upperBound) characters"
        )
        require(isPrintableASCII || !text.holdsControlCharacter, path(), "must not hold control characters")
    }

    /// Checks the wire value of an enum; text that this library does not name is the caller's word.
    mutating func check(_ value: (some OpenEnum)?, at path: @autoclosure () -> String) {
        check(value?.rawValue, at: path())
    }

    /// Checks a lifetime in seconds.
    mutating func check(lifetime: Int?, at path: @autoclosure () -> String) {
        guard let lifetime else { return }
        require((0...86_400).contains(lifetime), path(), "must be 0 through 86400 seconds")
    }

    /// Checks a list of CIDR blocks.
    mutating func check(_ blocks: [CIDRBlock]?, at path: @autoclosure () -> String) {
        guard let blocks else { return }
        require(!blocks.isEmpty, path(), "must hold at least one CIDR block; leave it nil to keep the stored ones")
        for (index, block) in blocks.enumerated() {
            require(
                block.isValid,
                "\(path())[\(index)]",
                "must be an IPv4 or IPv6 CIDR block, such as 192.168.1.0/24 or 2001:db8::/32"
            )
        }
    }
}

extension String {
    /// Whether the text holds nothing but ASCII's letters, digits, punctuation and blanks, of which each is a character.
    var isPrintableASCII: Bool { withUTF8Bytes { $0.allSatisfy { (0x20...0x7E).contains($0) } } }

    /// Whether the text holds a control character (Unicode general category Cc), line breaks and tabs included.
    var holdsControlCharacter: Bool {
        unicodeScalars.contains(where: \.isControlCharacter)
    }

    /// Whether the text holds white space (Unicode property White_Space).
    var holdsWhitespace: Bool {
        unicodeScalars.contains { $0.isASCII ? $0 == " " || ("\t"..."\r").contains($0) : $0.properties.isWhitespace }
    }
}

extension Unicode.Scalar {
    /// Whether this is a control character: those of the general category Cc are these two ranges, for good.
    var isControlCharacter: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
