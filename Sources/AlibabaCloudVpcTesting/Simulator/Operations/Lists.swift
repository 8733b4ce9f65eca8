import AlibabaCloudVpc

/// The page of a list that a request asks for; by default the first 10 elements.
struct ResultPage: Sendable {
    let number: Int
    let size: Int

    init(number: Int?, size: Int?) {
        self.number = number ?? 1
        self.size = size ?? 10
    }

    /// The elements of the page among all.
    func elements<Element>(of all: [Element]) -> [Element] {
        Array(all.dropFirst((number - 1) * size).prefix(size))
    }
}

extension String? {
    /// Whether `value` is the one that a request asks for here; an absent or empty filter lets each through.
    func lets(_ value: String?) -> Bool {
        guard let self, !self.isEmpty else { return true }
        return value == self
    }
}

extension [ResourceTag]? {
    /// Whether each tag that's `wanted` is among these, with its value if it has one.
    func match(_ wanted: [ResourceTag]?) -> Bool {
        (wanted ?? []).allSatisfy { wanted in
            (self ?? []).contains { $0.key == wanted.key && (wanted.value == nil || $0.value == wanted.value) }
        }
    }

    /// Checks the tags of a request: at most 20, each with a key.
    func check(as name: String, _ call: SimulatedCall) throws(SimulatedFailure) {
        for (index, tag) in (self ?? []).enumerated() where tag.key?.isEmpty != false {
            throw call.parameters.missing("\(name).\(index + 1).Key")
        }
        guard (self ?? []).count <= 20 else { throw call.parameters.invalid(name) }
    }

    /// The tags as they're stored: each has a value.
    var stored: [ResourceTag]? { self?.map { ResourceTag(key: $0.key, value: $0.value ?? "") } }
}
