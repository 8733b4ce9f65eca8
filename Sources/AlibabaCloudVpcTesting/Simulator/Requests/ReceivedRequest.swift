import AlibabaCloudVpc
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request taken apart from its bytes, as a server receives it.
struct ReceivedRequest: Sendable {
    /// A name and a value, percent-decoded.
    typealias Pair = (name: String, value: String)

    let method: String
    let path: String
    /// The host, with the port where the URL names one.
    let host: String
    let query: [Pair]
    let form: [Pair]
    /// By name in lower case, values without white space around them.
    let headers: [String: String]
    let body: [UInt8]
    /// What of the request cannot be read; `nil` where all can be.
    let flaw: SimulatedFailure?

    /// Takes `request` apart, or gives `nil` where it has no URL of a host.
    init?(_ request: URLRequest) {
        guard let target = request.url.flatMap(Target.init) else { return nil }
        method = request.httpMethod ?? "GET"
        host = target.host
        path = target.path
        body = Array(request.httpBody ?? Data())
        let fields = (request.allHTTPHeaderFields ?? [:]).map { name, value in
            (name.lowercased(), value.trimmingCharacters(in: .whitespaces))
        }
        headers = Dictionary(fields) { first, _ in first }
        let query = Self.pairs(Array(target.query.utf8))
        let isForm = body.isEmpty || Self.isForm(headers["content-type"])
        let form = isForm ? Self.pairs(body) : []
        self.query = query ?? []
        self.form = form ?? []
        if !isForm {
            flaw = .unsupportedMediaType
        } else {
            flaw = query == nil || form == nil || headers.count < fields.count ? .malformed : nil
        }
    }

    /// Whether a body of this type is a form; where no type is told, HTTP clients tell of one.
    private static func isForm(_ contentType: String?) -> Bool {
        guard let contentType else { return true }
        let mediaType = contentType.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
        return mediaType.lowercased() == "application/x-www-form-urlencoded"
    }

    /// The decoded names and values of a query or a form; `nil` where one cannot be decoded.
    private static func pairs(_ bytes: [UInt8]) -> [Pair]? {
        var pairs: [Pair] = []
        for pair in FormText.pairs(bytes) {
            guard let name = FormText.decoded(pair.name), let value = FormText.decoded(pair.value) else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// All parameters that the service may know, those of the query and of the form alike.
    ///
    /// - Throws: Where a name, whatever it is, stands twice: what a server makes of it is nobody's guess.
    func parameters() throws(SimulatedFailure) -> [String: String] {
        var names: Set<[UInt8]> = []
        var parameters: [String: String] = [:]
        for pair in query + form {
            guard names.insert(Array(pair.name.utf8)).inserted else { throw .invalidParameter(pair.name) }
            if pair.name.isASCII { parameters[pair.name] = pair.value }
        }
        return parameters
    }

    /// The format that the request asks for: by its parameter `Format`, or else by its header `accept`; XML where it asks
    /// for none.
    var format: ResponseFormat? {
        if let format = (query + form).first(where: { $0.name == "Format" })?.value, !format.isEmpty {
            return ResponseFormat.allCases.first { $0.rawValue == format.uppercased() }
        }
        let types = (headers["accept"] ?? "").split(separator: ",").compactMap { type in
            switch type.split(separator: ";").first?.trimmingCharacters(in: .whitespaces).lowercased() {
            case "application/json", "text/json": ResponseFormat.json
            case "application/xml", "text/xml": ResponseFormat.xml
            default: nil
            }
        }
        return types.first ?? .xml
    }
}

/// The parts of a URL as they stand in its text.
private struct Target {
    let host: String
    let path: String
    let query: String

    init?(_ url: URL) {
        let text = url.absoluteString
        guard let scheme = text.firstRange(of: "://") else { return nil }
        guard ["http", "https"].contains(text[..<scheme.lowerBound].lowercased()) else { return nil }
        // No client sends what stands behind a number sign.
        let rest = text[scheme.upperBound...].prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        host = String(authority)
        let target = rest[authority.endIndex...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = target[0].isEmpty ? "/" : String(target[0])
        query = target.count > 1 ? String(target[1]) : ""
    }
}

/// The hosts that a simulated service answers for.
enum ServedHosts {
    /// Whether `host`, which may have a port, is one, and for which region alone where it is a region's.
    static func region(servedBy host: String, knownRegions: Set<Region>) -> (isServed: Bool, only: Region?) {
        let name = host.lowercased().withoutPort
        if isForTests(name) || name == "vpc.aliyuncs.com" { return (true, nil) }
        for prefix in ["vpc.", "vpc-vpc."] where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
            let region = Region(rawValue: String(name.dropFirst(prefix.count).dropLast(suffix.count)))
            if knownRegions.contains(region) { return (true, region) }
        }
        return (false, nil)
    }

    private static let suffix = ".aliyuncs.com"

    /// Whether the name is this machine's, or one that is reserved for tests and documentation (RFC 2606, RFC 6761).
    private static func isForTests(_ name: String) -> Bool {
        if ["localhost", "127.0.0.1", "[::1]"].contains(name) { return true }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false).suffix(2).map(String.init)
        guard let last = labels.last, !last.isEmpty else { return false }
        return ["test", "example", "invalid", "localhost"].contains(last)
            || ["example.com", "example.net", "example.org"].contains(labels.joined(separator: "."))
    }
}

extension String {
    fileprivate var withoutPort: String {
        guard let colon = lastIndex(of: ":"), !self[colon...].contains("]") else { return self }
        return String(self[..<colon])
    }
}
