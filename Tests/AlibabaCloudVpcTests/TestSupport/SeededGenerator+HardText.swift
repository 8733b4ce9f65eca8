import AlibabaCloudVpcTesting

extension SeededGenerator {
    /// A text of `length` characters, most of them hard for some encoding.
    mutating func hardText(length: Int) -> String {
        let characters = Array("aZ09-_.~ +*/=&%?#\"'\\<>{}[]:;,!@$^`|()é中文🔑ßЖ\u{7F}\u{2028}")
        return String((0..<length).map { _ in characters.randomElement(using: &self) ?? "a" })
    }
}
