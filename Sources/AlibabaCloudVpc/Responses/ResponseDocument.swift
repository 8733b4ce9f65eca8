import Foundation

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

// Texts without the white space around them.
extension ResponseDocument {
    /// The text of a range of the bytes, without the white space around it.
    func trimmedText(_ range: Range<Int>) -> String { text(range)[...].trimmed }

    /// Whether the text is empty or nothing but white space.
    func isBlank(_ range: Range<Int>) -> Bool {
        guard let first = bytes(range).first else { return true }
        return first.isVisibleASCII ? false : trimmedText(range).isEmpty
    }
}

extension Substring {
    /// The text without the white space and line ends around it.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII else {
            return trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return String(self)
    }
}

extension UInt8 {
    /// Whether this is an ASCII character other than white space and controls.
    fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}

extension ArraySlice<UInt8> {
    /// The number that at most 18 digits spell, with a minus in front or without; `nil` for everything else.
    var plainWholeNumber: Int64? {
        let isNegative = first == UInt8(ascii: "-")
        let digits = isNegative ? dropFirst() : self
        guard (1...18).contains(digits.count) else { return nil }
        var value: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return isNegative ? -value : value
    }
}

/// Writes values into a document, as code makes them.
struct ResponseDocumentBuilder {
    private var bytes: [UInt8] = []
    private var entries: [ResponseEntry] = []

    /// The document of the value that has been appended.
    var document: ResponseDocument {
        ResponseDocument(bytes: bytes, entries: entries, repetition: .lastCounts)
    }

    /// Appends a value and all that stands in it.
    mutating func append(_ value: ResponseNode.Value, named name: String? = nil) {
        let index = entries.count
        let nameRange = name.map { write($0) } ?? 0..<0
        func entry(_ content: ResponseEntry.Content) -> ResponseEntry { ResponseEntry(name: nameRange, content) }
        switch value {
        case .null:
            entries.append(entry(.null))
        case .scalar(let text):
            let range = write(text)
            entries.append(entry(.text(range)))
        case .list(let elements):
            entries.append(entry(.null))
            for element in elements { append(element.value) }
            entries[index].content = .list(end: entries.count)
        case .object(let members):
            entries.append(entry(.null))
            for (name, member) in members { append(member.value, named: name) }
            entries[index].content = .object(end: entries.count)
        }
    }

    private mutating func write(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes += text.utf8
        return start..<bytes.count
    }
}

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
