import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct CommandWordsTests {
    private static let accepted: [(String, [String])] = [
        ("a b  c", ["a", "b", "c"]),
        (" \ta\n", ["a"]),
        ("'a b' \"c d\"", ["a b", "c d"]),
        ("a'b'\"c\"d", ["abcd"]),
        ("'' \"\"", ["", ""]),
        (#"a\ b \\ \'"#, ["a b", "\\", "'"]),
        (#""a\"b\\c\d""#, [#"a"b\c\d"#]),
        (#"'a\b'"#, [#"a\b"#]),
        ("'\u{301}a' \"b\u{600}\" \u{301}c", ["\u{301}a", "b\u{600}", "\u{301}c"]),
        ("a\\\r", ["a\r"]),
        // Lines that are joined.
        ("a\\\nb", ["ab"]),
        ("a \\\n b", ["a", "b"]),
        ("a\\\n b", ["a", "b"]),
        ("\"a\\\nb\" 'a\\\nb'", ["ab", "a\\\nb"]),
        ("a \\\n\\\n", ["a"]),
        ("\\\na", ["a"]),
        ("a \"\\\n\" b", ["a", "", "b"]),
        // Comments.
        ("a # b 'c", ["a"]),
        ("# a\n\nb # c\n# d\n", ["b"]),
        ("a#b \\#c '#d' ''#e", ["a#b", "#c", "#d", "#e"]),
        ("a \\\n#b", ["a"]),
        ("a\\\n#b", ["a#b"]),
        ("a # b\\\n", ["a"]),
        // What a shell takes as it is.
        (#"a$ "b$" "$ c" d$/ \$e '$f' "\$g""#, ["a$", "b$", "$ c", "d$/", "$e", "$f", "$g"]),
        (#"\`a\` '`b`' "\`c\`""#, ["`a`", "`b`", "`c`"]),
        (#"'*' "?" \[ a] '~' a~b \~c"#, ["*", "?", "[", "a]", "~", "a~b", "~c"]),
        (#"'|' "&" \; '<' ">" '()'"#, ["|", "&", ";", "<", ">", "()"]),
        (
            "a {} b} '{c,d}' %e @f +g ^h ! -i :j k,l",
            ["a", "{}", "b}", "{c,d}", "%e", "@f", "+g", "^h", "!", "-i", ":j", "k,l"]
        ),
        ("a --b=c D=e '' f=", ["a", "--b=c", "D=e", "", "f="]),
        ("1a=b c", ["1a=b", "c"]),
        ("a'\u{C}' \"\u{B}\"", ["a\u{C}", "\u{B}"]),
        ("'\t' \"\n\" '\n'", ["\t", "\n", "\n"]),
        ("é 中文 '\u{A0}' \"\u{3000}\" \u{1F511}", ["é", "中文", "\u{A0}", "\u{3000}", "\u{1F511}"]),
        (#"a "it's" 'say "b"' c\"d"#, ["a", "it's", #"say "b""#, #"c"d"#]),
        (#"a "\a\n\t\'" '\'"#, ["a", #"\a\n\t\'"#, #"\"#]),
        (#"C:\\Program\ Files\\a.exe "C:\\b c" 'C:\d'"#, [#"C:\Program Files\a.exe"#, #"C:\b c"#, #"C:\d"#]),
        (#"/opt/get --json '{"a": [1, "b"]}' -"#, ["/opt/get", "--json", #"{"a": [1, "b"]}"#, "-"]),
    ]

    @Test("Splits a command as a POSIX shell does", arguments: accepted)
    func splits(_ command: String, words: [String]) throws {
        #expect(try CommandWords.split(command) == words)
    }

    /// Returns the words into which the system's shell splits each command, each after a `<`.
    ///
    /// A function prints them, each followed by a NUL, which no word can contain.
    private func wordsOfShell(_ commands: [String]) async throws -> [String] {
        let script = "a() { printf '%s\\0' '<' \"$@\"; }\n" + commands.map { "a \($0)\n" }.joined()
        let output = try await SystemProgram.output(of: ["/bin/sh", "-c", script], within: .seconds(60))
        return output.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test("The system's shell splits the same commands into the same words", arguments: accepted)
    func agreesWithShell(_ command: String, words: [String]) async throws {
        // A line in front would end the command whose words are printed.
        guard let words = try? CommandWords.split("a " + command) else { return }
        #expect(try await wordsOfShell([command]) == ["<"] + words.dropFirst())
    }

    @Test("The system's shell splits every accepted command into the same words")
    func agreesWithShellOnAnything() async throws {
        let pieces = [
            "a", "b", " ", "  ", "\t", "\n", "\\\n", "\\", "'", "\"", "''", "\"\"", "#", " # ", "$", "\\$", "`", "~",
            "=", "*", "{}",
            "{", "}", ";", "é", "!", "-", "%", "\\\\", "'$x'", "\"\\\"\"",
        ]
        var generator = SeededGenerator(seed: 15)
        var accepted: [(command: String, words: [String])] = []
        for _ in 0..<6000 {
            let count = Int.random(in: 1...9, using: &generator)
            let command = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            guard let words = try? CommandWords.split("a " + command) else { continue }
            accepted.append((command, words))
        }
        #expect(accepted.count > 500)
        #expect(try await wordsOfShell(accepted.map(\.command)) == accepted.flatMap { ["<"] + $0.words.dropFirst() })
    }

    @Test(
        "Refuses commands that can't be split or need a shell, and names the reason",
        arguments: [
            ("", "that is empty"), (" \n\t", "that is empty"), ("# a", "that is empty"), ("\\\n", "that is empty"),
            ("'a", "with an unclosed quote"), ("\"a", "with an unclosed quote"), ("\"a\\", "with an unclosed quote"),
            ("a\\", "that ends with a backslash"), ("a \\", "that ends with a backslash"),
            ("a $HOME", "an expansion by $"), ("a \"$HOME\"", "an expansion by $"), ("a ${B}", "an expansion by $"),
            ("a $(b)", "an expansion by $"), ("a \"$(b)\"", "an expansion by $"), ("a $1 $@", "an expansion by $"),
            ("a $'b'", "an expansion by $"), ("a $\"b\"", "an expansion by $"), ("a $\\\nb", "an expansion by $"),
            ("a \"$\\\nb\"", "an expansion by $"), ("a \"$[1]\"", "an expansion by $"),
            ("a `b`", "an expansion by `"), ("a \"`b`\"", "an expansion by `"),
            ("a *", "a pattern by *"), ("a b?c", "a pattern by ?"), ("a [b]", "a pattern by ["),
            ("a | b", "an unquoted |"), ("a && b", "an unquoted &"), ("a; b", "an unquoted ;"),
            ("a > b", "an unquoted >"),
            ("a 2>&1", "an unquoted >"), ("a < b", "an unquoted <"), ("(a)", "an unquoted ("), ("a )", "an unquoted )"),
            ("~/a", "a leading ~"), ("a ~", "a leading ~"), ("a {b,c}", "an unquoted {"),
            ("A=b c", "a leading variable assignment"), ("_a1=", "a leading variable assignment"),
            ("a\nb", "more than one line"), ("a\\\r\nb", "more than one line"), ("a # b\nc", "more than one line"),
            ("a\n''", "more than one line"), ("a\n\\b", "more than one line"),
            ("a\r", "other than a space, tab, or line break"), ("a\u{A0}b", "other than a space, tab, or line break"),
            ("a\u{3000}b", "other than a space, tab, or line break"),
            ("a\u{7}", "other than a space, tab, or line break"),
            ("a\u{0}b", "with a NUL"), ("a 'h1dden\u{0}'", "with a NUL"),
        ]
    )
    func refuses(_ command: String, reason: String) {
        let error = #expect(throws: CommandWords.Failure.self) { try CommandWords.split(command) }
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }
}
