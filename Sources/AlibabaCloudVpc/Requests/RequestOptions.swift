/// The limits by which a request is validated before it's signed.
public enum RequestValidation: String, Sendable, Hashable, Codable, CaseIterable {
    /// The limits that the service has documented from the beginning; a request that violates one isn't sent.
    ///
    /// If only newer pages state a limit, that limit applies.
    case documented
    /// The limits in the service's newer pages, which differ from ``documented`` in the names of VPN connections, the
    /// characters of keys and identities, and the algorithms.
    case current
    /// No limits: the service decides. Only a request that would choose another host or break the HTTP request is
    /// rejected.
    case off
}

/// The format of the response that a request asks for.
///
/// Both formats decode to the same values.
public enum ResponseFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// JSON.
    case json = "JSON"
    /// XML, the service's format if a request asks for none.
    case xml = "XML"

    /// The media type of the format, for the `Accept` header.
    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .xml: "application/xml"
        }
    }
}

/// The part of a POST request in which an operation's own parameters are sent.
public enum ParameterPlacement: String, Sendable, Hashable, Codable, CaseIterable {
    /// The body, as a form, so that no pre-shared key is in a URL, which logs keep.
    case body
    /// The query of the URL, as the official SDKs send them; the options of tunnels are sent in the body, also as the
    /// official SDKs do.
    case query
}

/// Whether a URL may contain a secret, such as a pre-shared key.
public enum SecretsInURL: Sendable, Hashable, CaseIterable {
    /// A URL may not contain a secret, because logs, histories, and proxies keep URLs.
    case refused
    /// A URL may contain a secret; everyone who sees the URL sees the secret.
    case allowed
}

/// The method by which requests are signed.
public enum SignatureVersion: String, Sendable, Hashable, Codable, CaseIterable {
    /// RPC signature 1.0, HMAC-SHA1: the signature is a parameter, and the only one that can be sent in a URL.
    case v1
    /// ACS3-HMAC-SHA256: the signature is in headers and covers the digest of the body.
    case v3
}
