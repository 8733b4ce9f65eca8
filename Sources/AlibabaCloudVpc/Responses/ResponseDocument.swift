/// A document that has been read: its bytes, and its values in their order.
///
/// Nothing is made for a value while the document is read but its entry here; texts are made of the fields that are
/// asked for.
final class ResponseDocument: Sendable {
    /// What a name means that stands more than once in one object.
    enum Repetition {
        /// The value that stands last, as in JSON.
        case lastCounts
        /// A list, as in XML.
        case isList
    }

    private let bytes: [UInt8]
    private let entries: [ResponseEntry]
    let repetition: Repetition

    /// Takes what a reader made of the bytes: at least one entry, the first of them the root.
    init(bytes: consuming [UInt8], entries: consuming [ResponseEntry], repetition: Repetition) {
        self.bytes = bytes
        self.entries = entries
        self.repetition = repetition
    }

    /// What the entry at `index` is.
    func content(at index: Int) -> ResponseEntry.Content { entries[index].content }

    /// The text of a range of the bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The bytes of a text.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// The name of the entry at `index`; empty where it stands in a list.
    func name(at index: Int) -> String { text(entries[index].name) }

    /// The entry behind the one at `index` and all that stands in it.
    func index(behind index: Int) -> Int {
        switch entries[index].content {
        case .null, .text: index + 1
        case .list(let end), .object(let end): end
        }
    }

    /// The entries of the values of a list, or of the members of an object, which is the entry at `index` and ends
    /// before `end`.
    func children(of index: Int, before end: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < end {
            children.append(child)
            child = self.index(behind: child)
        }
        return children
    }

    /// The place under `name`, byte for byte, in the object at `index`, which ends before `end`.
    ///
    /// It takes as long as the object has members of its own.
    func place(of name: String, in index: Int, before end: Int) -> ResponseNode.Place? {
        var name = name
        return name.withUTF8 { name in
            var found: Int?
            var all: [Int] = []
            var child = index + 1
            while child < end {
                if isNamed(name, entries[child]) {
                    if let first = found, repetition == .isList { all += all.isEmpty ? [first, child] : [child] }
                    found = child
                }
                child = self.index(behind: child)
            }
            return all.isEmpty ? found.map(ResponseNode.Place.entry) : .entries(all)
        }
    }

    /// Whether the entry's name has these bytes.
    private func isNamed(_ name: UnsafeBufferPointer<UInt8>, _ entry: ResponseEntry) -> Bool {
        guard entry.name.count == name.count else { return false }
        let start = entry.name.lowerBound
        for index in 0..<name.count where bytes[start + index] != name[index] { return false }
        return true
    }
}
