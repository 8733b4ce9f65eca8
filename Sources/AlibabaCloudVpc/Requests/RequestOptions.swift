/// Whether a request is checked before it is signed.
public enum RequestValidation: Sendable, Hashable, CaseIterable {
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
