import Foundation

/// A validator that collects every rule that a request violates.
struct RequestValidator {
    /// The limits to validate by.
    let validation: RequestValidation
    /// The parameters that the request sends, without the additional ones.
    let parameters: ArraySlice<RequestParameters.Parameter>
    private(set) var failures: [ValidationFailure] = []

    init(validation: RequestValidation, parameters: ArraySlice<RequestParameters.Parameter> = []) {
        self.validation = validation
        self.parameters = parameters
    }

    /// Returns whether the request sends the parameter `name`, or a part of it.
    func sends(_ name: String) -> Bool {
        let prefix = name + "."
        return parameters.contains { $0.name.hasSameBytes(as: name) || $0.name.hasBytePrefix(prefix) }
    }

    /// Reports that the value at `path` violates the rule in `message`, unless `isMet` is `true`.
    ///
    /// Paths and messages are created only for violations, because most requests have none.
    mutating func require(
        _ isMet: Bool,
        _ path: @autoclosure () -> String,
        _ message: @autoclosure () -> String
    ) {
        if !isMet { failures.append(ValidationFailure(path: path(), message: message())) }
    }

    /// Checks the length in characters of a human-readable string, and that it has no control characters.
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
        require(isPrintableASCII || !text.containsControlCharacter, path(), "must not contain control characters")
    }

    /// Checks the wire value of an enum; unrecognized values are checked only as strings.
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
            check(block: block, at: "\(path())[\(index)]")
        }
    }

    /// Checks a CIDR block.
    mutating func check(block: CIDRBlock, at path: @autoclosure () -> String) {
        require(
            block.isValid,
            path(),
            "must be an IPv4 or IPv6 CIDR block, such as 192.168.1.0/24 or 2001:db8::/32"
        )
    }
}

extension String {
    /// Whether the string has only ASCII letters, digits, punctuation, and spaces, each of which is one character.
    var isPrintableASCII: Bool { withUTF8Bytes { $0.allSatisfy { (0x20...0x7E).contains($0) } } }

    /// Whether the string has a control character (Unicode general category Cc), including line breaks and tabs.
    var containsControlCharacter: Bool {
        unicodeScalars.contains(where: \.isControlCharacter)
    }

    /// Whether the string has white space (Unicode property White_Space).
    var containsWhitespace: Bool {
        unicodeScalars.contains { $0.isASCII ? $0 == " " || ("\t"..."\r").contains($0) : $0.properties.isWhitespace }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a control character; the general category Cc is permanently these two ranges.
    var isControlCharacter: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}

// Rules that many requests share.
extension RequestValidator {
    /// Checks that a request changes something, by sending more than the resource's ID and the parameters that any
    /// request may have.
    mutating func checkChange(of request: some MappedRequest, besides id: String) {
        require(
            parameters.contains { $0.name != id && !Self.namesWithoutChange.contains($0.name) }
                || !request.additional.values.isEmpty,
            "request",
            "must change something: every setting is nil"
        )
    }

    private static let namesWithoutChange: Set = [
        "ClientToken", "OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId",
    ]

    /// Checks the page number and page size of a request.
    mutating func check(page number: Int?, size: Int?, upTo largest: Int = 50) {
        let largestNumber = Int(Int32.max)
        require((1...largestNumber).contains(number ?? 1), "pageNumber", "must be 1 through \(largestNumber)")
        let largestSize = min(largest, largestNumber)
        require((1...largestSize).contains(size ?? 1), "pageSize", "must be 1 through \(largestSize)")
    }

    /// Checks the owner of a request whose operation doesn't have `OwnerId`.
    mutating func check(ownerWithoutId owner: RequestOwner?) {
        require(owner?.ownerId == nil, "owner.ownerId", "must be nil, because the operation doesn't have it")
    }

    /// Checks a list of IDs.
    mutating func check(ids: [String]?, at path: @autoclosure () -> String) {
        for (index, id) in (ids ?? []).enumerated() {
            check(id: id, at: "\(path())[\(index)]")
        }
    }

    /// Checks a list of at most `mostIds` IDs.
    mutating func check(ids: [String]?, at path: @autoclosure () -> String, atMost mostIds: Int) {
        require(ids?.count ?? 0 <= mostIds, path(), "must hold at most \(mostIds) IDs")
        check(ids: ids, at: path())
    }

    /// Checks a list of 1 through 50 IDs.
    mutating func check(requiredIds ids: [String], at path: @autoclosure () -> String) {
        require(!ids.isEmpty, path(), "must hold at least one ID")
        check(ids: ids, at: path(), atMost: 50)
    }

    /// Checks tags.
    ///
    /// - Parameters:
    ///   - tags: The tags.
    ///   - path: The path of the tags.
    ///   - isFilter: Whether the tags are a filter, which may include the service's own tags.
    ///   - longestKey: The maximum length of a key, which depends on the operation.
    mutating func check(
        _ tags: [ResourceTag]?,
        at path: @autoclosure () -> String,
        isFilter: Bool = false,
        longestKey: Int = 64
    ) {
        require(tags?.count ?? 0 <= 20, path(), "must hold at most 20 tags")
        for (index, tag) in (tags ?? []).enumerated() {
            require(tag.key != nil, "\(path())[\(index)].key", "must be set")
            check(tagText: tag.key, at: "\(path())[\(index)].key", length: 1...longestKey, isFilter: isFilter)
            check(tagText: tag.value, at: "\(path())[\(index)].value", length: 0...128, isFilter: isFilter)
        }
        let keys = (tags ?? []).compactMap(\.key)
        require(isFilter || Set(keys).count == keys.count, path(), "must not have one key twice")
    }

    private mutating func check(
        tagText text: String?,
        at path: @autoclosure () -> String,
        length: ClosedRange<Int>,
        isFilter: Bool
    ) {
        guard let text else { return }
        check(text, at: path(), length: length)
        guard !isFilter else { return }
        let folded = text.lowercasedASCII.utf8
        require(
            !folded.starts(with: "aliyun".utf8) && !folded.starts(with: "acs:".utf8),
            path(),
            "must not start with aliyun or acs:"
        )
        require(
            folded.firstRange(of: "http://".utf8) == nil && folded.firstRange(of: "https://".utf8) == nil,
            path(),
            "must not contain http:// or https://"
        )
    }

    /// Checks a time that's sent as a 32-bit number of whole seconds since 1970.
    mutating func check(second date: Date?, at path: @autoclosure () -> String) {
        guard let date else { return }
        let range = 0..<Double(Int32.max) + 1
        require(
            range.contains(date.timeIntervalSince1970),
            path(),
            "must be from 1970-01-01T00:00:00Z through 2038-01-19T03:14:07Z"
        )
    }
}
