/// Whether a URL may hold a secret, such as a pre-shared key.
public enum SecretsInURL: Sendable, Hashable, CaseIterable {
    /// No: logs, histories and proxies keep URLs.
    case refused
    /// Yes: whoever sees the URL sees the secret.
    case allowed
}
