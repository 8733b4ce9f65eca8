/// What is left of an error whose text held a secret.
struct ScrubbedError: Error, CustomStringConvertible {
    let description: String
}
