import AlibabaCloudVpc
import Foundation

/// An operation that the simulated service knows: how its request is read, its rule, and how its response is written.
struct SimulatedOperation: Sendable {
    /// The operation's name, the parameter `Action`.
    let action: String
    /// The names of the operation's own parameters, of groups and lists the first part.
    let parameterNames: Set<String>
    /// Whether the operation has the parameter `RegionId`.
    let hasRegionParameter: Bool
    /// Whether the operation has the parameters of an owner.
    private let hasOwner: Bool
    /// Whether the operation changes nothing.
    private let isReadOnly: Bool
    /// Whether the rule is a test's own, whose parameters aren't known.
    private let isOfTest: Bool
    /// The error for a sub-account without permission, which the service spells in two ways.
    let forbiddenToSubUser: SimulatedFailure
    private let rule: @Sendable (inout SimulatedState, SimulatedCall) throws -> BodyNode

    /// Each operation by its name.
    static let byAction = Dictionary(
        [
            ofVpnConnections, ofReports, ofAttachments, ofVpnGateways, ofCertificates, ofRoutes, ofCustomerGateways,
            ofTags,
            ofRegions,
        ].joined().map { ($0.action, $0) }
    ) { first, _ in first }

    /// Creates an operation.
    ///
    /// - Parameters:
    ///   - type: The type of its requests.
    ///   - omitted: The names that its response doesn't have, as `ResponseWriter` takes them.
    ///   - quoted: The names of the numbers and Boolean values that are strings in its JSON, as `ResponseWriter` takes
    ///     them.
    ///   - forbiddenToSubUser: The error for a sub-account without permission.
    ///   - rule: Carries out a request. If it throws, it has changed nothing except the state's generator.
    init<Request: VpcRequest & WireGroup>(
        _ type: Request.Type,
        omitting omitted: Set<String> = [],
        quoting quoted: Set<String> = [],
        forbiddenToSubUser: SimulatedFailure = .forbbidenSubUser,
        rule: @escaping @Sendable (inout SimulatedState, Request, SimulatedCall) throws -> Request.Response
    ) where Request.Response: WireGroup {
        action = Request.action
        isReadOnly = Request.isReadOnly
        isOfTest = false
        self.forbiddenToSubUser = forbiddenToSubUser
        parameterNames = StrictReader<FormParameters>.names(of: Request.self)
        hasRegionParameter = Request.hasRegionParameter
        // The owner isn't in a request's own mapping.
        hasOwner = Mirror(reflecting: Request.unset).children.contains { $0.label == "owner" }
        self.rule = { state, call in
            let request = try StrictReader<FormParameters>.read(Request.self, from: call.parameters)
            let response = ResponseWriter.members(
                of: try rule(&state, request, call),
                omitting: omitted,
                quoting: quoted
            )
            return .object(response + [("RequestId", .text(call.requestId))])
        }
    }

    /// Creates an operation from the rule of a test.
    ///
    /// - Parameters:
    ///   - action: The name of the operation.
    ///   - rule: Returns the response to a request's parameters, as a JSON object without the request's ID.
    init(action: String, rule: @escaping @Sendable ([String: String]) throws -> String) {
        self.action = action
        isReadOnly = false
        isOfTest = true
        parameterNames = []
        hasRegionParameter = false
        hasOwner = false
        forbiddenToSubUser = .forbbidenSubUser
        self.rule = { _, call in
            let json: String
            do {
                json = try rule(call.parameters.values)
            } catch let error as VpcError {
                guard let refusal = error.serviceError else { throw error }
                throw SimulatedFailure(status: refusal.httpStatus ?? 400, code: refusal.code, message: refusal.message)
            }
            guard let members = BodyNode.members(ofJSON: json) else {
                throw SimulatedFailure(
                    status: 500,
                    code: .internalError,
                    message: "The rule of \(call.action) returned a string that isn't a JSON object."
                )
            }
            return .object(members + [("RequestId", .text(call.requestId))])
        }
    }

    /// Carries out a call.
    ///
    /// An operation that throws leaves `state` as it was.
    func perform(_ call: SimulatedCall, on state: inout SimulatedState) throws(SimulatedFailure) -> BodyNode {
        let generator = state.generator
        do {
            return try rule(&state, call)
        } catch {
            state.generator = generator
            throw error as? SimulatedFailure ?? .internalError
        }
    }

    /// Whether the operation carries out requests with one client token once.
    var isIdempotent: Bool { isOfTest || (!isReadOnly && parameterNames.contains(CommonNames.clientToken)) }

    /// The names among `names` that the operation doesn't know: the service ignores them.
    func unknownNames(among names: some Sequence<String>) -> [String] {
        guard !isOfTest else { return [] }
        return names.filter { name in
            let root = String(name.prefix { $0 != "." })
            let isKnown =
                parameterNames.contains(root) || CommonNames.all.contains(root)
                || (hasOwner && CommonNames.ofOwner.contains(root))
            return !root.isASCII || !isKnown
        }.sorted()
    }
}

/// The names of parameters that many operations have.
enum CommonNames {
    static let region = CommonParameter.regionId.rawValue
    static let clientToken = "ClientToken"

    /// Those of the request itself.
    static let ofRequest = Set(CommonParameter.allCases.map(\.rawValue) + ["SignatureType"]).subtracting([region])
    static let all = ofRequest.union([region])

    /// Those of an owner, which some operations don't have.
    static let ofOwner = StrictReader<FormParameters>.names(of: RequestOwner.self)
}

/// A call that has been admitted: its caller, its time, and its parameters.
struct SimulatedCall: Sendable {
    /// The number of the request, from 1.
    let number: Int
    let requestId: String
    let accessKeyId: String
    let operation: SimulatedOperation
    let regionId: String
    /// The operation's own parameters, the region and the client token.
    let parameters: ParameterGroup
    /// The time on the simulator's clock.
    let now: Duration
    /// The service's date.
    let date: Date

    var action: String { operation.action }
    var clientToken: String? { parameters.values[CommonNames.clientToken] }
}
