/// A setting that a change makes another.
public struct SettingDifference: Sendable, Hashable {
    /// The path of the setting in Swift names, such as `ikeConfig.version` or `tunnels[0].ipsecConfig.lifetimeInSeconds`.
    public let path: String
    /// The value before; `nil` where none was told, and for a secret.
    public let before: String?
    /// The value after; `nil` for a secret.
    public let after: String?
    /// Whether the setting is a secret, such as a pre-shared key, of which nothing is told but that it changes.
    public let isSecret: Bool

    init(path: String, before: String?, after: String?, isSecret: Bool = false) {
        self.path = path
        self.before = before
        self.after = after
        self.isSecret = isSecret
    }
}

extension SettingDifference: CustomStringConvertible {
    /// Such as `ikeConfig.version: ikev1 -> ikev2`; of a secret, `ikeConfig.preSharedKey: changed`.
    public var description: String {
        isSecret ? "\(path): changed" : "\(path): \(before ?? "(not told)") -> \(after ?? "(not told)")"
    }
}
