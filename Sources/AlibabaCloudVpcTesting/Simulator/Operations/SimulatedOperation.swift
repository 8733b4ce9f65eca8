import AlibabaCloudVpc
import Foundation

/// An operation that the simulated service knows.
protocol SimulatedOperation: Sendable {
    /// The parameter `Action`.
    static var action: String { get }

    /// The names of the operation's own parameters, those of lists up to the first dot.
    static var parameterNames: Set<String> { get }

    /// Carries out a call.
    ///
    /// An operation that throws leaves `state` as it was.
    static func perform(_ call: SimulatedCall, on state: inout SimulatedState) throws(SimulatedFailure) -> AnswerObject
}

extension SimulatedOperation {
    /// Whether the operation makes a change with one client token once.
    static var isIdempotent: Bool { parameterNames.contains("ClientToken") }

    /// The names among `names` that the operation does not know: the service does not look at them.
    static func unknownNames(among names: some Sequence<String>) -> [String] {
        names.filter { name in
            let root = String(name.prefix { $0 != "." })
            return !root.isASCII || !(parameterNames.contains(root) || CommonNames.all.contains(root))
        }.sorted()
    }
}

/// The names of parameters that every operation takes.
enum CommonNames {
    static let region = "RegionId"
    static let clientToken = "ClientToken"

    /// Those of the request itself.
    static let ofRequest: Set<String> = [
        "AccessKeyId", "Action", "Format", "SecurityToken", "Signature", "SignatureMethod", "SignatureNonce",
        "SignatureType", "SignatureVersion", "Timestamp", "Version",
    ]

    static let all = ofRequest.union([
        region, "OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId",
    ])
}

/// A call that has been admitted: who calls, when, with what.
struct SimulatedCall: Sendable {
    /// The number of the request, from 1.
    let number: Int
    let requestId: String
    let accessKeyId: String
    let action: String
    let regionId: String
    /// The operation's own parameters, the region and the client token.
    let parameters: ParameterGroup
    /// How long the service's clock has run.
    let uptime: Duration
    /// The service's time.
    let date: Date

    var clientToken: String? { parameters.values[CommonNames.clientToken] }
}
