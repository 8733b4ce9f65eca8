/// A secret inside the value of a parameter.
struct PlacedSecret: Sendable, Hashable {
    /// The secret as it was given.
    let secret: Secret
    /// Where it stands, perhaps escaped, in the UTF-8 bytes of the value.
    let range: Range<Int>

    init(_ secret: Secret, in range: Range<Int>) {
        self.secret = secret
        self.range = range
    }
}
