@testable import AlibabaCloudVpc

/// A tree whose secrets are known.
struct MarkedSecrets {
    /// The text in the place of each secret: one that no input spells by chance.
    static let marker = "mArKeD-sEcReT-7Q2x"

    /// The tree, with the marker in place of each secret.
    let node: ResponseNode
    /// How many secrets the tree has.
    let count: Int

    init(in node: ResponseNode, names: [String] = WireNames.ofSecrets) {
        var count = 0
        func marked(_ node: ResponseNode) -> ResponseNode {
            switch node.value {
            case .null, .scalar: return node
            case .list(let elements): return .list(elements.map(marked))
            case .object(let members):
                let pairs = members.map { name, member in
                    guard names.holdExactly(name), case .scalar = member.value else { return (name, marked(member)) }
                    count += 1
                    return (name, ResponseNode.scalar(Self.marker))
                }
                return .object(Dictionary(pairs) { first, _ in first })
            }
        }
        self.node = marked(node)
        self.count = count
    }
}
