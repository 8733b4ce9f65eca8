/// Queries, and forms of the type `application/x-www-form-urlencoded`, read byte by byte.
///
/// Foundation's own decoding leaves out a byte order mark at the start of a text on Linux.
enum FormText {
    /// The parts between `&`, each parted at its first `=`, undecoded; a value that is missing is empty.
    static func pairs(_ bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
        bytes.split(separator: UInt8(ascii: "&")).map { pair in
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            return (name, pair[name.endIndex...].dropFirst())
        }
    }

    /// The text with a blank for each `+` and a byte for each `%` with two digits behind it; `nil` where two are missing, or
    /// where that is no UTF-8.
    static func decoded(_ text: ArraySlice<UInt8>) -> String? {
        var rest = text
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        let decoded = String(decoding: bytes, as: UTF8.self)
        return decoded.utf8.elementsEqual(bytes) ? decoded : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.flatMap(UInt8.init(exactly:))
    }
}
