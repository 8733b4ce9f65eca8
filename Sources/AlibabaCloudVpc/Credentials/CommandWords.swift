/// The words of a command, as a POSIX shell splits it, which knows of no accents that join a quote; nothing is expanded.
enum CommandWords {
    /// Splits `command` at its blanks.
    ///
    /// Single quotes keep everything between them; double quotes too, but for a backslash in front of `"`, `\`, `$` and
    /// `` ` ``; outside of quotes a backslash keeps the character behind it.
    ///
    /// - Returns: The words, or `nil` where quotes, or a backslash at the end, are left open.
    static func split(_ command: String) -> [String]? {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isInWord = false
        var quote: Unicode.Scalar?
        var rest = command.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch (quote, scalar) {
            case ("'", "'"), ("\"", "\""):
                quote = nil
            case (nil, "'"), (nil, "\""):
                quote = scalar
                isInWord = true
            case (nil, "\\"), ("\"", "\\"):
                guard let next = rest.popFirst() else { return nil }
                if quote != nil, !"\"\\$`".unicodeScalars.contains(next) { word.append("\\") }
                word.append(next)
                isInWord = true
            case (nil, _) where scalar.properties.isWhitespace:
                if isInWord { words.append(String(word)) }
                word.removeAll()
                isInWord = false
            default:
                word.append(scalar)
                isInWord = true
            }
        }
        guard quote == nil else { return nil }
        return isInWord ? words + [String(word)] : words
    }
}
