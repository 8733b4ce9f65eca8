import Foundation

@testable import AlibabaCloudVpc

/// A JSON document as Foundation reads it.
enum FoundationTree: Decodable {
    case null
    case text(String)
    /// A number or a Boolean.
    case bare
    case list([FoundationTree])
    case object([String: FoundationTree])

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: AnyKey.self) {
            let pairs = try container.allKeys.map { key in
                (key.stringValue, try container.decode(FoundationTree.self, forKey: key))
            }
            self = .object(Dictionary(pairs) { _, last in last })
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [FoundationTree] = []
            while !container.isAtEnd { elements.append(try container.decode(FoundationTree.self)) }
            self = .list(elements)
        } else {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if (try? container.decode(Bool.self)) != nil {
                self = .bare
            } else {
                _ = try container.decode(Double.self)
                self = .bare
            }
        }
    }

    /// Whether `node` is the same document; of a member that stands there twice either may count.
    func isSame(as node: ResponseNode) -> Bool {
        switch (self, node.value) {
        case (.null, .null), (.bare, .scalar): true
        case (.text(let text), .scalar(let scalar)): text.utf8.elementsEqual(scalar.utf8)
        case (.list(let first), .list(let second)):
            first.count == second.count && zip(first, second).allSatisfy { $0.isSame(as: $1) }
        case (.object(let first), .object(let second)):
            first.count == second.count
                && first.allSatisfy { name, member in second[name].map { member.isSame(as: $0) } ?? false }
        default: false
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }
}
