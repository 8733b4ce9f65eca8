/// Reads a profile of the files that the command line tool and the official SDKs use.
///
/// It looks into the configuration of the command line tool, unless `ALIBABA_CLOUD_CLI_PROFILE_DISABLED` is `true`: the
/// file in `ALIBABA_CLOUD_CONFIG_FILE`, else `~/.aliyun/config.json`. Then it looks into the ini file: that in
/// `ALIBABA_CLOUD_CREDENTIALS_FILE`, else `~/.alibabacloud/credentials`, else `~/.alibabacloud/credentials.ini`. The files
/// are read each time it is asked; what a profile fetches is kept as long as the profile stays the same.
///
/// The observer of a client is notified once of a file that other users of the machine may read or write
/// (``VpcClientObserver/credentialsFileExposed(_:)``).
public struct ProfileCredentialsProvider: CredentialsProvider {
    private struct Chosen: Sendable {
        let profile: Profile
        let name: String
        let file: String
        let provider: any CredentialsProvider

        /// The profile and its file, for errors.
        var description: String { "the profile \(name.shown) of the file \(file)" }
    }

    private let profile: String?
    private let file: String?
    private let environment: CredentialsEnvironment
    private let lastChosen = Locked<Chosen?>(nil)
    /// The files that an observer was notified of.
    private let reportedFiles = Locked<Set<ExactText>>([])

    /// Makes a provider.
    ///
    /// - Parameters:
    ///   - profile: The profile's name; `nil` for that in `ALIBABA_CLOUD_PROFILE`, else the one that the file names
    ///     as `current`, else `default`.
    ///   - file: The path of the only file to read, JSON or ini; `nil` for those above.
    ///   - environment: What the provider takes from the world.
    public init(profile: String? = nil, file: String? = nil, environment: CredentialsEnvironment = .system) {
        self.profile = profile?.nonBlank
        self.file = file?.nonBlank
        self.environment = environment
    }

    /// Gives the credentials of the profile.
    ///
    /// - Throws: ``CredentialsError``: `.notConfigured` if there's no file, none has a profile, or none has the profile and
    ///   nobody named it, else `.failed`; `CancellationError` when the task is canceled.
    public func credentials() async throws -> Credentials {
        let chosen = try currentProfile()
        do {
            return try await chosen.provider.credentials().checked(for: Self.name)
        } catch let error as CredentialsError {
            // The profile is set up, whatever it needs.
            let cause = error.provider.hasSameBytes(as: Self.name) ? "it \(error.reason)" : "\(error)"
            throw CredentialsError.failed(
                Self.name,
                "cannot use \(chosen.description): \(cause)",
                underlyingError: error
            )
        }
    }

    private static let name = "ProfileCredentialsProvider"

    /// The profile as the files have it now, with its provider.
    ///
    /// A file that cannot be used any more, perhaps because it is just being written, leaves the last one in place.
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

    /// The profile in the first file that has it, with its name and its file.
    private func chosenProfile(
        lastFile: String?
    ) throws(CredentialsError) -> (profile: Profile, name: String, file: String) {
        let named = profile ?? environment.variable(.profile)
        for place in places {
            guard let text = try environment.text(ofFile: place.path, for: Self.name) else {
                guard !place.isNamed else { throw .failed(Self.name, "finds no file \(place.path)") }
                continue
            }
            reportRisks(ofFile: place.path)
            guard lastFile != place.path || text.withoutByteOrderMark.nonBlank != nil else {
                throw .failed(Self.name, "cannot use the file \(place.path): it is empty")
            }
            do throws(ProfileFailure) {
                let file = try place.read(text)
                let name = named ?? file.chosenProfile ?? "default"
                guard let profile = try file.profile(named: name) else { continue }
                return (profile, name, place.path)
            } catch {
                throw .failed(Self.name, "cannot use the file \(place.path): it \(error)")
            }
        }
        let paths = places.map(\.path).joined(separator: ", ")
        if let named { throw .failed(Self.name, "finds no filled-in profile \(named.shown) in \(paths)") }
        throw .notConfigured(Self.name, "finds no filled-in profile in \(paths)")
    }

    /// Notifies the observer of the call if other users may use the file.
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

    /// Where a file may be.
    private struct Place {
        enum Format {
            case json
            case ini
        }

        let path: String
        /// Whether somebody named the file: it must be there.
        let isNamed: Bool
        /// The format, or `nil` where the first character tells.
        let format: Format?

        func read(_ text: String) throws(ProfileFailure) -> any ProfileFile {
            switch format ?? (text.withoutByteOrderMark.nonBlank?.unicodeScalars.first == "{" ? .json : .ini) {
            case .json: try CLIConfiguration(text)
            case .ini: try INIFile(text)
            }
        }
    }
}
