/// The words of a command, as a POSIX shell splits it; nothing is expanded.
enum CommandWords {
    /// Splits `command` at its blanks.
    ///
    /// Single quotes keep everything between them; double quotes too, but for a backslash in front of `"`, `\`, `$` and
    /// `` ` ``; outside of quotes a backslash keeps the character behind it.
    ///
    /// - Returns: The words, or `nil` where quotes, or a backslash at the end, are left open.
    static func split(_ command: String) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var rest = command[...]
        while let character = rest.popFirst() {
            switch (quote, character) {
            case ("'", "'"), ("\"", "\""):
                quote = nil
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, "\\"), ("\"", "\\"):
                guard let next = rest.popFirst() else { return nil }
                let keepsBackslash = quote != nil && !"\"\\$`".contains(next)
                word = (word ?? "") + (keepsBackslash ? "\\" : "") + String(next)
            case (nil, _) where character.isWhitespace:
                if let word { words.append(word) }
                word = nil
            default:
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { return nil }
        return words + (word.map { [$0] } ?? [])
    }
}
