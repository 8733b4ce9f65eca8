/// A file with profiles.
protocol ProfileFile {
    /// The name of the profile that the file itself chooses, or `nil` where it chooses none.
    var chosenProfile: String? { get }

    /// The profile of a name, or `nil` where the file has none, or one that nobody has filled in.
    ///
    /// - Throws: `ProfileFailure` where something in it is wrong or missing.
    func profile(named name: String) throws(ProfileFailure) -> Profile?
}
