import Foundation

/// Runs a program that writes credentials to its standard output (mode `External` of the command line tool).
///
/// It writes JSON: `mode` (`AK` or `StsToken`), `access_key_id`, `access_key_secret`, for `StsToken` also `sts_token`,
/// and perhaps `expiration`, such as `2026-01-02T03:04:05Z`. They are kept, and fetched anew before they end; those that
/// do not tell when they end, after 15 minutes.
///
/// No shell runs: the command is split into words as a shell would, quotes and backslashes included, and nothing in it
/// is expanded. What the program writes is shown nowhere.
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
            guard let words = CommandWords.split(command.exposedValue), !words.isEmpty else {
                throw CredentialsError.failed(name, "has a command that is empty, or whose quotes do not end")
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
                let isTemporary = answer["mode"]?.string?.hasSameBytes(as: "StsToken") ?? false
                return try Credentials(from: answer, .ofPrograms, isTemporary: isTemporary, for: name)
            } catch let failure as CredentialsAnswerFailure {
                throw CredentialsError.failed(name, "runs a program that wrote \(failure)")
            }
        }
    }
}

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
