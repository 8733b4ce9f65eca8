/// The encoding of names and values from which a server derives signatures: RFC 3986, upper-case digits.
enum CanonicalEncoding {
    /// The pairs, encoded, in the order of their names' bytes, joined by `&`.
    static func encode(_ pairs: [ReceivedRequest.Pair]) -> String {
        pairs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { encode($0.name) + "=" + encode($0.value) }
            .joined(separator: "&")
    }

    /// The text with every byte but those of unreserved characters as `%` and two digits.
    static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~":
                encoded.unicodeScalars.append(scalar)
            default:
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
