import AlibabaCloudVpc

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
