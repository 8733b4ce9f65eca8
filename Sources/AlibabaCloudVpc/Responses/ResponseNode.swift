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
        // `Double` would read hexadecimal digits and words, too.
        guard text.allSatisfy({ "0123456789+-.eE".contains($0) }), let value = Double(text),
            value.magnitude <= 9_007_199_254_740_992
        else { return nil }
        return Int64(exactly: value)
    }

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
        guard let milliseconds = integer64, (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else {
            return nil
        }
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// The text as a secret, or `nil` for a list or an object.
    public var secret: Secret? { string.map(Secret.init) }

    /// The text as the value of an enum, or `nil` for a list, an object and a blank text.
    public func openEnum<Value: OpenEnum>(_ type: Value.Type = Value.self) -> Value? {
        guard let range = textRange else { return nil }
        let text = document.trimmedText(range)
        return text.isEmpty ? nil : Value(rawValue: text)
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
