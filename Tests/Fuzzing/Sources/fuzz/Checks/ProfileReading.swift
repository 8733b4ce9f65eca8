import Foundation

@testable import AlibabaCloudVpc

/// What a file of profiles says.
struct ProfileReading: Equatable {
    /// What is read under a name: a profile, none, or a failure.
    enum Outcome: Equatable {
        case profile(Profile?)
        case failure(ProfileFailure)
    }

    /// By the name of the profile; `nil` where the file as a whole is refused.
    let outcomes: [String: Outcome]?
    let failure: ProfileFailure?

    /// Reads the file with `read`, and the profiles of `names`.
    init(names: [String], _ read: () throws(ProfileFailure) -> any ProfileFile) {
        do throws(ProfileFailure) {
            let file = try read()
            var outcomes: [String: Outcome] = [:]
            for name in names + [file.chosenProfile].compactMap(\.self) {
                do throws(ProfileFailure) {
                    outcomes[name] = .profile(try file.profile(named: name))
                } catch {
                    outcomes[name] = .failure(error)
                }
            }
            self.outcomes = outcomes
            failure = nil
        } catch {
            outcomes = nil
            failure = error
        }
    }

    /// All failures.
    var failures: [ProfileFailure] {
        let inside = (outcomes ?? [:]).values.compactMap { outcome in
            if case .failure(let failure) = outcome { failure } else { nil }
        }
        return [failure].compactMap(\.self) + inside
    }

    /// All profiles.
    var profiles: [Profile] {
        (outcomes ?? [:]).values.compactMap { outcome in
            if case .profile(let profile) = outcome { profile } else { nil }
        }
    }

    /// A failure goes on with a sentence, in one line.
    func checkFailures() {
        for failure in failures {
            let text = failure.description
            let isPhrase = ["has ", "names ", "repeats ", "cannot be read "].contains {
                text.utf8.starts(with: $0.utf8)
            }
            if !isPhrase || text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                Invariant.isBroken("A failure must be a phrase in one line.", ["failure": text])
            }
        }
    }
}

extension Profile {
    /// The access key at the end of the profile's chain, and the chain's length.
    var source: (credentials: Credentials?, length: Int) {
        switch self {
        case .accessKey(let credentials): (credentials, 1)
        case .storedToken(let token): (token.credentials, 1)
        case .ramRole(_, let source): (source.source.credentials, source.source.length + 1)
        case .ecsRAMRole, .oidc, .process, .uri: (nil, 1)
        }
    }
}
