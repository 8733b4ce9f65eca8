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
    /// Where its name stands in the document's bytes; an empty range in a list.
    let name: Range<Int>

    init(name: Range<Int> = 0..<0, _ content: Content) {
        self.name = name
        self.content = content
    }
}
