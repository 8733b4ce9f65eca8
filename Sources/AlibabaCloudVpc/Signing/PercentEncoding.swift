/// The percent-encoding of RFC 3986 that both signatures use: A–Z, a–z, 0–9, `-`, `_`, `.` and `~` stay.
enum PercentEncoding {
    /// The encoded text.
    static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count * 3)
        append(text.utf8, to: &encoded)
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Appends the encoded bytes to `output`.
    static func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                output.append(byte)
            default:
                output.append(UInt8(ascii: "%"))
                output.append(hexadecimalDigits[Int(byte >> 4)])
                output.append(hexadecimalDigits[Int(byte & 0xF)])
            }
        }
    }

    private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
}

extension RequestParameters {
    /// `name=value` pairs, encoded, joined by `&`, in the order of the list.
    var formEncoded: String {
        Self.formEncoded(all)
    }

    /// The same in the order of the names' bytes, as signatures need it.
    var canonicalForm: String {
        Self.formEncoded(all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    private static func formEncoded(_ parameters: [Parameter]) -> String {
        var encoded: [UInt8] = []
        for parameter in parameters {
            if !encoded.isEmpty { encoded.append(UInt8(ascii: "&")) }
            PercentEncoding.append(parameter.name.utf8, to: &encoded)
            encoded.append(UInt8(ascii: "="))
            PercentEncoding.append(parameter.value.utf8, to: &encoded)
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
