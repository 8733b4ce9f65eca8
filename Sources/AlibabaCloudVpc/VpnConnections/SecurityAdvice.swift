/// A weak choice in the settings of a tunnel, with a stronger one.
///
/// Advice is no error: the service accepts the choice, and so does the library.
public struct SecurityAdvice: Sendable, Hashable {
    /// Where the choice stands, in Swift names: `ikeConfig.encryptionAlgorithm`, `tunnels[0].ikeConfig.version`.
    public let path: String
    /// What is weak about it, without any part of a key.
    public let message: String
    /// What to choose instead: a wire value, such as `aes256`, or what to do.
    public let strongerChoice: String

    /// Makes a piece of advice.
    public init(path: String, message: String, strongerChoice: String) {
        self.path = path
        self.message = message
        self.strongerChoice = strongerChoice
    }
}

extension SecurityAdvice: CustomStringConvertible {
    /// The path, what is weak, and the stronger choice, in one line.
    public var description: String { "\(path): \(message); choose \(strongerChoice)" }
}
