/// A secret inside the value of a parameter.
struct PlacedSecret: Sendable, Hashable {
    /// The secret as it was given.
    let secret: Secret
    /// Where it stands, perhaps escaped, in the UTF-8 bytes of the value.
    let range: Range<Int>

    init(_ secret: Secret, in range: Range<Int>) {
        self.secret = secret
        self.range = range
    }
}

extension String {
    /// The value with each of the secrets in it replaced by ``Secret/redaction``.
    func redacting(_ secrets: [PlacedSecret]) -> String {
        guard !secrets.isEmpty else { return self }
        let bytes = Array(utf8)
        var shown: [UInt8] = []
        var position = 0
        for secret in secrets {
            shown += bytes[position..<secret.range.lowerBound]
            shown += Secret.redaction.utf8
            position = secret.range.upperBound
        }
        shown += bytes[position...]
        return String(decoding: shown, as: UTF8.self)
    }
}
