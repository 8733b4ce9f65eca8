/// A header that the signature covers.
struct SignedHeader: Sendable {
    /// The name, in lower case.
    let name: String
    /// The value, without white space around it.
    let value: String
    private let isSecret: Bool

    init(_ name: String, _ value: String) {
        (self.name, self.value, isSecret) = (name, value, false)
    }

    init(_ name: String, _ secret: Secret) {
        (self.name, value, isSecret) = (name, secret.exposedValue, true)
    }

    /// The header with ``RequestParameters/redaction`` in place of a secret.
    var redacted: SignedHeader {
        isSecret ? SignedHeader(name, RequestParameters.redaction) : self
    }
}
