/// A value in a ``ResponseDocument``; those that stand in it follow it.
struct ResponseEntry: Sendable {
    /// What the value is; an end is the entry behind the last of those in a list or an object.
    enum Content: Sendable {
        case null
        case text(Range<Int>)
        case list(end: Int)
        case object(end: Int)
    }

    var content: Content
    /// Whether an ASCII text may be equal to the name, which has other characters.
    let nameIsLikeASCII: Bool
    /// Where its name stands in the document's bytes; an empty range in a list.
    let name: Range<Int>

    /// An entry without a name.
    init(_ content: Content) {
        name = 0..<0
        nameIsLikeASCII = false
        self.content = content
    }

    /// An entry whose name stands at `name` in `bytes`.
    init(name: Range<Int>, in bytes: [UInt8], _ content: Content) {
        self.name = name
        nameIsLikeASCII = Self.isLikeASCII(name, in: bytes)
        self.content = content
    }

    /// Whether one of the three characters stands in a name that are canonically equivalent to an ASCII one: U+037E,
    /// U+1FEF and U+212A.
    private static func isLikeASCII(_ name: Range<Int>, in bytes: [UInt8]) -> Bool {
        for index in name where bytes[index] >= 0x80 {
            switch bytes[index] {
            case 0xCD where bytes[index + 1] == 0xBE: return true
            case 0xE1 where bytes[index + 1] == 0xBF && bytes[index + 2] == 0xAF: return true
            case 0xE2 where bytes[index + 1] == 0x84 && bytes[index + 2] == 0xAA: return true
            default: continue
            }
        }
        return false
    }
}
