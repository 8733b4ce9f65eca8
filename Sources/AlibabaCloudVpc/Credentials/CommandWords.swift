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
        var word = ""
        var isInWord = false
        var quote: Character?
        var rest = command[...]
        while let character = rest.popFirst() {
            switch (quote, character) {
            case ("'", "'"), ("\"", "\""):
                quote = nil
            case (nil, "'"), (nil, "\""):
                quote = character
                isInWord = true
            case (nil, "\\"), ("\"", "\\"):
                guard let next = rest.popFirst() else { return nil }
                if quote != nil, !"\"\\$`".contains(next) { word.append("\\") }
                word.append(next)
                isInWord = true
            case (nil, _) where character.isWhitespace:
                if isInWord { words.append(word) }
                word = ""
                isInWord = false
            default:
                word.append(character)
                isInWord = true
            }
        }
        guard quote == nil else { return nil }
        return isInWord ? words + [word] : words
    }
}
