import AlibabaCloudVpc

/// Writes each property of a response that's set.
struct ResponseWriter: WireMapper {
    static let form = WireForm.response

    private var members: BodyNode.Members = []
    private let parent: String
    private let omitted: Set<String>
    private let quoted: Set<String>

    /// The members of `group` that are set.
    ///
    /// - Parameters:
    ///   - group: The response, or a part of it.
    ///   - name: The name of the group.
    ///   - omitted: The names that the service doesn't return here, alone or after their group's name and a dot.
    ///   - quoted: The names of the numbers and Boolean values that the service returns as strings here, alone or after
    ///     their group's name and a dot.
    /// - Returns: The members.
    static func members(
        of group: some WireGroup,
        named name: String = "",
        omitting omitted: Set<String>,
        quoting quoted: Set<String> = []
    ) -> BodyNode.Members {
        var group = group
        var writer = ResponseWriter(parent: name, omitted: omitted, quoted: quoted.union(quotedEverywhere))
        group.map(&writer)
        return writer.members
    }

    /// The names that the library reads because one type is used in several places, and that no operation returns.
    private static let neverReturned: Set = [
        "BgpStatus", "LocalIdIPsec", "TunnelBgpConfig.AuthKey", "TunnelBgpConfig.EnableBgp", "TunnelBgpConfig.Status",
    ]

    /// The Boolean values that every operation returns as strings.
    private static let quotedEverywhere: Set = ["VcoHealthCheck.Enable", "VpnBgpConfig.EnableBgp"]

    private init(parent: String, omitted: Set<String>, quoted: Set<String>) {
        self.parent = parent
        self.omitted = omitted
        self.quoted = quoted
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        if let secret = value.secret {
            append(name, .secret(secret))
        } else if Value.isNumber || value is Bool, quoted.isDisjoint(with: [name, "\(parent).\(name)"]) {
            append(name, .literal(value.wireText))
        } else {
            append(name, .text(value.wireText))
        }
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        append(name, group.map { .object(members(of: $0, named: name)) })
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        let elements = list?.map { BodyNode.object(members(of: $0, named: element ?? name)) }
        append(name, elements.map { Self.wrapped($0, in: element) })
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        append(name, list.map { Self.wrapped($0.map(BodyNode.text), in: element) })
    }

    private func members(of group: some WireGroup, named name: String) -> BodyNode.Members {
        Self.members(of: group, named: name, omitting: omitted, quoting: quoted)
    }

    private static func wrapped(_ elements: [BodyNode], in element: String?) -> BodyNode {
        element.map { .object([($0, .list(elements))]) } ?? .list(elements)
    }

    private mutating func append(_ name: String, _ value: BodyNode?) {
        let names = [name, "\(parent).\(name)"]
        guard let value, omitted.isDisjoint(with: names), Self.neverReturned.isDisjoint(with: names) else { return }
        members.append((name, value))
    }
}
