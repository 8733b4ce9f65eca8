import Foundation

/// Names that always name a secret.
enum SecretName {
    /// A pattern of the names, in any case, their words joined as they are or by `-` or `_`.
    ///
    /// A name may stand at the end of a longer one.
    static let pattern =
        "(?:psk|pre[-_]?shared[-_]?key|auth[-_]?key|private[-_]?key|(?:access[-_]?key[-_]?)?secret"
        + "|(?:x-acs-)?(?:security|sts|oidc)[-_]?token|password|passwd|pass[-_]?phrase)"

    /// Whether one of the names stands anywhere in `text`, but in the name of a file.
    static func stands(in text: String) -> Bool {
        expression?.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    private static let expression = try? NSRegularExpression(
        pattern: pattern + "(?![-_]?(?:file|path))",
        options: .caseInsensitive
    )
}
