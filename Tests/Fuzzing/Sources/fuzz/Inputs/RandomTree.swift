import Foundation

@testable import AlibabaCloudVpc

/// A tree that JSON and XML can both hold: no empty object or list, no list of one but where lists are expected, no
/// list inside a list, no null, and only characters that XML allows.
struct RandomTree {
    private static let deepest = 6
    private static let mostMembers = 12

    private var bytes: FuzzBytes

    /// The root, an object or a blank text.
    let root: ResponseNode

    /// What the tree was not made of.
    var rest: FuzzBytes { bytes }

    init(_ bytes: FuzzBytes) {
        var source = Source(bytes: bytes)
        root = source.object(depth: 1)
        self.bytes = source.bytes
    }

    /// Where nodes come from.
    private struct Source {
        var bytes: FuzzBytes

        mutating func object(depth: Int) -> ResponseNode {
            var members: [String: ResponseNode] = [:]
            for _ in 0..<bytes.number(below: RandomTree.mostMembers) where !bytes.isAtEnd {
                let name = name()
                members[name] = member(named: name, depth: depth + 1)
            }
            return members.isEmpty ? .scalar("") : .object(members)
        }

        private mutating func name() -> String {
            guard bytes.number(below: 16) == 0 else { return bytes.choice(of: WireNames.all) }
            let letters = Array("abZ_é中:")
            let others = letters + Array("019.-") + ["\u{301}", "\u{212A}", "\u{600}"]
            let count = bytes.number(below: 8)
            return String([bytes.choice(of: letters)] + (0..<count).map { _ in bytes.choice(of: others) })
        }

        private mutating func member(named name: String, depth: Int) -> ResponseNode {
            switch bytes.number(below: 4) {
            case 0:
                let elements = (0...bytes.number(below: 4)).map { _ in value(depth: depth) }
                let isWhole = elements.count > 1 || (WireNames.ofLists.contains(name) && !elements[0].isBlank)
                return .list(isWhole ? elements : elements + [.scalar("1")])
            case 1: return value(depth: depth)
            default: return .scalar(text())
            }
        }

        private mutating func value(depth: Int) -> ResponseNode {
            depth < RandomTree.deepest && bytes.boolean() ? object(depth: depth) : .scalar(text())
        }

        private mutating func text() -> String {
            let usual = [
                "true", "False", "0", "-1", "86400", "1492753817000", "8.64e4", "9223372036854775808", "active",
                "ikev2", "aes256", "group14", "1.1.1.0/24, 2001:db8::/32", " \t\n", "vpn连接", "a&b<c>]]>\"'\\",
            ]
            let index = bytes.number(below: usual.count * 2)
            return index < usual.count ? usual[index] : bytes.text().legalInXML
        }
    }
}

extension ResponseNode {
    /// Whether this is a text of nothing but white space, which is how XML writes an empty list.
    fileprivate var isBlank: Bool { string.map { $0.nonBlank == nil } ?? false }
}

extension String {
    /// The text without the characters that XML does not allow.
    fileprivate var legalInXML: String {
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: result.append(scalar)
            default: break
            }
        }
        return String(result)
    }
}
