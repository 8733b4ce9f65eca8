import Foundation

// The rules of what many requests have.
extension RequestValidator {
    /// Checks that a request changes something beside the id of what it changes.
    mutating func checkChange(of request: some MappedRequest & IdempotentVpcRequest) {
        var counter = ParameterCounter()
        var settings = request
        settings.clientToken = nil
        settings.map(&counter)
        require(
            counter.count > 1 || !request.additional.values.isEmpty,
            "request",
            "must change something: every setting is nil"
        )
    }

    /// Checks the page that a request asks for.
    mutating func check(page number: Int?, size: Int?, upTo largest: Int = 50) {
        require(number ?? 1 >= 1, "pageNumber", "must be at least 1")
        let rule = largest == .max ? "must be at least 1" : "must be 1 through \(largest)"
        require((1...largest).contains(size ?? 1), "pageSize", rule)
    }

    /// Checks a list of ids.
    mutating func check(ids: [String]?, at path: @autoclosure () -> String) {
        for (index, id) in (ids ?? []).enumerated() {
            check(id: id, at: "\(path())[\(index)]")
        }
    }

    /// Checks tags.
    ///
    /// - Parameters:
    ///   - tags: The tags.
    ///   - path: Their path.
    ///   - isFilter: Whether they are looked for, and may be the service's own.
    mutating func check(_ tags: [Tag]?, at path: @autoclosure () -> String, isFilter: Bool = false) {
        require(tags?.count ?? 0 <= 20, path(), "must hold at most 20 tags")
        for (index, tag) in (tags ?? []).enumerated() {
            require(tag.key != nil, "\(path())[\(index)].key", "must be set")
            check(tagText: tag.key, at: "\(path())[\(index)].key", length: 1...64, isFilter: isFilter)
            check(tagText: tag.value, at: "\(path())[\(index)].value", length: 0...128, isFilter: isFilter)
        }
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
            "must not hold http:// or https://"
        )
    }

    /// Checks a time that is sent as whole seconds since 1970.
    mutating func check(second date: Date?, at path: @autoclosure () -> String) {
        guard let date else { return }
        let range = 0.0...253_402_300_799
        require(range.contains(date.timeIntervalSince1970), path(), "must lie in the years 1970 through 9999")
    }
}
