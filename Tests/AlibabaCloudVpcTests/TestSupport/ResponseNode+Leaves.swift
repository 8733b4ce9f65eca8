@testable import AlibabaCloudVpc

extension ResponseNode {
    /// The paths of all scalars.
    var leaves: [[String]] {
        switch value {
        case .null, .scalar: [[]]
        case .list(let elements):
            elements.indices.flatMap { index in elements[index].leaves.map { ["\(index)"] + $0 } }
        case .object(let members):
            members.flatMap { name, member in member.leaves.map { [name] + $0 } }
        }
    }

    /// The node without the scalar at `path`.
    func without(_ path: ArraySlice<String>) -> ResponseNode {
        guard let step = path.first else { return .null }
        switch value {
        case .null, .scalar:
            return self
        case .list(var elements):
            guard let index = Int(step) else { return self }
            elements[index] = elements[index].without(path.dropFirst())
            return .list(elements)
        case .object(var members):
            members[step] = members[step]?.without(path.dropFirst())
            return .object(members)
        }
    }
}
