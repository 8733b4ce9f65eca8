import Foundation

extension Data {
    /// The bytes that the digits spell, two a byte, letters in either case.
    init(hexadecimal: String) {
        let digits = hexadecimal.utf8.map { $0 < UInt8(ascii: "A") ? $0 & 0xF : $0 & 0xF + 9 }
        self.init(stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
    }
}
