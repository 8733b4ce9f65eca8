import AlibabaCloudVpc

/// A part of a response before it's written as JSON or XML.
enum AnswerNode: Sendable, Equatable {
    case text(String)
    /// A string that must not be shown except in the response.
    case secret(Secret)
    case number(Int64)
    case boolean(Bool)
    /// Several values of one name.
    case list([AnswerNode])
    case object(AnswerObject)
}

/// Named values.
struct AnswerObject: Sendable, Equatable {
    struct Member: Sendable, Equatable {
        let name: String
        let value: AnswerNode
    }

    private(set) var members: [Member] = []

    /// The members in the order of the documentation's sample of a format; those that it doesn't have come last.
    func members(in format: ResponseFormat) -> [Member] {
        let positions = Self.positions[format] ?? [:]
        return members.enumerated().sorted { left, right in
            let (leftPosition, rightPosition) = (positions[left.element.name], positions[right.element.name])
            return (leftPosition ?? .max, left.offset) < (rightPosition ?? .max, right.offset)
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

    mutating func append(_ name: String, _ value: AnswerNode) {
        members.append(Member(name: name, value: value))
    }

    // A value that's nil isn't written.
    mutating func append(_ name: String, _ value: String?) {
        if let value { append(name, .text(value)) }
    }

    mutating func append(_ name: String, _ value: Secret?) {
        if let value { append(name, .secret(value)) }
    }

    mutating func append(_ name: String, _ value: Int64?) {
        if let value { append(name, .number(value)) }
    }

    mutating func append(_ name: String, _ value: Bool?) {
        if let value { append(name, .boolean(value)) }
    }

    mutating func append(_ name: String, _ value: AnswerObject?) {
        if let value { append(name, .object(value)) }
    }

    /// The object with `change` made to each of its values, those inside others first.
    func mapped(_ change: (_ name: String, _ value: AnswerNode) -> AnswerNode) -> AnswerObject {
        var result = AnswerObject()
        for member in members {
            let inside: AnswerNode =
                switch member.value {
                case .object(let object): .object(object.mapped(change))
                case .list(let elements):
                    .list(
                        elements.map { element in
                            guard case .object(let object) = element else { return element }
                            return .object(object.mapped(change))
                        }
                    )
                case .text, .secret, .number, .boolean: member.value
                }
            result.append(member.name, change(member.name, inside))
        }
        return result
    }
}
