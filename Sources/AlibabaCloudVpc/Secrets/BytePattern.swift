/// Bytes in which differences that don't matter are removed, with the place of each in the original bytes.
///
/// Letters are in lowercase, and a plus sign is a blank, as in forms. Loose bytes have no control characters and none of
/// the punctuation that's lost or doubled in quotes and across lines.
struct FoldedBytes {
    let bytes: [UInt8]
    let positions: [Int32]

    init(_ original: [UInt8], isLoose: Bool) {
        // An array of no capacity shares its memory with all empty arrays, in which Swift writes the count: a data race.
        guard !original.isEmpty else {
            (bytes, positions) = ([], [])
            return
        }
        var places: [Int32] = []
        let ignored = isLoose ? Self.ignoredWhenLoose : []
        bytes = [UInt8](unsafeUninitializedCapacity: original.count) { bytes, count in
            places = [Int32](unsafeUninitializedCapacity: original.count) { positions, positionCount in
                for index in 0..<original.count {
                    let byte = original[index]
                    if isLoose, ignored[Int(byte)] { continue }
                    bytes[count] = Self.folded[Int(byte)]
                    positions[count] = Int32(truncatingIfNeeded: index)
                    count += 1
                    // Latin, Greek, and Cyrillic letters, unless the lowercase one has another length.
                    if byte & 0xC0 == 0x80, count > 1, (0xC3..<0xE0).contains(bytes[count - 2]) {
                        Self.lowercaseLastLetter(of: UnsafeMutableBufferPointer(rebasing: bytes[..<count]))
                    }
                }
                positionCount = count
            }
        }
        positions = places
    }

    /// Each byte with A–Z in lowercase, and a blank for a plus sign.
    private static let folded: [UInt8] = (UInt8.min...UInt8.max).map {
        $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0.lowercasedASCII
    }

    /// For each byte, whether loose bytes leave it out.
    private static let ignoredWhenLoose = (UInt8.min...UInt8.max).map { $0 < 0x20 || $0 == 0x7F || isPunctuation($0) }

    /// Whether the byte is a quote, a backslash, or an equals sign, which ends a line in mail.
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "="): true
        default: false
        }
    }

    private static func lowercaseLastLetter(of bytes: UnsafeMutableBufferPointer<UInt8>) {
        let first = bytes.count - 2
        let code = UInt32(bytes[first] & 0x1F) << 6 | UInt32(bytes[first + 1] & 0x3F)
        guard let scalar = Unicode.Scalar(code), scalar.properties.isUppercase else { return }
        let lowercase = scalar.properties.lowercaseMapping.utf8
        guard lowercase.count == 2 else { return }
        for (offset, byte) in lowercase.enumerated() { bytes[first + offset] = byte }
    }
}

/// Bytes that are searched for in time proportional to the length of what's searched (Knuth, Morris, and Pratt).
struct BytePattern: Sendable {
    /// The fewest bytes of a pattern that are recognized at the end of a text that's cut.
    static let shortestPart = 4

    private let bytes: [UInt8]
    /// For each beginning of the pattern, the length of its longest end that's also a beginning.
    private let fallbacks: [Int]

    /// Creates a pattern of at least one byte.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var fallbacks = [Int](repeating: 0, count: bytes.count)
        var length = 0
        for index in bytes.indices.dropFirst() {
            while length > 0, bytes[index] != bytes[length] { length = fallbacks[length - 1] }
            if bytes[index] == bytes[length] { length += 1 }
            fallbacks[index] = length
        }
        self.fallbacks = fallbacks
    }

    /// Returns the ranges in which the pattern occurs, overlapping ones included.
    ///
    /// A text that's cut may end, after the index `cut`, with a beginning of the pattern, four bytes or more; that range
    /// ends with the text.
    func ranges(in text: [UInt8], partialFrom cut: Int? = nil) -> [Range<Int>] {
        guard !bytes.isEmpty else { return [] }
        return text.withUnsafeBufferPointer { text in
            bytes.withUnsafeBufferPointer { bytes in
                var ranges: [Range<Int>] = []
                var length = 0
                for index in text.indices {
                    while length > 0, length == bytes.count || text[index] != bytes[length] {
                        length = fallbacks[length - 1]
                    }
                    if text[index] == bytes[length] { length += 1 }
                    if length == bytes.count {
                        ranges.append(index + 1 - length..<index + 1)
                    } else if let cut, index >= cut, length >= Self.shortestPart {
                        ranges.append(index + 1 - length..<text.count)
                        break
                    }
                }
                return ranges
            }
        }
    }
}
