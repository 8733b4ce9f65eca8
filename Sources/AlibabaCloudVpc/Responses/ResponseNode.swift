public import Foundation

/// A part of an answer, the same whether the answer came as JSON or as XML.
///
/// Reading is tolerant: a missing part, one of a kind that was not expected and one that does not parse are all `nil`,
/// because the change that the answer tells of has been made already.
///
/// A node is a place in a document that is kept as it came; what is asked for is read from there. ``value`` tells what it
/// is. Two nodes are equal when they mean the same, wherever they came from.
public struct ResponseNode: Sendable {
    /// Where a node's value stands in its document.
    enum Place: Sendable, Equatable {
        /// In one entry.
        case entry(Int)
        /// In several, which are the values of a list.
        case entries([Int])
    }

    let document: ResponseDocument
    let place: Place

    init(in document: ResponseDocument, at place: Place) {
        self.document = document
        self.place = place
    }

    /// The whole document.
    init(rootOf document: ResponseDocument) {
        self.init(in: document, at: .entry(0))
    }

    /// The part under `name`, or `nil` where this is no object, has no such part, or has `null` there.
    ///
    /// The search takes as long as this has parts of its own.
    public subscript(name: String) -> ResponseNode? {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index),
            let place = document.place(of: name, in: index, before: end)
        else { return nil }
        let member = ResponseNode(in: document, at: place)
        return member.isNull ? nil : member
    }

    /// The text, untrimmed, or `nil` for a list or an object.
    public var string: String? {
        textRange.map(document.text)
    }

    /// The whole number that the text spells (`86400`, `86400.0`, `8.64e4`), or `nil` where it spells none.
    public var integer: Int? { integer64.flatMap(Int.init(exactly:)) }

    /// As ``integer``, in 64 bits on every machine.
    public var integer64: Int64? {
        guard let range = textRange else { return nil }
        if let value = document.bytes(range).plainWholeNumber { return value }
        let text = document.trimmedText(range)
        if let value = Int64(text) { return value }
        // `Double` would read hexadecimal digits and words, too, and a number of 1 MiB for a tenth of a second.
        guard text.utf8.count <= Self.longestNumber,
            text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text),
            value.magnitude <= 9_007_199_254_740_992
        else { return nil }
        return Int64(exactly: value)
    }

    /// The longest text that is read as a number, in bytes.
    private static let longestNumber = 128

    /// `true` or `false`, in any case of its letters, or `nil` for any other text.
    public var boolean: Bool? {
        guard let range = textRange else { return nil }
        let text = document.trimmedText(range)
        if text.equalsIgnoringASCIICase("true") { return true }
        return text.equalsIgnoringASCIICase("false") ? false : nil
    }

    /// The date that is so many milliseconds after 1970-01-01T00:00:00Z, or `nil` where there is none in the years 1
    /// through 9999.
    public var dateFromMilliseconds: Date? {
        integer64.flatMap(Date.init(millisecondsSince1970:))
    }

    /// The text as a secret, or `nil` for a list or an object.
    public var secret: Secret? { string.map(Secret.init) }

    /// The text without white space around it, or `nil` for a list, an object and a blank text.
    var trimmedString: String? {
        guard let range = textRange else { return nil }
        let text = document.trimmedText(range)
        return text.isEmpty ? nil : text
    }

    /// The values of a list; a single value is a list of one, a blank text an empty one.
    public var elements: [ResponseNode] {
        switch kind {
        case .list: children
        case .null: []
        case .scalar, .object: isBlank ? [] : [self]
        }
    }

    /// This part where it can hold named values: an object, or a blank text, which is how XML writes an object without
    /// members; else `nil`.
    public var asObject: ResponseNode? {
        if kind == .object { return self }
        return isBlank ? .emptyObject : nil
    }

    private var isBlank: Bool { textRange.map(document.isBlank) ?? false }
}

// What stands at a node's place.
extension ResponseNode {
    /// What a node is, without what stands in it.
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

    /// Where the text stands in the document's bytes, or `nil` for what is no text.
    var textRange: Range<Int>? {
        guard case .entry(let index) = place, case .text(let range) = document.content(at: index) else { return nil }
        return range
    }

    /// The values of a list; none for anything else.
    var children: [ResponseNode] {
        switch place {
        case .entries(let indices):
            return indices.map { ResponseNode(in: document, at: .entry($0)) }
        case .entry(let index):
            guard case .list(let end) = document.content(at: index) else { return [] }
            return document.children(of: index, before: end).map { ResponseNode(in: document, at: .entry($0)) }
        }
    }

    /// Whether nothing stands in an object.
    var hasNoMembers: Bool {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return false }
        return end == index + 1
    }

    /// The names of an object's members, with repetitions; none for anything else.
    var memberNames: [String] {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return [] }
        return document.children(of: index, before: end).map(document.name)
    }

    /// The members of an object; none for anything else.
    ///
    /// A dictionary takes names for one that Unicode takes for equal, such as those with a K and with a Kelvin sign. Of
    /// those that in ASCII counts, as the service's names are; where there is none, all of them.
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
    /// What a node is.
    public enum Value: Sendable, Hashable {
        /// No value: JSON's `null`.
        case null
        /// The text of a string, a number or a Boolean, which the service mixes freely.
        case scalar(String)
        /// Several values in their order: a JSON array, or XML elements of one name.
        case list([ResponseNode])
        /// Named values: a JSON object, or an XML element with elements inside.
        case object([String: ResponseNode])
    }

    /// What this is, with all that stands in it.
    public var value: Value {
        switch kind {
        case .null: .null
        case .scalar: .scalar(string ?? "")
        case .list: .list(children)
        case .object: .object(members)
        }
    }

    /// Makes a node that is `value`.
    public init(_ value: Value) {
        var builder = ResponseDocumentBuilder()
        builder.append(value)
        self.init(rootOf: builder.document)
    }

    /// No value: JSON's `null`.
    public static let null = ResponseNode(.null)

    /// The text of a string, a number or a Boolean, which the service mixes freely.
    public static func scalar(_ text: String) -> ResponseNode { ResponseNode(.scalar(text)) }

    /// Several values in their order: a JSON array, or XML elements of one name.
    public static func list(_ elements: [ResponseNode]) -> ResponseNode { ResponseNode(.list(elements)) }

    /// Named values: a JSON object, or an XML element with elements inside.
    public static func object(_ members: [String: ResponseNode]) -> ResponseNode { ResponseNode(.object(members)) }

    static let emptyObject = ResponseNode(.object([:]))
}

extension ResponseNode.Value {
    /// Whether two values mean the same; texts do when their bytes are the same.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.scalar(let left), .scalar(let right)): left.hasSameBytes(as: right)
        case (.list(let left), .list(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    /// Hashes what the value means.
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
    /// Whether two nodes mean the same; texts do if their bytes are the same.
    public static func == (left: ResponseNode, right: ResponseNode) -> Bool {
        (left.document === right.document && left.place == right.place) || left.exactValue == right.exactValue
    }

    /// Hashes what the node means.
    public func hash(into hasher: inout Hasher) { hasher.combine(exactValue) }

    /// ``value`` with texts that are compared by bytes.
    private enum ExactValue: Hashable {
        case null
        case scalar(ExactText)
        case list([ResponseNode])
        case object([String: ResponseNode])
    }

    private var exactValue: ExactValue {
        switch kind {
        case .null: .null
        case .scalar: .scalar(ExactText(string ?? ""))
        case .list: .list(children)
        case .object: .object(members)
        }
    }
}

extension ResponseNode: CustomStringConvertible, CustomReflectable {
    /// The kind and the names inside; no value, for any may be a secret.
    public var description: String {
        switch kind {
        case .null: return "null"
        case .scalar: return "scalar"
        case .list: return "list of \(children.count)"
        case .object:
            let names = Set(memberNames.map(ExactText.init)).map(\.string)
            return "object(\(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: ", ")))"
        }
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
