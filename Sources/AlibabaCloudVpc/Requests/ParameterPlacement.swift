/// Where an operation's own parameters travel in a POST.
public enum ParameterPlacement: Sendable, Hashable, CaseIterable {
    /// In the body, as a form: no pre-shared key stands in a URL, which logs keep.
    case body
    /// In the URL's query, as the official SDKs send them; the options of tunnels stand in the body all the same, as the
    /// official SDKs send those.
    case query
}
