/// Collects the rules that a request breaks, all of them.
struct RequestValidator {
    /// Whose limits count.
    let validation: RequestValidation
    private(set) var failures: [ValidationFailure] = []

    init(validation: RequestValidation) {
        self.validation = validation
    }

    /// Reports that the value at `path` breaks the rule in `message`, unless it holds.
    mutating func require(_ holds: Bool, _ path: String, _ message: String) {
        if !holds { failures.append(ValidationFailure(path: path, message: message)) }
    }

    /// Checks a text that people write: its length in characters, and that it holds no control character.
    mutating func check(_ text: String?, at path: String, length: ClosedRange<Int> = 0...Int.max) {
        guard let text else { return }
        let rule =
            length.lowerBound == 0
            ? "must have at most \(length.upperBound) characters"
            : "must have \(length.lowerBound) through \(length.upperBound) characters"
        require(length.contains(text.count), path, rule)
        require(!text.holdsControlCharacter, path, "must not hold control characters")
    }

    /// Checks the wire value of an enum; text that this library does not name is the caller's word.
    mutating func check(_ value: (some OpenEnum)?, at path: String) {
        check(value?.rawValue, at: path)
    }

    /// Checks a lifetime in seconds.
    mutating func check(lifetime: Int?, at path: String) {
        guard let lifetime else { return }
        require((0...86_400).contains(lifetime), path, "must be 0 through 86400 seconds")
    }

    /// Checks a list of CIDR blocks.
    mutating func check(_ blocks: [CIDRBlock]?, at path: String) {
        guard let blocks else { return }
        require(!blocks.isEmpty, path, "must hold at least one CIDR block; leave it nil to keep the stored ones")
        for (index, block) in blocks.enumerated() {
            require(
                block.isValid,
                "\(path)[\(index)]",
                "must be an IPv4 or IPv6 CIDR block, such as 192.168.1.0/24 or 2001:db8::/32"
            )
        }
    }
}

extension String {
    /// Whether the text holds a control character (Unicode general category Cc), line breaks and tabs included.
    var holdsControlCharacter: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
