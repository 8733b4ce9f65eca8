/// How requests are signed.
public enum SignatureVersion: Sendable, Hashable, CaseIterable {
    /// RPC signature 1.0, HMAC-SHA1: the signature is a parameter, and the only one that fits in a URL.
    case v1
    /// ACS3-HMAC-SHA256: the signature is in headers and covers the body's digest.
    case v3
}
