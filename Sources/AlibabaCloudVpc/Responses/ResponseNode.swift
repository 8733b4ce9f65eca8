public import Foundation

/// A part of a response, the same for JSON and XML.
///
/// Reading is tolerant: a part that's missing, of an unexpected kind, or can't be parsed is `nil`, because the change
/// that the response reports has already been made.
///
/// A node is a place in a document that's kept unchanged; values are read from it on request. ``value`` is the content
/// of the node. Two nodes are equal if they have the same meaning, regardless of their source.
public struct ResponseNode: Sendable {
    /// The place of a node's value in its document.
    enum Place: Sendable, Equatable {
        /// One entry.
        case entry(Int)
        /// Several entries, which are the values of a list.
        case entries([Int])
    }

    let document: ResponseDocument
    let place: Place

    init(in document: ResponseDocument, at place: Place) {
        self.document = document
        self.place = place
    }

    /// Creates a node for the whole document.
    init(rootOf document: ResponseDocument) {
        self.init(in: document, at: .entry(0))
    }

    /// Returns the part named `name`, or `nil` if this isn't an object, has no such part, or the part is `null`.
    ///
    /// The search takes time proportional to the number of this node's own parts.
    public subscript(name: String) -> ResponseNode? {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index),
            let place = document.place(of: name, in: index, before: end)
        else { return nil }
        let member = ResponseNode(in: document, at: place)
        return member.isNull ? nil : member
    }

    /// The string, untrimmed, or `nil` for a list or an object.
    ///
    /// Also `nil` with more than 128 consecutive combining marks, which Swift takes quadratic time to compare.
    public var string: String? {
        guard let range = textRange, !document.hasTooManyMarks(range) else { return nil }
        return document.text(range)
    }

    /// The whole number that the string spells (`86400`, `86400.0`, `8.64e4`), or `nil` if it spells none.
    public var integer: Int? { integer64.flatMap(Int.init(exactly:)) }

    /// The same as ``integer``, with 64 bits on every platform.
    public var integer64: Int64? {
        guard let range = textRange else { return nil }
        if let value = document.bytes(range).plainWholeNumber { return value }
        let text = document.trimmedText(range)
        if let value = Int64(text) { return value }
        // `Double` would also read hexadecimal digits and words, and take a tenth of a second for a number of 1 MiB.
        guard text.utf8.count <= Self.longestNumber,
            text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text),
            value.magnitude <= 9_007_199_254_740_992
        else { return nil }
        return Int64(exactly: value)
    }

    /// The largest size of a string that's read as a number, in bytes.
    private static let longestNumber = 128

    /// The Boolean value that the string spells, `true` or `false` in any case, or `nil` for any other string.
    public var boolean: Bool? {
        guard let range = textRange else { return nil }
        let text = document.trimmedText(range)
        if text.equalsIgnoringASCIICase("true") { return true }
        return text.equalsIgnoringASCIICase("false") ? false : nil
    }

    /// The date at this number of milliseconds after 1970-01-01T00:00:00Z, or `nil` if there's no number or the date
    /// isn't in the years 1 through 9999.
    public var dateFromMilliseconds: Date? {
        integer64.flatMap(Date.init(millisecondsSince1970:))
    }

    /// The string as a secret, or `nil` for a list or an object.
    public var secret: Secret? { string.map(Secret.init) }

    /// The ``string`` without white space around it, or `nil` if there is none or it's blank.
    var trimmedString: String? {
        guard let range = textRange, !document.hasTooManyMarks(range) else { return nil }
        let text = document.trimmedText(range)
        return text.isEmpty ? nil : text
    }

    /// The values of a list; a single value is a list of one, and a blank string is an empty list.
    public var elements: [ResponseNode] {
        switch kind {
        case .list: children
        case .null: []
        case .scalar, .object: isBlank ? [] : [self]
        }
    }

    /// The node as an object that can have named values, or `nil` if it can't.
    ///
    /// A blank string becomes an empty object, because XML writes an object without members that way.
    public var asObject: ResponseNode? {
        if kind == .object { return self }
        return isBlank ? .emptyObject : nil
    }

    private var isBlank: Bool { textRange.map(document.isBlank) ?? false }
}

// The content at a node's place.
extension ResponseNode {
    /// The kind of a node, without its contents.
    enum Kind {
        case null, scalar, list, object
    }

    var kind: Kind {
        guard case .entry(let index) = place else { return .list }
        return switch document.content(at: index) {
        case .null: .null
        case .text: .scalar
        case .list: .list
        case .object: .object
        }
    }

    var isNull: Bool { kind == .null }

    /// The string with all its combining marks; empty for a node that isn't a string.
    private var exactString: String { textRange.map(document.text) ?? "" }

    /// The range of the string in the document's bytes, or `nil` if the node isn't a string.
    var textRange: Range<Int>? {
        guard case .entry(let index) = place, case .text(let range) = document.content(at: index) else { return nil }
        return range
    }

    /// The values of a list; empty for any other kind.
    var children: [ResponseNode] {
        switch place {
        case .entries(let indices):
            return indices.map { ResponseNode(in: document, at: .entry($0)) }
        case .entry(let index):
            guard case .list(let end) = document.content(at: index) else { return [] }
            return document.children(of: index, before: end).map { ResponseNode(in: document, at: .entry($0)) }
        }
    }

    /// Whether an object has no members.
    var hasNoMembers: Bool {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return false }
        return end == index + 1
    }

    /// The names of an object's members, with repetitions; empty for any other kind.
    var memberNames: [String] {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return [] }
        return document.children(of: index, before: end).map(document.name)
    }

    /// The members of an object; empty for any other kind.
    ///
    /// A dictionary merges names that Unicode treats as equal, such as a name with a K and one with a Kelvin sign. Of
    /// such names the ASCII one is kept, because the service's names are ASCII; if none is ASCII, all of them are kept.
    var members: [String: ResponseNode] {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return [:] }
        var found: [String: (name: String, indices: [Int])] = [:]
        for child in document.children(of: index, before: end) {
            let name = document.name(at: child)
            if let other = found[name]?.name, !other.hasSameBytes(as: name) {
                if other.isASCII { continue }
                if name.isASCII { found[other] = nil }
            }
            found[name, default: (name, [])].indices.append(child)
        }
        return found.mapValues { _, indices in
            let isList = document.repetition == .isList && indices.count > 1
            return ResponseNode(in: document, at: isList ? .entries(indices) : .entry(indices[indices.count - 1]))
        }
    }
}

extension ResponseNode {
    /// The content of a node.
    public enum Value: Sendable, Hashable {
        /// No value: JSON's `null`.
        case null
        /// A string, a number, or a Boolean, which the service uses interchangeably, as a string.
        case scalar(String)
        /// Several values in order: a JSON array, or XML elements of one name.
        case list([ResponseNode])
        /// Named values: a JSON object, or an XML element with nested elements.
        case object([String: ResponseNode])
    }

    /// The content of the node, with everything nested in it.
    public var value: Value {
        switch kind {
        case .null: .null
        case .scalar: .scalar(exactString)
        case .list: .list(children)
        case .object: .object(members)
        }
    }

    /// Creates a node with the content `value`.
    package init(_ value: Value) {
        var builder = ResponseDocumentBuilder()
        builder.append(value)
        self.init(rootOf: builder.document)
    }

    /// A node without a value: JSON's `null`.
    public static let null = ResponseNode(.null)

    /// Returns a node for a string, a number, or a Boolean, which the service uses interchangeably.
    public static func scalar(_ text: String) -> ResponseNode { ResponseNode(.scalar(text)) }

    /// Returns a node for several values in order: a JSON array, or XML elements of one name.
    public static func list(_ elements: [ResponseNode]) -> ResponseNode { ResponseNode(.list(elements)) }

    /// Returns a node for named values: a JSON object, or an XML element with nested elements.
    public static func object(_ members: [String: ResponseNode]) -> ResponseNode { ResponseNode(.object(members)) }

    static let emptyObject = ResponseNode(.object([:]))
}

extension ResponseNode.Value {
    /// Returns whether two values have the same meaning; strings have it if their bytes are equal.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.scalar(let left), .scalar(let right)): left.hasSameBytes(as: right)
        case (.list(let left), .list(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    /// Hashes the meaning of the value.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .scalar(let text): text.withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        case .list(let elements): hasher.combine(elements)
        case .object(let members): hasher.combine(members)
        }
    }
}

extension ResponseNode: Hashable {
    /// Returns whether two nodes have the same meaning; strings have it if their bytes are equal.
    public static func == (left: ResponseNode, right: ResponseNode) -> Bool {
        (left.document === right.document && left.place == right.place) || left.exactValue == right.exactValue
    }

    /// Hashes the meaning of the node.
    public func hash(into hasher: inout Hasher) { hasher.combine(exactValue) }

    /// A ``value`` whose strings are compared by bytes.
    private enum ExactValue: Hashable {
        case null
        case scalar(ExactText)
        case list([ResponseNode])
        case object([String: ResponseNode])
    }

    private var exactValue: ExactValue {
        switch kind {
        case .null: .null
        case .scalar: .scalar(ExactText(exactString))
        case .list: .list(children)
        case .object: .object(members)
        }
    }
}

extension ResponseNode: CustomStringConvertible, CustomReflectable {
    /// The kind and the names of the members, with control and format characters escaped; no value, because any value
    /// may be a secret.
    public var description: String {
        switch kind {
        case .null: return "null"
        case .scalar: return "scalar"
        case .list: return "list of \(children.count)"
        case .object:
            let names = Set(memberNames.map(ExactText.init)).map(\.string)
            let sorted = names.sorted { $0.bytesPrecede($1) }
            return "object(\(sorted.joined(separator: ", ").printable))"
        }
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
