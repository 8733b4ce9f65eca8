/// The certificates that a test authority issues.
public enum CertificateKind: String, Sendable, CaseIterable {
    /// Good for localhost and 127.0.0.1.
    case good
    /// Good for another host only.
    case otherHost
    /// Expired yesterday.
    case expired
    /// Valid from tomorrow on.
    case notYetValid
    /// Issued by an authority that nobody trusts.
    case unknownAuthority
    /// Issued by itself.
    case selfSigned
}
