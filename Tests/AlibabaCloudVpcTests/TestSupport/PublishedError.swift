import AlibabaCloudVpc
import Foundation

/// An error that the service publishes for operations of VPN gateways, from `Fixtures/error-codes.json`.
///
/// The published tables have backslashes before the parentheses in messages, which are escapes of their markup.
struct PublishedError: Decodable, Sendable {
    let code: ServiceErrorCode
    let status: Int
    /// The message, with `%s` for each value in it.
    let message: String
    /// The operations that have the error; `nil` if only their number is known.
    let operations: [String]?

    static func read() throws -> [PublishedError] {
        try Fixture.json("error-codes.json")
    }

    /// Those that operations of the library have, or may have.
    static func ofOwnOperations() throws -> [PublishedError] {
        try read().filter { $0.operations.map { !Self.own.isDisjoint(with: $0) } ?? true }
    }

    /// The operations of the library that are known to have the error.
    var ownOperations: [String] { (operations ?? []).filter(Self.own.contains) }

    private static let own = Set(OperationCase.all.map(\.action))

    /// The message with `values` in place of each `%s`.
    func message(with values: [String]) -> String {
        values.reduce(message) { message, value in
            guard let range = message.range(of: "%s") else { return message }
            return message.replacingCharacters(in: range, with: value)
        }
    }
}
