import Foundation

/// The scheme and host of a request's URL; the host as it stands in the `Host` header.
struct Origin: Sendable, Hashable {
    let scheme: String
    let host: String

    init(scheme: String, host: String) {
        self.scheme = scheme
        self.host = host
    }

    /// The origin that `url` is, or `nil` where it has more than a scheme, a host and a port.
    ///
    /// The host is in lower case and a default port left out, as HTTP clients write it in the `Host` header, so that
    /// what is signed is what is sent.
    init?(_ url: URL) {
        guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), let defaultPort = Self.defaultPorts[scheme],
            let host = parts.encodedHost?.lowercased(), Self.isHost(host),
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil,
            ["", "/"].contains(parts.path)
        else { return nil }
        let port = parts.port ?? defaultPort
        guard (1...65_535).contains(port) else { return nil }
        self.init(scheme: scheme, host: port == defaultPort ? host : "\(host):\(port)")
    }

    private static let defaultPorts = ["http": 80, "https": 443]

    /// Whether the text is a name, an IPv4 address or a bracketed IPv6 address.
    private static func isHost(_ text: String) -> Bool {
        if text.hasPrefix("["), text.hasSuffix("]") {
            return CIDRBlock("\(text.dropFirst().dropLast())/128").isValid
        }
        return text.range(of: #"^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?\.?$"#, options: .regularExpression) != nil
    }
}
