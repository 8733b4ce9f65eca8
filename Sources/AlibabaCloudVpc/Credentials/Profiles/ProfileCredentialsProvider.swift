/// A provider that reads a profile from the files of the command line tool and the official SDKs.
///
/// It first reads the configuration of the command line tool, unless `ALIBABA_CLOUD_CLI_PROFILE_DISABLED` is `true`: the
/// file in `ALIBABA_CLOUD_CONFIG_FILE`, or `~/.aliyun/config.json`. Then it reads the INI file: the one in
/// `ALIBABA_CLOUD_CREDENTIALS_FILE`, or `~/.alibabacloud/credentials`, or `~/.alibabacloud/credentials.ini`. It reads the
/// files each time it's called. Credentials that a profile fetches are cached until the profile changes.
///
/// The observer of a client is notified once of a file that other users of the machine may read or write
/// (``VpcClientObserver/credentialsFileExposed(_:)``).
public struct ProfileCredentialsProvider: CredentialsProvider {
    private struct Chosen: Sendable {
        let profile: Profile
        let name: String
        let file: String
        let provider: any CredentialsProvider

        /// The name of the profile and its file, for errors.
        var description: String { "the profile \(name.shown) of the file \(file)" }
    }

    private let profile: String?
    private let file: String?
    private let environment: CredentialsEnvironment
    private let lastChosen = Locked<Chosen?>(nil)
    /// The files that were reported to an observer.
    private let reportedFiles = Locked<Set<ExactText>>([])

    /// Creates a provider.
    ///
    /// - Parameters:
    ///   - profile: The name of the profile. `nil` uses the value of `ALIBABA_CLOUD_PROFILE`, or the file's `current`
    ///     profile, or `default`.
    ///   - file: The path of the only file to read, JSON or INI. `nil` reads the files above.
    ///   - environment: The external dependencies of the provider.
    public init(profile: String? = nil, file: String? = nil, environment: CredentialsEnvironment = .system) {
        self.profile = profile?.nonBlank
        self.file = file?.nonBlank
        self.environment = environment
    }

    /// Returns the credentials of the profile.
    ///
    /// - Throws: ``CredentialsError`` with the code `.notConfigured` if no file contains the profile and neither the
    ///   profile nor a file was named, otherwise `.failed`; `CancellationError` if the task is canceled.
    public func credentials() async throws -> Credentials {
        let chosen = try currentProfile()
        do {
            return try await chosen.provider.credentials().checked(for: Self.name)
        } catch let error as CredentialsError {
            // The profile is configured, even if the provider's error is `.notConfigured`.
            let cause = error.provider.hasSameBytes(as: Self.name) ? "it \(error.reason)" : "\(error)"
            throw CredentialsError.failed(
                Self.name,
                "cannot use \(chosen.description): \(cause)",
                underlyingError: error
            )
        }
    }

    private static let name = "ProfileCredentialsProvider"

    /// Returns the profile in the current files, with its provider.
    ///
    /// If a file can't be used, for example while another program writes it, the last profile is returned.
    private func currentProfile() throws(CredentialsError) -> Chosen {
        let last = lastChosen.withLock(\.self)
        do throws(CredentialsError) {
            let found = try chosenProfile(lastFile: last?.file)
            return lastChosen.withLock { last in
                let kept = last?.profile == found.profile ? last?.provider : nil
                let provider = kept ?? found.profile.provider(in: environment)
                let chosen = Chosen(profile: found.profile, name: found.name, file: found.file, provider: provider)
                last = chosen
                return chosen
            }
        } catch {
            guard error.code == .failed, let last else { throw error }
            return last
        }
    }

    /// Returns the profile in the first file that contains it, with its name and its file.
    private func chosenProfile(
        lastFile: String?
    ) throws(CredentialsError) -> (profile: Profile, name: String, file: String) {
        let named = profile ?? environment.variable(.profile)
        for place in places {
            guard let contents = try environment.contents(ofFile: place.path, for: Self.name) else {
                guard !place.isNamed else { throw .failed(Self.name, "found no file \(place.path)") }
                continue
            }
            reportRisks(ofFile: place.path)
            guard lastFile != place.path || contents.withoutByteOrderMark.nonBlank != nil else {
                throw .failed(Self.name, "cannot use the file \(place.path): it is empty")
            }
            do throws(ProfileFailure) {
                let file = try place.parse(contents)
                let name = named ?? file.chosenProfile ?? "default"
                guard let profile = try file.profile(named: name) else {
                    guard !place.isNamed || named != nil || file.isEmpty else {
                        throw ProfileFailure("has no profile \(name.shown) with settings")
                    }
                    continue
                }
                return (profile, name, place.path)
            } catch {
                throw .failed(Self.name, "cannot use the file \(place.path): it \(error)")
            }
        }
        let paths = places.map(\.path).joined(separator: ", ")
        if let named { throw .failed(Self.name, "found no profile \(named.shown) with settings in \(paths)") }
        throw .notConfigured(Self.name, "found no profile with settings in \(paths)")
    }

    /// Notifies the observer of the call if other users may read or write the file.
    private func reportRisks(ofFile path: String) {
        guard let observer = CredentialsObservation.observer else { return }
        let file = ExactText(path)
        guard !reportedFiles.withLock({ $0.contains(file) }) else { return }
        let risks = environment.fileRisks(environment.expandedPath(path))
        guard !risks.isEmpty, reportedFiles.withLock({ $0.insert(file).inserted }) else { return }
        observer.credentialsFileExposed(VpcClientEvent.CredentialsFileExposed(path: path, risks: risks))
    }

    private var places: [Place] {
        if let file { return [Place(path: file, isNamed: true, format: nil)] }
        var places: [Place] = []
        if !environment.isTrue(.cliProfileDisabled) {
            let path = environment.variable(.configFile)
            places.append(Place(path: path ?? "~/.aliyun/config.json", isNamed: path != nil, format: .json))
        }
        if let path = environment.variable(.credentialsFile) {
            places.append(Place(path: path, isNamed: true, format: .ini))
        } else {
            places.append(Place(path: "~/.alibabacloud/credentials", isNamed: false, format: .ini))
            places.append(Place(path: "~/.alibabacloud/credentials.ini", isNamed: false, format: .ini))
        }
        return places
    }

    /// A file to look for.
    private struct Place {
        enum Format {
            case json
            case ini
        }

        let path: String
        /// Whether an argument or a variable names the file, so that a missing file is an error.
        let isNamed: Bool
        /// The format; `nil` detects it by the first character.
        let format: Format?

        func parse(_ contents: String) throws(ProfileFailure) -> any ProfileFile {
            switch format ?? (contents.withoutByteOrderMark.nonBlank?.unicodeScalars.first == "{" ? .json : .ini) {
            case .json: try CLIConfiguration(contents)
            case .ini: try INIFile(contents)
            }
        }
    }
}
