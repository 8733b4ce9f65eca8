import AlibabaCloudVpc
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request that's parsed from its bytes, as by a server.
struct ReceivedRequest: Sendable {
    /// A name and a value, percent-decoded.
    typealias Pair = (name: String, value: String)

    let method: String
    let path: String
    /// The host, with the port if the URL has one.
    let host: String
    let query: [Pair]
    let form: [Pair]
    /// The headers by name in lowercase, without white space around their values.
    let headers: [String: String]
    let body: [UInt8]
    /// The error if a part of the request can't be read.
    let flaw: SimulatedFailure?

    /// Parses `request`, or returns `nil` if its URL has no host.
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
        // HTTP clients add this type if a request has none.
        let formType = "application/x-www-form-urlencoded"
        let isForm = body.isEmpty || (headers["content-type"].map(Self.mediaType) ?? formType) == formType
        let form = isForm ? Self.pairs(body) : []
        self.query = query ?? []
        self.form = form ?? []
        if !isForm {
            flaw = .unsupportedMediaType
        } else {
            flaw = query == nil || form == nil || headers.count < fields.count ? .malformed : nil
        }
    }

    /// The media type without its parameters, in lowercase.
    private static func mediaType(_ text: some StringProtocol) -> String {
        text.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// The decoded names and values of a query or a form; `nil` if one can't be decoded.
    private static func pairs(_ bytes: [UInt8]) -> [Pair]? {
        var pairs: [Pair] = []
        for pair in FormText.pairs(bytes) {
            guard let name = FormText.decoded(pair.name), let value = FormText.decoded(pair.value) else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    /// Returns all parameters that the service may know, of the query and of the form.
    ///
    /// - Throws: An error if two parameters have one name: servers differ in which of them they read.
    func parameters() throws(SimulatedFailure) -> [String: String] {
        var names: Set<[UInt8]> = []
        var parameters: [String: String] = [:]
        for pair in query + form {
            guard names.insert(Array(pair.name.utf8)).inserted else { throw .invalidParameter(pair.name) }
            if pair.name.isASCII { parameters[pair.name] = pair.value }
        }
        return parameters
    }

    /// The format that the parameter `Format` or else the header `accept` asks for; XML by default.
    var format: ResponseFormat? {
        if let format = (query + form).first(where: { $0.name == "Format" })?.value, !format.isEmpty {
            return ResponseFormat.allCases.first { $0.rawValue == format.uppercased() }
        }
        let types = (headers["accept"] ?? "").split(separator: ",").map(Self.mediaType)
        let isJSON = types.first { $0.wholeMatch(of: /(application|text)\/(json|xml)/) != nil }?.hasSuffix("json")
        return isJSON == true ? .json : .xml
    }
}

/// The parts of a URL, undecoded.
private struct Target {
    let host: String
    let path: String
    let query: String

    init?(_ url: URL) {
        let text = url.absoluteString
        guard let scheme = text.firstRange(of: "://") else { return nil }
        guard ["http", "https"].contains(text[..<scheme.lowerBound].lowercased()) else { return nil }
        // No client sends the fragment.
        let rest = text[scheme.upperBound...].prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        host = String(authority)
        let target = rest[authority.endIndex...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = target[0].isEmpty ? "/" : String(target[0])
        query = target.count > 1 ? String(target[1]) : ""
    }
}

/// The hosts that the simulated service serves.
enum ServedHosts {
    /// Whether `host`, which may have a port, is one, and its region if it serves only one.
    static func region(servedBy host: String, knownRegions: Set<Region>) -> (isServed: Bool, only: Region?) {
        let name = host.lowercased().replacing(/:[^:\]]*$/, with: "")
        if isForTests(name) || name == "vpc.aliyuncs.com" { return (true, nil) }
        for prefix in ["vpc.", "vpc-vpc."] where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
            let region = Region(rawValue: String(name.dropFirst(prefix.count).dropLast(suffix.count)))
            if knownRegions.contains(region) { return (true, region) }
        }
        return (false, nil)
    }

    private static let suffix = ".aliyuncs.com"

    /// Whether the name is this machine's, or reserved for tests and documentation (RFC 2606, RFC 6761).
    private static func isForTests(_ name: String) -> Bool {
        if ["localhost", "127.0.0.1", "[::1]"].contains(name) { return true }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false).suffix(2).map(String.init)
        guard let last = labels.last, !last.isEmpty else { return false }
        return ["test", "example", "invalid", "localhost"].contains(last)
            || ["example.com", "example.net", "example.org"].contains(labels.joined(separator: "."))
    }
}
