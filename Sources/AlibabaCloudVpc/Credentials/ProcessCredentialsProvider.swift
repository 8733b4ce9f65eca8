import Foundation

/// Runs a program that writes credentials to its standard output (mode `External` of the command line tool).
///
/// It writes JSON: `mode` (`AK` or `StsToken`), `access_key_id`, `access_key_secret`, for `StsToken` also `sts_token`,
/// and perhaps `expiration`, such as `2026-01-02T03:04:05Z`, or `sts_expiration`, in seconds since 1970. They are kept, and
/// fetched again before they end; those without an end, after 15 minutes. Any other mode is refused.
///
/// No shell runs: the command is split into words as `sh` does, with quotes, backslashes and comments. A command with
/// anything that only a shell does (expansions, patterns, pipes, redirections, several commands) is refused; write
/// `sh -c '…'` for it. What the program writes is shown nowhere.
///
/// A program that the one of the command leaves running in the background is neither waited for nor killed; what it writes
/// after the other has ended isn't read.
///
/// With `ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS` set to `true` or `1`, no program is run.
public struct ProcessCredentialsProvider: CredentialsProvider {
    private let cache: CachingCredentialsProvider

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - command: The program, a path or a name that `PATH` leads to, and its arguments.
    ///   - timeout: How long the program may take; then it is killed.
    ///   - environment: What the provider takes from the world.
    public init(
        command: String,
        timeout: Duration = .seconds(60),
        environment: CredentialsEnvironment = .system
    ) {
        let fetch = Fetch(command: Secret(command), timeout: timeout, environment: environment)
        cache = CachingCredentialsProvider(
            fetch,
            name: Self.name,
            // The program has its own; this one is for an environment's that does not keep to it.
            fetchTimeout: min(max(timeout, .zero), .seconds(86_400)) + .seconds(5),
            dependencies: environment.dependencies
        )
    }

    /// Gives what the program writes.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed`; `CancellationError` when the task is cancelled.
    public func credentials() async throws -> Credentials {
        try await cache.credentials()
    }

    private static let name = "ProcessCredentialsProvider"

    private struct Fetch: CredentialsProvider {
        /// An argument may be a password.
        let command: Secret
        let timeout: Duration
        let environment: CredentialsEnvironment

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
                throw CredentialsError.failed(name, "runs a program that \(failure)")
            } catch {
                throw CredentialsError.failed(name, "cannot run its program")
            }
            do {
                let answer = try ResponseNode(jsonObject: output)
                // Some programs leave the mode out.
                let mode = answer["mode"]?.string?.nonBlank ?? "AK"
                guard ["AK", "StsToken"].contains(where: mode.hasSameBytes) else {
                    throw CredentialsAnswerFailure(description: "a mode that is neither AK nor StsToken")
                }
                let isTemporary = mode.hasSameBytes(as: "StsToken")
                return try Credentials(from: answer, .ofPrograms, isTemporary: isTemporary, for: name)
            } catch let failure as CredentialsAnswerFailure {
                throw CredentialsError.failed(name, "runs a program that wrote \(failure)")
            }
        }
    }
}

/// The words of a command, as a POSIX shell splits it, which knows of no accents that join a quote.
enum CommandWords {
    /// What is wrong with a command, as the rest of a sentence about it; nothing of its words.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String

        static let empty = Failure(description: "that is empty")
        static let openQuote = Failure(description: "whose quotes do not end")
        static let backslashAtEnd = Failure(description: "that ends with a backslash")

        /// The command has what only a shell does.
        static func shell(_ syntax: String) -> Failure {
            Failure(description: "with \(syntax), which only a shell knows: quote it, or run sh -c '…'")
        }
    }

    /// Splits `command` at its spaces and tabs.
    ///
    /// Single quotes keep everything between them; double quotes too, except that a backslash escapes `"`, `\`, `$` and
    /// `` ` ``; outside of quotes a backslash keeps the character after it. A backslash before a line break joins two lines,
    /// except in single quotes. A `#` that begins a word begins a comment to the end of the line.
    ///
    /// - Returns: The words, at least one.
    /// - Throws: `Failure` for open quotes, and for anything that a shell would do more with than to split it.
    static func split(_ command: String) throws(Failure) -> [String] {
        var splitter = CommandSplitter(command)
        return try splitter.split()
    }
}

private struct CommandSplitter {
    private var rest: Substring.UnicodeScalarView
    private var words: [String] = []
    private var word: String.UnicodeScalarView?
    /// Whether nothing of the word was quoted.
    private var isPlain = true
    /// Whether the line of the command's words has ended.
    private var isOver = false

    init(_ command: String) {
        rest = command.unicodeScalars[...]
    }

    mutating func split() throws(CommandWords.Failure) -> [String] {
        guard !rest.contains("\0") else {
            throw CommandWords.Failure(description: "with a NUL, which no word can hold")
        }
        while let scalar = rest.popFirst() {
            switch scalar {
            case " ", "\t":
                endWord()
            case "\n":
                endWord()
                isOver = !words.isEmpty
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
        guard !isOver else { throw .shell("more than one line of words") }
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

    /// Throws if the scalar, outside of quotes, means more to a shell than itself.
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
            throw .shell("a ~ in front")
        case "{" where rest.first != "}":
            throw .shell("an unquoted {")
        case "=" where words.isEmpty && isPlain && isName:
            throw .shell("a variable in front")
        default:
            guard !scalar.properties.isWhitespace, scalar.properties.generalCategory != .control else {
                throw .shell("an unquoted blank or control character that is no space, tab or line break")
            }
        }
    }

    /// Whether what follows a `$` makes it an expansion.
    private var beginsExpansion: Bool {
        // A joined line may go on with a name.
        guard let next = rest.first, next != "\\" else { return rest.dropFirst().first == "\n" }
        return next.isASCII && (next.properties.isAlphabetic || "_0123456789{([@*#?-$!".unicodeScalars.contains(next))
    }

    /// Whether the word so far is the name of a variable.
    private var isName: Bool {
        guard let word, let first = word.first, !("0"..."9").contains(first) else { return false }
        return word.allSatisfy { $0 == "_" || ($0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))) }
    }
}
