import AlibabaCloudVpc

/// Writes each property of a response that's set.
struct ResponseWriter: WireMapper {
    static let form = WireForm.response

    private(set) var object = AnswerObject()
    private let parent: String
    private let omitted: Set<String>

    /// The object of `group`.
    ///
    /// - Parameters:
    ///   - group: The response, or a part of it.
    ///   - name: The name under which the group stands.
    ///   - omitted: The names that the service doesn't answer here, alone or after their group's name and a dot.
    /// - Returns: The object.
    static func object<Group: WireGroup>(
        of group: Group,
        named name: String = "",
        omitting omitted: Set<String>
    ) -> AnswerObject {
        var group = group
        var writer = ResponseWriter(parent: name, omitted: omitted)
        group.map(&writer)
        return writer.object
    }

    /// The names that the library reads, for the sake of one type in several places, and no operation answers.
    private static let neverAnswered: Set = [
        "BgpStatus", "LocalIdIPsec", "TunnelBgpConfig.AuthKey", "TunnelBgpConfig.EnableBgp", "TunnelBgpConfig.Status",
    ]

    /// The Booleans that the service answers as strings in JSON, too.
    private static let booleansInStrings: Set = ["VcoHealthCheck.Enable", "VpnBgpConfig.EnableBgp"]

    private init(parent: String, omitted: Set<String>) {
        self.parent = parent
        self.omitted = omitted
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value, isAnswered(name) else { return }
        if let secret = value.secret {
            object.append(name, secret)
        } else if let boolean = value as? Bool, !Self.booleansInStrings.contains("\(parent).\(name)") {
            object.append(name, boolean)
        } else if Value.isNumber {
            object.append(name, Int64(value.wireText))
        } else {
            object.append(name, value.wireText)
        }
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        guard let group, isAnswered(name) else { return }
        object.append(name, Self.object(of: group, named: name, omitting: omitted))
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        let omitted = omitted
        append(name, of: element, list?.map { .object(Self.object(of: $0, named: element ?? name, omitting: omitted)) })
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        append(name, of: element, list?.map(AnswerNode.text))
    }

    private mutating func append(_ name: String, of element: String?, _ elements: [AnswerNode]?) {
        guard let elements, isAnswered(name) else { return }
        guard let element else { return object.append(name, .list(elements)) }
        var wrapper = AnswerObject()
        wrapper.append(element, .list(elements))
        object.append(name, wrapper)
    }

    private func isAnswered(_ name: String) -> Bool {
        let path = "\(parent).\(name)"
        return ![name, path].contains { omitted.contains($0) || Self.neverAnswered.contains($0) }
    }
}
