/// Why the bytes of an answer are neither JSON nor XML that can be read.
struct UnreadableBody: Error {
    /// The reason, without any of the body's text.
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
