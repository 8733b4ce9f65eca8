import AlibabaCloudVpc
import Foundation

/// What the service accepts as the value of a parameter, by the documentation and independently of the library's checks.
enum ParameterRules {
    /// The parameters that count as absent if they're empty.
    static let absentWhenEmpty: Set = ["Psk"]

    private static let numbers: [String: ClosedRange<Int64>] = [
        "From": 0...Int64(Int32.max), "To": 0...Int64(Int32.max), "IkeLifetime": 0...86_400,
        "IpsecLifetime": 0...86_400,
        "LocalAsn": 1...4_294_967_295, "MinutePeriod": 1...10, "NewPriority": 1...100, "Priority": 1...100,
        "PageNumber": 1...Int64(Int32.max), "PageSize": 1...50,
        "interval": 1...3600, "retry": 1...3600,
    ]

    private static let lengths: [String: ClosedRange<Int>] = [
        "AuthKey": 1...64, "LocalId": 0...100, "LocalIdIPsec": 0...100, "Psk": 0...100, "RemoteId": 0...100,
    ]

    /// The value that `text` spells, or `nil` if the service doesn't accept it.
    static func value<Value: WireScalar>(_ text: String, named name: String, as type: Value.Type) -> Value? {
        switch type {
        case is Bool.Type:
            // Some official SDKs write `True`.
            let lowercased = text.lowercased()
            return ["true", "false"].contains(lowercased) ? (lowercased == "true") as? Value : nil
        case is Int.Type, is Int64.Type:
            guard let number = name == "Asn" ? autonomousSystem(text) : Int64(text),
                numbers[name]?.contains(number) != false, !name.hasSuffix("Weight") || [0, 100].contains(number)
            else { return nil }
            return Value(wire: .scalar(String(number)))
        case is [CIDRBlock].Type:
            let blocks = text.split(separator: ",", omittingEmptySubsequences: false).map {
                CIDRBlock($0.trimmingCharacters(in: .whitespaces))
            }
            return blocks.allSatisfy(\.isValid) ? blocks as? Value : nil
        case is CIDRBlock.Type:
            return CIDRBlock(text).isValid ? CIDRBlock(text) as? Value : nil
        case is Secret.Type:
            return isAccepted(text, as: name) ? Secret(text) as? Value : nil
        case let type as any OpenEnum.Type:
            return named(text, in: type) as? Value
        default:
            return isAccepted(text, as: name) ? text as? Value : nil
        }
    }

    private static func isAccepted(_ text: String, as name: String) -> Bool {
        guard lengths[name]?.contains(text.count) != false else { return false }
        switch name {
        case "Psk": return !text.unicodeScalars.contains(where: \.properties.isWhitespace)
        case "AuthKey": return text.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !text.contains("?")
        default: return true
        }
    }

    /// Whether the service accepts the name of a VPN gateway or a connection: 2 or more characters, the first a letter,
    /// then also digits, `.`, `_` and `-`.
    static func isName(_ text: String, upTo maxLength: Int, allowsIdeographs: Bool = false) -> Bool {
        func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII ? scalar.properties.isAlphabetic : allowsIdeographs && scalar.properties.isIdeographic
        }
        let scalars = text.unicodeScalars
        return (2...maxLength).contains(scalars.count) && scalars.first.map(isLetter) == true
            && scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || [".", "_", "-"].contains($0) }
    }

    /// Whether the service accepts a description: 1 through 100 characters, not a URL.
    static func isShortText(_ text: String) -> Bool {
        (1...100).contains(text.count) && !["http://", "https://"].contains { text.utf8.starts(with: $0.utf8) }
    }

    /// A value that the documentation names.
    private static func named<Value: OpenEnum>(_ text: String, in type: Value.Type) -> Value? {
        let value = Value(rawValue: text)
        return Value.allCases.contains(value) ? value : nil
    }

    /// The number of an autonomous system other than the service's own: 1 through 4,294,967,295, or its two halves with
    /// a dot between them (RFC 5396).
    private static func autonomousSystem(_ text: String) -> Int64? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt32($0) }
        let number: Int64? =
            switch (halves.count, halves[0], halves.last ?? nil) {
            case (1, let number?, _): Int64(number)
            case (2, let high?, let low?) where high < 65_536 && low < 65_536: Int64(high) * 65_536 + Int64(low)
            default: nil
            }
        guard let number, number > 0, number != 45_104 else { return nil }
        return number
    }
}
