import Foundation

/// A document that has been read: its bytes, and its values in order.
///
/// Reading the document creates only an entry for each value; strings are created for the fields that are requested.
final class ResponseDocument: Sendable {
    /// The meaning of a name that occurs more than once in one object.
    enum Repetition {
        /// The last value counts, as in JSON.
        case lastCounts
        /// The values form a list, as in XML.
        case isList
    }

    private let bytes: [UInt8]
    private let entries: [ResponseEntry]
    let repetition: Repetition

    /// Creates a document from the output of a reader, which has at least one entry; the first entry is the root.
    init(bytes: consuming [UInt8], entries: consuming [ResponseEntry], repetition: Repetition) {
        self.bytes = bytes
        self.entries = entries
        self.repetition = repetition
    }

    /// Returns the content of the entry at `index`.
    func content(at index: Int) -> ResponseEntry.Content { entries[index].content }

    /// Returns the string of a range of the bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Returns the bytes of a string.
    func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// Returns the name of the entry at `index`; empty if the entry is an element of a list.
    func name(at index: Int) -> String { text(entries[index].name) }

    /// Returns the index after the entry at `index` and everything nested in it.
    func index(after index: Int) -> Int { entries[index].end }

    /// Returns the entries of a list's values or an object's members; the list or object is the entry at `index` and
    /// ends before `end`.
    func children(of index: Int, before end: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < end {
            children.append(child)
            child = self.index(after: child)
        }
        return children
    }

    /// Returns the place of the value named `name`, byte for byte, in the object at `index`, which ends before `end`.
    ///
    /// The search takes time proportional to the number of the object's own members.
    func place(of name: String, in index: Int, before end: Int) -> ResponseNode.Place? {
        name.withUTF8Bytes { name in
            var found: Int?
            var all: [Int] = []
            // Locals, because the loop would load properties again for each entry.
            let entries = entries
            let bytes = bytes
            var child = index + 1
            while child < end {
                let entry = entries[child]
                if entry.name.count == name.count, bytes.hasBytes(name, at: entry.name.lowerBound) {
                    if let first = found, repetition == .isList { all += all.isEmpty ? [first, child] : [child] }
                    found = child
                }
                child = entry.end
            }
            return all.isEmpty ? found.map(ResponseNode.Place.entry) : .entries(all)
        }
    }

    /// Returns whether the object at `index`, which ends before `end`, has a member whose name is one of `names`, or
    /// differs from it only in the case of A–Z.
    func hasMember(named names: [String], in index: Int, before end: Int) -> Bool {
        var child = index + 1
        while child < end {
            let entry = entries[child]
            let name = bytes[entry.name]
            if names.contains(where: { $0.utf8.count == name.count && $0.utf8.equalsIgnoringASCIICase(name) }) {
                return true
            }
            child = entry.end
        }
        return false
    }
}

// Combining marks.
extension ResponseDocument {
    /// The largest number of consecutive combining marks in a string that's read.
    ///
    /// The longest name that the service allows has 128 characters.
    private static let mostConsecutiveMarks = 128

    /// Returns whether the string has more consecutive combining marks than are read.
    ///
    /// Swift takes quadratic time in the number of consecutive marks to compare and hash a string.
    func hasTooManyMarks(_ range: Range<Int>) -> Bool {
        // A combining mark has at least two bytes.
        guard range.count > 2 * Self.mostConsecutiveMarks else { return false }
        var count = 0
        return text(range).unicodeScalars.contains { scalar in
            count = scalar.isCombiningMark ? count + 1 : 0
            return count > Self.mostConsecutiveMarks
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isCombiningMark: Bool {
        // The first combining mark is U+0300.
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

// Strings without the white space around them.
extension ResponseDocument {
    /// Returns the string of a range of the bytes, without the white space around it.
    func trimmedText(_ range: Range<Int>) -> String { text(range)[...].trimmed }

    /// Returns whether the string is empty or consists only of white space.
    func isBlank(_ range: Range<Int>) -> Bool {
        guard let first = bytes(range).first else { return true }
        return first.isVisibleASCII ? false : trimmedText(range).isEmpty
    }
}

extension Substring {
    /// The string without the white space and line breaks around it.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII else {
            return trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return String(self)
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII character other than white space and control characters.
    fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}

extension ArraySlice<UInt8> {
    /// The number that at most 18 digits spell, with or without a minus sign; `nil` for everything else.
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

extension [UInt8] {
    /// Returns whether `bytes` are at `start`; they're within the array.
    ///
    /// `elementsEqual` takes twice the time for the short names of a response.
    @inline(__always)
    fileprivate func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for index in 0..<bytes.count where self[start + index] != bytes[index] { return false }
        return true
    }
}

/// Builds a document from values that are created in code.
struct ResponseDocumentBuilder {
    private var bytes: [UInt8] = []
    private var entries: [ResponseEntry] = []

    /// The document of the appended value.
    var document: ResponseDocument {
        ResponseDocument(bytes: bytes, entries: entries, repetition: .lastCounts)
    }

    /// Appends a value and everything nested in it.
    mutating func append(_ value: ResponseNode.Value, named name: String? = nil) {
        let index = entries.count
        let nameRange = name.map { write($0) } ?? 0..<0
        func entry(_ content: ResponseEntry.Content) -> ResponseEntry {
            ResponseEntry(at: index, name: nameRange, content)
        }
        switch value {
        case .null:
            entries.append(entry(.null))
        case .scalar(let text):
            let range = write(text)
            entries.append(entry(.text(range)))
        case .list(let elements):
            entries.append(entry(.null))
            for element in elements { append(element.value) }
            entries[index].close(.list(end: entries.count))
        case .object(let members):
            entries.append(entry(.null))
            for (name, member) in members { append(member.value, named: name) }
            entries[index].close(.object(end: entries.count))
        }
    }

    private mutating func write(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes += text.utf8
        return start..<bytes.count
    }
}

/// A value in a ``ResponseDocument``; the entries of nested values follow it.
struct ResponseEntry: Sendable {
    /// The content of the value; `end` is the index after the last entry of a list or an object.
    enum Content: Sendable {
        case null
        case text(Range<Int>)
        case list(end: Int)
        case object(end: Int)
    }

    private(set) var content: Content
    /// The range of the name in the document's bytes; an empty range for an element of a list.
    let name: Range<Int>
    /// The index after the value and everything nested in it, which a search of many names reads for each entry.
    private(set) var end: Int

    /// Creates the entry at `index`, without nested values.
    init(at index: Int, name: Range<Int> = 0..<0, _ content: Content) {
        self.content = content
        self.name = name
        end = index + 1
    }

    /// Sets the content of a value whose nested values have been read.
    mutating func close(_ content: Content) {
        self.content = content
        switch content {
        case .null, .text: break
        case .list(let end), .object(let end): self.end = end
        }
    }
}
