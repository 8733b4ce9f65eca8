/// A rule that a request breaks, found before anything is signed or sent.
public struct ValidationFailure: Sendable, Hashable {
    /// Where in the request, in Swift names: `ikeConfig.lifetimeInSeconds`, `localSubnet[1]`.
    ///
    /// `request` stands for the request as a whole.
    public let path: String
    /// The rule, without the value: a value may be a secret.
    public let message: String

    /// Reports that the value at `path` breaks the rule that `message` states.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension ValidationFailure: CustomStringConvertible {
    /// The path and the rule.
    public var description: String { "\(path): \(message)" }
}
