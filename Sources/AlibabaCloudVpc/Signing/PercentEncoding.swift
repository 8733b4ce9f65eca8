/// The percent-encoding of RFC 3986 that both signatures use: A–Z, a–z, 0–9, `-`, `_`, `.` and `~` stay.
enum PercentEncoding {
    /// The encoded text.
    static func encode(_ text: String) -> String {
        let encoded = PercentEncoder.bytes(atMost: PercentEncoder.longestSpelling * text.utf8.count) { $0.encode(text) }
        return String(decoding: encoded, as: UTF8.self)
    }
}
