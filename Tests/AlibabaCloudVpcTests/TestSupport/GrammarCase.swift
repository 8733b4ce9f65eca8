import Foundation
import Testing

@testable import AlibabaCloudVpc

/// A document of `json-grammar.json` or `xml-grammar.json`, and the value that it spells.
struct GrammarCase: Decodable, Sendable, CustomTestStringConvertible {
    /// A value as the fixtures write it: a text is a scalar.
    private struct Spelled: Decodable {
        let node: ResponseNode

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                node = .null
            } else if let text = try? container.decode(String.self) {
                node = .scalar(text)
            } else if let elements = try? container.decode([Spelled].self) {
                node = .list(elements.map(\.node))
            } else {
                node = .object(try container.decode([String: Spelled].self).mapValues(\.node))
            }
        }
    }

    private enum CodingKeys: CodingKey { case name, text, hex, value }

    let name: String
    let bytes: Data
    /// The value, or `nil` where the document is refused.
    let value: ResponseNode?

    var testDescription: String { name }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        if let text = try container.decodeIfPresent(String.self, forKey: .text) {
            bytes = Data(text.utf8)
        } else {
            bytes = Data(hexadecimal: try container.decode(String.self, forKey: .hex))
        }
        value = container.contains(.value) ? try container.decode(Spelled.self, forKey: .value).node : nil
    }
}
