/// Whether a request is checked before it is signed.
public enum RequestValidation: String, Sendable, Hashable, Codable, CaseIterable {
    /// By the limits that the service has documented from the beginning; a request that breaks one is not sent.
    ///
    /// Where only newer pages state a limit, it is theirs.
    case documented
    /// By the limits of the service's newer pages, which differ from ``documented`` in the names of VPN connections, the
    /// characters of keys and identities, and the algorithms.
    case current
    /// Not at all: the service decides. Only what would choose another host or break the HTTP request is refused.
    case off
}

/// The format that the service is asked to answer in.
///
/// Both read the same.
public enum ResponseFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// JSON.
    case json = "JSON"
    /// XML, what the service answers when it is not asked.
    case xml = "XML"

    /// The media type of the format, for the `Accept` header.
    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .xml: "application/xml"
        }
    }
}

/// Where an operation's own parameters travel in a POST.
public enum ParameterPlacement: String, Sendable, Hashable, Codable, CaseIterable {
    /// In the body, as a form: no pre-shared key stands in a URL, which logs keep.
    case body
    /// In the URL's query, as the official SDKs send them; the options of tunnels stand in the body all the same, as the
    /// official SDKs send those.
    case query
}

/// Whether a URL may hold a secret, such as a pre-shared key.
public enum SecretsInURL: Sendable, Hashable, CaseIterable {
    /// No: logs, histories and proxies keep URLs.
    case refused
    /// Yes: whoever sees the URL sees the secret.
    case allowed
}

/// How requests are signed.
public enum SignatureVersion: String, Sendable, Hashable, Codable, CaseIterable {
    /// RPC signature 1.0, HMAC-SHA1: the signature is a parameter, and the only one that fits in a URL.
    case v1
    /// ACS3-HMAC-SHA256: the signature is in headers and covers the body's digest.
    case v3
}
