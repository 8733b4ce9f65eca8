import Foundation

/// Names that always name a secret.
enum SecretName {
    /// A pattern of the names, in any case, their words joined as they are or by `-` or `_`.
    ///
    /// A name may stand at the end of a longer one.
    static let pattern =
        "(?:psk|pre[-_]?shared[-_]?key|auth[-_]?key|private[-_]?key|(?:access[-_]?key[-_]?)?secret"
        + "|(?:x-acs-)?(?:security|sts|oidc)[-_]?token|password|passwd|pass[-_]?phrase)"

    /// What stands in every text in which one of the names stands, or the name `signature`.
    private static let parts = ["psk", "key", "secret", "token", "passw", "phrase", "signature"]

    /// Whether one of the names, or `signature`, may stand in the text; false only where none does.
    static func mayStand(in text: CaselessText) -> Bool { parts.contains { text.mayHold($0.utf8) } }

    /// Whether one of the names stands anywhere in `text`, but in the name of a file.
    static func stands(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static let expression = try? NSRegularExpression(
        pattern: pattern + "(?![-_]?(?:file|path))",
        options: .caseInsensitive
    )
}
