/// Whether a request is checked before it is signed.
public enum RequestValidation: Sendable, Hashable, CaseIterable {
    /// By the limits that the service documents; a request that breaks one is not sent.
    case documented
    /// Not at all: the service decides. Only what would choose another host or break the HTTP request is refused.
    case off
}
