import AlibabaCloudVpc
import Foundation

/// An operation that the simulated service knows: how its request is read, its rule, and how its response is written.
struct SimulatedOperation: Sendable {
    /// The operation's name, the parameter `Action`.
    let action: String
    /// The names of the operation's own parameters, of groups and lists the first part.
    let parameterNames: Set<String>
    private let rule: @Sendable (SimulatedCall, inout SimulatedState) throws -> AnswerObject

    /// Creates an operation.
    ///
    /// - Parameters:
    ///   - omitted: The names in its response that the service doesn't answer, as `ResponseWriter` takes them.
    ///   - rule: Carries out a request. If it throws, it has changed nothing except the state's generator.
    private init<Request: VpcRequest & WireGroup>(
        omitting omitted: Set<String> = [],
        _ rule: @escaping @Sendable (inout SimulatedState, Request, SimulatedCall) throws -> Request.Response
    ) where Request.Response: WireGroup {
        action = Request.action
        parameterNames = StrictReader<FormParameters>.names(of: Request.self)
        self.rule = { call, state in
            let request = try StrictReader<FormParameters>.read(Request.self, from: call.parameters)
            var answer = ResponseWriter.object(of: try rule(&state, request, call), omitting: omitted)
            answer.append("RequestId", call.requestId)
            return answer
        }
    }

    /// Each operation by its name.
    static let byAction = Dictionary(all.map { ($0.action, $0) }) { first, _ in first }

    private static let all = [
        SimulatedOperation { try $0.perform($1 as CreateVpnConnectionRequest, $2) },
        SimulatedOperation(omitting: omittedAfterChange) {
            try $0.perform($1 as ModifyVpnConnectionAttributeRequest, $2)
        },
        SimulatedOperation(omitting: ["Tag"]) { try $0.perform($1 as DescribeVpnConnectionRequest, $2) },
        SimulatedOperation(omitting: ["Tags", "VpnBgpConfig.EnableBgp", "VpnConnection.ZoneNo"]) {
            try $0.perform($1 as DescribeVpnConnectionsRequest, $2)
        },
        SimulatedOperation { try $0.perform($1 as DeleteVpnConnectionRequest, $2) },
        SimulatedOperation { try $0.perform($1 as DownloadVpnConnectionConfigRequest, $2) },
        SimulatedOperation { try $0.perform($1 as DescribeVpnConnectionLogsRequest, $2) },
        SimulatedOperation { try $0.perform($1 as DiagnoseVpnConnectionsRequest, $2) },
        SimulatedOperation { try $0.perform($1 as CreateCustomerGatewayRequest, $2) },
        SimulatedOperation { try $0.perform($1 as DescribeCustomerGatewayRequest, $2) },
        SimulatedOperation { try $0.perform($1 as DescribeCustomerGatewaysRequest, $2) },
        SimulatedOperation(omitting: ["Asn", "AuthKey", "Tags"]) {
            try $0.perform($1 as ModifyCustomerGatewayAttributeRequest, $2)
        },
        SimulatedOperation { try $0.perform($1 as DeleteCustomerGatewayRequest, $2) },
        SimulatedOperation(omitting: ["IntranetIp"]) { try $0.perform($1 as DescribeVpnGatewayRequest, $2) },
        SimulatedOperation(omitting: ["IntranetIp"]) { try $0.perform($1 as DescribeVpnGatewaysRequest, $2) },
        SimulatedOperation(omitting: omittedAfterGatewayChange) {
            try $0.perform($1 as ModifyVpnGatewayAttributeRequest, $2)
        },
    ]

    private static let omittedAfterChange: Set = [
        "TunnelOptions.Status", "TunnelOptions.TunnelIndex", "VcoHealthCheck.Policy", "VcoHealthCheck.Status",
        "VpnBgpConfig.AuthKey",
    ]

    private static let omittedAfterGatewayChange: Set = [
        "ChargeType", "EniInstanceIds", "GatewayType", "IpsecVpn", "NetworkType", "ReservationData",
        "SslMaxConnections", "SslVpn", "Tag", "Tags", "VpnType",
    ]

    /// Carries out a call.
    ///
    /// An operation that throws leaves `state` as it was.
    func perform(_ call: SimulatedCall, on state: inout SimulatedState) throws(SimulatedFailure) -> AnswerObject {
        let generator = state.generator
        do {
            return try rule(call, &state)
        } catch {
            state.generator = generator
            throw error as? SimulatedFailure ?? .internalError
        }
    }

    /// Whether the operation makes a change with one client token once.
    var isIdempotent: Bool { parameterNames.contains(CommonNames.clientToken) }

    /// The names among `names` that the operation doesn't know: the service ignores them.
    func unknownNames(among names: some Sequence<String>) -> [String] {
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
