import AlibabaCloudVpc

extension AnswerObject {
    /// Writes the tags of a resource; where there are none, nothing.
    mutating func append(_ tags: [ResourceTag], as name: String) {
        guard !tags.isEmpty else { return }
        var list = AnswerObject()
        list.append("Tag", .list(tags.map { .object($0.answer) }))
        append(name, list)
    }
}

extension ResourceTag {
    fileprivate var answer: AnswerObject {
        var answer = AnswerObject()
        answer.append("Key", key)
        answer.append("Value", value)
        return answer
    }
}

extension ParameterGroup {
    /// The tags that are written as `name.1.Key`, `name.1.Value`, …; a value may be absent.
    func tags(_ name: String) throws(SimulatedFailure) -> [ResourceTag] {
        var tags: [ResourceTag] = []
        for group in try list(name) {
            tags.append(ResourceTag(key: try group.required("Key"), value: try group.text("Value")))
        }
        guard tags.count <= 20 else { throw invalid(name) }
        return tags
    }
}

extension [ResourceTag] {
    /// Whether each tag that is `wanted` is among these, with its value where it has one.
    func match(_ wanted: [ResourceTag]) -> Bool {
        wanted.allSatisfy { wanted in
            contains { $0.key == wanted.key && (wanted.value == nil || $0.value == wanted.value) }
        }
    }
}
