/// The settings of one profile, by the names that its file gives them; a blank one counts as missing.
struct ProfileSettings {
    let profile: String
    private let text: (String) -> String?

    init(profile: String, text: @escaping (String) -> String?) {
        self.profile = profile
        self.text = text
    }

    subscript(name: String) -> String? { text(name)?.nonBlank }

    func required(_ name: String) throws(ProfileFailure) -> String {
        guard let value = self[name] else { throw missing(name) }
        return value
    }

    /// A number of seconds; 0, as the command line tool writes it, counts as missing.
    func seconds(_ name: String) throws(ProfileFailure) -> Int? {
        guard let text = self[name], text != "0" else { return nil }
        guard let seconds = Int(text) else {
            throw ProfileFailure("has in the profile \(profile) a \(name) that is no whole number")
        }
        return seconds
    }

    /// The access key in the settings, or `nil` where nobody has filled it in.
    func accessKey(_ names: Credentials.Names, isTemporary: Bool) throws(ProfileFailure) -> Profile? {
        let id = self[names.accessKeyId]
        let secret = self[names.accessKeySecret]
        guard id != nil || secret != nil else { return nil }
        return .accessKey(
            Credentials(
                accessKeyId: try required(names.accessKeyId),
                accessKeySecret: Secret(try required(names.accessKeySecret)),
                securityToken: try isTemporary
                    ? Secret(required(names.securityToken)) : self[names.securityToken].map(Secret.init)
            )
        )
    }

    func missing(_ name: String) -> ProfileFailure {
        ProfileFailure("has a profile \(profile) without \(name)")
    }
}
