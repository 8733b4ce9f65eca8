import Testing

@testable import AlibabaCloudVpc

@Suite struct CommandWordsTests {
    @Test(
        "A command is split as a POSIX shell does",
        arguments: [
            ("a b  c", ["a", "b", "c"]),
            (" \ta\n", ["a"]),
            ("", []),
            ("'a b' \"c d\"", ["a b", "c d"]),
            ("a'b'\"c\"d", ["abcd"]),
            ("'' \"\"", ["", ""]),
            (#"a\ b \\ \'"#, ["a b", "\\", "'"]),
            (#""a\"b\\c\d""#, [#"a"b\c\d"#]),
            (#"'a\b'"#, [#"a\b"#]),
            ("'\u{301}a' \"b\u{600}\" \u{301}c", ["\u{301}a", "b\u{600}", "\u{301}c"]),
            ("a\\\r\nb", ["a\r", "b"]),
            ("a#b $HOME *", ["a#b", "$HOME", "*"]),
        ] as [(String, [String])]
    )
    func splits(_ command: String, words: [String]) {
        #expect(CommandWords.split(command) == words)
    }

    @Test("Open quotes and a backslash at the end are refused", arguments: ["'a", "\"a", "a\\", "\"a\\"])
    func refuses(_ command: String) {
        #expect(CommandWords.split(command) == nil)
    }
}
