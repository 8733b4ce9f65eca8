/// A text in which words are looked for that may stand there in any case, to know of most texts that they do not.
struct CaselessText {
    private let bytes: [UInt8]
    /// Whether letters of the text other than A–Z may count as A–Z apart from their case, as U+212A does for K.
    ///
    /// No character of U+3000 through U+9FFF does; Chinese text is made of those.
    private let hasOtherLetters: Bool

    init(_ text: String) {
        bytes = Array(text.lowercasedASCII.utf8)
        hasOtherLetters = bytes.contains { $0 >= 0xC0 && !(0xE3...0xE9).contains($0) }
    }

    /// Whether `word`, of ASCII letters and digits in lower case, may stand in the text; false only where it does not.
    func mayHold(_ word: some Collection<UInt8>) -> Bool {
        guard !hasOtherLetters, let first = word.first else { return true }
        let count = word.count
        return bytes.indices.contains { start in
            bytes[start] == first && bytes[start...].prefix(count).elementsEqual(word)
        }
    }
}
