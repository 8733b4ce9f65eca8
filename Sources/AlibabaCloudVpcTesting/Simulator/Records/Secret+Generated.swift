import AlibabaCloudVpc

extension Secret {
    /// A key as the service generates it: 16 lower-case letters and digits.
    static func generated(using generator: inout SeededGenerator) -> Secret {
        Secret(GeneratedId.text(length: 16, using: &generator))
    }
}
