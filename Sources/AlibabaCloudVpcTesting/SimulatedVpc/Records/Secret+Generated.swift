import AlibabaCloudVpc

extension Secret {
    /// A key as the service generates it: 16 lower-case letters and digits.
    static func generated(using generator: inout SeededGenerator) -> Secret {
        let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return Secret(String((0..<16).map { _ in characters[Int.random(in: 0..<36, using: &generator)] }))
    }
}
