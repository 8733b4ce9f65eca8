import AlibabaCloudVpc
import Foundation

/// A part of a response body before it's written as JSON or XML.
enum BodyNode: Sendable {
    /// Named values.
    typealias Members = [(name: String, value: BodyNode)]

    case text(String)
    /// A string that must not be shown except in the response.
    case secret(Secret)
    /// A number or a Boolean value, which JSON writes without quotes.
    case literal(String)
    /// Several values of one name.
    case list([BodyNode])
    case object(Members)

    /// The node with `change` made to the value of each member, those inside others first.
    func mapped(_ change: (_ name: String, _ value: BodyNode) -> BodyNode) -> BodyNode {
        switch self {
        case .object(let members): .object(members.map { ($0.name, change($0.name, $0.value.mapped(change))) })
        case .list(let elements): .list(elements.map { $0.mapped(change) })
        case .text, .secret, .literal: self
        }
    }

    /// The members in the order of the documentation's sample of a format; those that it doesn't have come last.
    static func ordered(_ members: Members, in format: ResponseFormat) -> Members {
        let positions = positions[format] ?? [:]
        return members.enumerated().sorted {
            (positions[$0.element.name] ?? .max, $0.offset) < (positions[$1.element.name] ?? .max, $1.offset)
        }.map(\.element)
    }

    private static let positions: [ResponseFormat: [String: Int]] = [
        .json: [
            "CustomerGatewayId", "Name", "RemoteSubnet", "IpsecConfig", "VpnGatewayId", "EffectImmediately",
            "RequestId", "VpnConnectionId", "CreateTime", "LocalSubnet", "IkeConfig", "IkeEncAlg", "IkePfs", "RemoteId",
        ] + inBoth,
        .xml: [
            "Name", "CustomerGatewayId", "RemoteSubnet", "IpsecConfig", "EffectImmediately", "VpnGatewayId",
            "CreateTime", "VpnConnectionId", "RequestId", "LocalSubnet", "IkeConfig", "IkeEncAlg", "RemoteId", "IkePfs",
        ] + inBoth,
    ].mapValues { names in Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first } }

    private static let inBoth = [
        "IkeAuthAlg", "Psk", "IkeMode", "IkeLifetime", "IkeVersion", "LocalId", "IpsecLifetime", "IpsecAuthAlg",
        "IpsecPfs", "IpsecEncAlg", "Dip", "Enable", "Interval", "Retry", "Sip", "EnableBgp", "TunnelCidr", "LocalBgpIp",
        "LocalAsn", "PeerBgpIp", "PeerAsn",
    ]
}

// JSON of a test.
extension BodyNode {
    /// Returns the members of a JSON object in the order of their names, or `nil` if the string isn't one.
    ///
    /// A `null` is left out.
    static func members(ofJSON json: String) -> Members? {
        guard case .object(let members)? = try? JSONDecoder().decode(ParsedJSON.self, from: Data(json.utf8)).node else {
            return nil
        }
        return members
    }

    /// A JSON value.
    private struct ParsedJSON: Decodable {
        /// The value; `nil` for `null`.
        let node: BodyNode?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                node = nil
            } else if let isTrue = try? container.decode(Bool.self) {
                node = .literal(isTrue ? "true" : "false")
            } else if let number = try? container.decode(Decimal.self) {
                node = .literal("\(number)")
            } else if let text = try? container.decode(String.self) {
                node = .text(text)
            } else if let elements = try? container.decode([ParsedJSON].self) {
                node = .list(elements.compactMap(\.node))
            } else {
                let members = try container.decode([String: ParsedJSON].self).sorted { $0.key < $1.key }
                node = .object(members.compactMap { name, value in value.node.map { (name, $0) } })
            }
        }
    }
}
