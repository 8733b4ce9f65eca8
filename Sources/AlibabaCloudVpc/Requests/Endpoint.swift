public import Foundation

/// The address of the service.
public enum Endpoint: Sendable, Hashable {
    /// The service's public endpoint in the request's region, over HTTPS.
    case regional
    /// The service's endpoint inside a VPC in the request's region, over HTTPS; it needs no public network.
    case vpcNetwork
    /// A scheme (`https` or `http`), a host, and optionally a port, for a proxy or a test server, whatever the region.
    case custom(URL)
}

extension Endpoint {
    /// Returns the scheme and host of the endpoint, or `nil` for a custom one that has anything except a scheme, a
    /// host, and a port.
    ///
    /// The region must be valid, because it becomes part of the host.
    package func origin(for region: Region) -> Origin? {
        switch self {
        case .regional:
            let host = Self.regionsOfCentralEndpoint.contains(region.rawValue) ? "vpc" : "vpc.\(region.rawValue)"
            return Origin(scheme: "https", host: "\(host).aliyuncs.com")
        case .vpcNetwork:
            return Origin(scheme: "https", host: "vpc-vpc.\(region.rawValue).aliyuncs.com")
        case .custom(let url):
            return Origin(url)
        }
    }

    /// The regions that `vpc.aliyuncs.com` serves.
    private static let regionsOfCentralEndpoint: Set<String> = [
        "ap-northeast-2-pop", "cn-beijing-finance-pop", "cn-beijing-gov-1", "cn-fujian", "cn-hangzhou",
        "cn-hangzhou-finance", "cn-hongkong-finance-pop", "cn-north-2-gov-1", "cn-shanghai-finance-1",
        "cn-shenzhen-finance-1", "cn-wuhan", "cn-zhangbei", "rus-west-1-pop",
    ]
}

extension ValidationFailure {
    /// The failure of a custom endpoint that isn't exactly a scheme, a host, and optionally a port.
    static let endpoint = ValidationFailure(
        path: "endpoint",
        message: "must be an http or https URL of a host and perhaps a port, without user, path or query"
    )

    /// The failure of a region whose ID can't be part of a host name.
    static let region = ValidationFailure(
        path: "regionId",
        message:
            "must have 1 through 63 characters, each of which is a-z, 0-9, or '-', and start and end with a letter or digit"
    )
}

/// The scheme and host of a request's URL; the host is spelled as in the `Host` header.
package struct Origin: Sendable, Hashable {
    let scheme: String
    package let host: String

    init(scheme: String, host: String) {
        self.scheme = scheme
        self.host = host
    }

    /// Creates the origin of `url`, or returns `nil` if the URL has more than a scheme, a host, and a port.
    ///
    /// The host is in lowercase and a default port is left out, as HTTP clients write them in the `Host` header, so
    /// that the request is sent as it was signed.
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

    /// Returns whether the string is a name, an IPv4 address, or a bracketed IPv6 address.
    private static func isHost(_ text: String) -> Bool {
        if text.hasPrefix("["), text.hasSuffix("]") {
            return CIDRBlock("\(text.dropFirst().dropLast())/128").isValid
        }
        return text.range(of: #"^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?\.?$"#, options: .regularExpression) != nil
    }
}
