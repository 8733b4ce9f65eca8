extension [UInt8] {
    /// Whether these are the bytes of a text in UTF-8, by table 3-7 of the Unicode Standard.
    var isValidUTF8: Bool {
        var index = 0
        while index < count {
            guard self[index] >= 0x80 else {
                index += 1
                continue
            }
            let length = lengthOfCharacter(at: index)
            guard length > 0 else { return false }
            index += length
        }
        return true
    }

    /// How many bytes the character beyond ASCII has that starts at `index`; 0 where none does.
    private func lengthOfCharacter(at index: Int) -> Int {
        let length: Int
        let second: ClosedRange<UInt8>
        switch self[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard count - index >= length, second.contains(self[index + 1]) else { return 0 }
        for following in self[index + 1..<index + length] where following & 0xC0 != 0x80 { return 0 }
        return length
    }
}
