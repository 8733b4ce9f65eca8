/// The headers of a reply, looked up without regard to the case of their names.
public struct HTTPHeaders: Sendable, Hashable {
    private var values: [String: String]

    /// Keeps `headers`; of two names that differ only in case, the one that sorts later counts.
    public init(_ headers: [String: String] = [:]) {
        values = [:]
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { self[name] = value }
    }

    /// The value of the header `name`, in any case, or `nil` where there is none.
    public subscript(name: String) -> String? {
        get { values[name.lowercasedASCII] }
        set { values[name.lowercasedASCII] = newValue }
    }

    /// The id that the service gave the request.
    var requestId: String? { self["x-acs-request-id"] }

    /// The names, in lower case, in alphabetical order.
    public var names: [String] { values.keys.sorted() }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    /// Makes headers of the pairs; of two of one name, the later counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}
