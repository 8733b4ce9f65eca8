import Foundation

/// A provider that runs a program, which writes credentials to its standard output.
///
/// It's the mode `External` of the command line tool. The program writes JSON: `mode` (`AK` or `StsToken`),
/// `access_key_id`, `access_key_secret`, for `StsToken` also `sts_token`, and optionally `expiration`, such as
/// `2026-01-02T03:04:05Z`, or `sts_expiration`, in seconds since 1970. Other modes are refused. The provider caches the
/// credentials and refreshes them before they expire, or after 15 minutes if they have no expiration.
///
/// The provider runs no shell. It splits the command into words as `sh` does, with quotes, backslashes, and comments, and
/// refuses a command that needs a shell (expansions, patterns, pipes, redirections, several commands); use `sh -c '…'` for
/// it. No error or log contains the program's output.
///
/// Child processes that outlive the program are neither waited for nor killed; their later output isn't read.
///
/// If `ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS` is `true` or `1`, it runs no program.
public struct ProcessCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - command: The program, which is a path or a name to find in `PATH`, and its arguments.
    ///   - timeout: The time after which the program is killed. Defaults to 60 seconds.
    ///   - environment: The external dependencies of the provider.
    public init(
        command: String,
        timeout: Duration = .seconds(60),
        environment: CredentialsEnvironment = .system
    ) {
        let fetch = Fetch(command: Secret(command), timeout: timeout, environment: environment)
        cache = CachingCredentialsProvider(
            fetch,
            name: Self.name,
            // The program has its own timeout; this one is for a custom `runProgram` that ignores it.
            fetchTimeout: min(max(timeout, .zero), .seconds(86_400)) + .seconds(5),
            dependencies: environment.dependencies
        )
    }

    /// Returns the credentials that the program writes.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed`; `CancellationError` if the task is canceled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "ProcessCredentialsProvider"

    private struct Fetch: CredentialsProvider {
        /// An argument may be a password.
        let command: Secret
        let timeout: Duration
        let environment: CredentialsEnvironment

        /// The settings with which the command line tool wouldn't sign a request with the key itself.
        private static let settingsOfOtherModes = [
            "ram_role_arn", "ram_role_name", "source_profile", "oidc_provider_arn", "oidc_token_file",
            "process_command",
            "credentials_uri",
        ]

        func credentials() async throws -> Credentials {
            try environment.checkExternalSources(for: name)
            let words: [String]
            do throws(CommandWords.Failure) {
                words = try CommandWords.split(command.exposedValue)
            } catch {
                throw CredentialsError.failed(name, "has a command \(error)")
            }
            let output: Data
            do {
                output = try await environment.runProgram(words, timeout)
            } catch let error as CancellationError {
                throw error
            } catch let failure as SystemProgram.Failure {
                throw CredentialsError.failed(name, "ran a program that \(failure)")
            } catch {
                throw CredentialsError.failed(name, "cannot run the program")
            }
            do {
                let node = try ResponseNode(jsonObject: output)
                // Some programs omit the mode.
                let mode = node["mode"].flatMap { $0.isNull ? nil : $0.string ?? "" } ?? "AK"
                guard ["AK", "StsToken"].contains(where: mode.hasSameBytes) else {
                    throw CredentialsResponseFailure(description: "a mode that is neither AK nor StsToken")
                }
                if let name = Self.settingsOfOtherModes.first(where: { node[$0]?.string?.nonBlank != nil }) {
                    throw CredentialsResponseFailure(description: "a setting of another mode: \(name)")
                }
                let isTemporary = mode.hasSameBytes(as: "StsToken")
                return try Credentials(from: node, .ofPrograms, isTemporary: isTemporary, for: name)
            } catch let failure as CredentialsResponseFailure {
                throw CredentialsError.failed(name, "ran a program that wrote \(failure)")
            }
        }
    }
}

/// A splitter of commands into words, as a POSIX shell does it, character by character without combining accents.
enum CommandWords {
    /// What's wrong with a command, as the end of a sentence that begins with the command.
    ///
    /// Contains none of its words.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String

        static let empty = Failure(description: "that is empty")
        static let openQuote = Failure(description: "with an unclosed quote")
        static let backslashAtEnd = Failure(description: "that ends with a backslash")

        /// Returns the failure of a command that needs a shell.
        static func shell(_ syntax: String) -> Failure {
            Failure(description: "with \(syntax), which needs a shell: quote it, or run sh -c '…'")
        }
    }

    /// Splits `command` at its spaces and tabs.
    ///
    /// Single quotes keep everything between them; double quotes too, except that a backslash escapes `"`, `\`, `$`, and
    /// `` ` ``. Outside quotes, a backslash keeps the next character. A backslash before a line break joins two lines,
    /// except in single quotes. A `#` at the beginning of a word starts a comment, which ends with the line.
    ///
    /// - Returns: The words, at least one.
    /// - Throws: `Failure` for an unclosed quote, and for anything that a shell would interpret instead of splitting it.
    static func split(_ command: String) throws(Failure) -> [String] {
        var splitter = CommandSplitter(command)
        return try splitter.split()
    }
}

private struct CommandSplitter {
    private var rest: Substring.UnicodeScalarView
    private var words: [String] = []
    private var word: String.UnicodeScalarView?
    /// Whether no character of the word was quoted.
    private var isPlain = true
    /// Whether the line that contains the command's words has ended.
    private var isComplete = false

    init(_ command: String) {
        rest = command.unicodeScalars[...]
    }

    mutating func split() throws(CommandWords.Failure) -> [String] {
        guard !rest.contains("\0") else {
            throw CommandWords.Failure(description: "with a NUL, which no word can contain")
        }
        while let scalar = rest.popFirst() {
            switch scalar {
            case " ", "\t":
                endWord()
            case "\n":
                endWord()
                isComplete = !words.isEmpty
            case "#" where word == nil:
                rest = rest.drop { $0 != "\n" }
            case "\\":
                guard let next = rest.popFirst() else { throw .backslashAtEnd }
                if next != "\n" { try append(next, isQuoted: true) }
            case "'", "\"":
                try begin()
                isPlain = false
                try scalar == "'" ? singleQuoted() : doubleQuoted()
            default:
                try checkUnquoted(scalar)
                try append(scalar, isQuoted: false)
            }
        }
        endWord()
        guard !words.isEmpty else { throw .empty }
        return words
    }

    private mutating func begin() throws(CommandWords.Failure) {
        guard !isComplete else { throw .shell("more than one line") }
        if word == nil {
            word = String.UnicodeScalarView()
            isPlain = true
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, isQuoted: Bool) throws(CommandWords.Failure) {
        try begin()
        if isQuoted { isPlain = false }
        word?.append(scalar)
    }

    private mutating func endWord() {
        if let word { words.append(String(word)) }
        word = nil
    }

    private mutating func singleQuoted() throws(CommandWords.Failure) {
        while let scalar = rest.popFirst() {
            if scalar == "'" { return }
            word?.append(scalar)
        }
        throw .openQuote
    }

    private mutating func doubleQuoted() throws(CommandWords.Failure) {
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"":
                return
            case "\\":
                guard let next = rest.popFirst() else { throw .openQuote }
                if next == "\n" { continue }
                if !"\"\\$`".unicodeScalars.contains(next) { word?.append(scalar) }
                word?.append(next)
            default:
                if scalar == "`" || (scalar == "$" && beginsExpansion) { throw .shell("an expansion by \(scalar)") }
                word?.append(scalar)
            }
        }
        throw .openQuote
    }

    /// Throws an error if the scalar, outside quotes, has a special meaning in a shell.
    private func checkUnquoted(_ scalar: Unicode.Scalar) throws(CommandWords.Failure) {
        switch scalar {
        case "`":
            throw .shell("an expansion by `")
        case "$" where beginsExpansion || rest.first == "'" || rest.first == "\"":
            throw .shell("an expansion by $")
        case "*", "?", "[":
            throw .shell("a pattern by \(scalar)")
        case "|", "&", ";", "<", ">", "(", ")":
            throw .shell("an unquoted \(scalar)")
        case "~" where word == nil:
            throw .shell("a leading ~")
        case "{" where rest.first != "}":
            throw .shell("an unquoted {")
        case "=" where words.isEmpty && isPlain && isName:
            throw .shell("a leading variable assignment")
        default:
            guard !scalar.properties.isWhitespace, scalar.properties.generalCategory != .control else {
                throw .shell("an unquoted blank or control character other than a space, tab, or line break")
            }
        }
    }

    /// Whether the characters after a `$` make it an expansion.
    private var beginsExpansion: Bool {
        // The next line may begin with a name.
        guard let next = rest.first, next != "\\" else { return rest.dropFirst().first == "\n" }
        return next.isASCII && (next.properties.isAlphabetic || "_0123456789{([@*#?-$!".unicodeScalars.contains(next))
    }

    /// Whether the beginning of the word is the name of a variable.
    private var isName: Bool {
        guard let word, let first = word.first, !("0"..."9").contains(first) else { return false }
        return word.allSatisfy { $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))) }
    }
}
