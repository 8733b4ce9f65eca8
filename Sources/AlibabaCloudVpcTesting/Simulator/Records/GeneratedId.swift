/// The ids that the service makes.
enum GeneratedId {
    /// An id such as `vco-bp10lz7aejumd2vxo1j4k`: `prefix`, a hyphen and 21 lower-case letters and digits.
    static func make(_ prefix: String, using generator: inout SeededGenerator) -> String {
        "\(prefix)-\(text(length: 21, using: &generator))"
    }

    /// Lower-case letters and digits.
    static func text(length: Int, using generator: inout SeededGenerator) -> String {
        let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return String((0..<length).map { _ in characters[Int.random(in: 0..<36, using: &generator)] })
    }
}
