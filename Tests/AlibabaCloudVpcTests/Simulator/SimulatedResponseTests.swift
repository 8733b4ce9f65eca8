import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SimulatedResponseTests {
    /// A VPC with all resources that the requests of ``OperationCase`` name, with every setting.
    private func vpc(for operation: OperationCase) async -> SimulatedVpc {
        let isUnused = ["DeleteCustomerGateway", "DeleteVpnGateway", "DeleteEnhancedVpnGateway"]
            .contains(operation.action)
        let ids = isUnused ? [] : ["vco-1", "vco-2", "vco-bp1bbi27hojx80nck****"]
        let isOnTransitRouter = ["Vco", "Attachment", "CrossAccount"].contains { operation.action.contains($0) }
        let vpc = SimulatedVpc(
            connections: ids.map { id in
                let tunnels = id == "vco-1" ? TunnelOptions.two : nil
                guard isOnTransitRouter else { return .whole(id, tunnels: tunnels) }
                let isAttached = operation.action.hasPrefix("Describe")
                return .onTransitRouter(id, isAttached: isAttached, tunnels: tunnels)
            },
            gateways: [.whole],
            customerGateways: ["cgw-1", "cgw-2"].map(CustomerGateway.whole),
            dependencies: ManualClock(start: Sample.timestamp).dependencies
        )
        for id in ids {
            await vpc.setLogs(Self.logs, of: id)
            await vpc.setDiagnoses(Self.diagnoses, of: id)
        }
        guard !operation.action.hasPrefix("Create") else { return vpc }
        for type in [VpnRouteEntryType.custom, .bgp] { await vpc.put(VpnRouteEntry.whole(type)) }
        await vpc.put(VpnPbrRouteEntry.whole)
        for type in [VpnRouteEntryType.custom, .bgp] { await vpc.put(VcoRouteEntry.whole(type)) }
        await vpc.put(VpnCrossAccountAuthorization.whole)
        await vpc.put(GetVpnGatewayDiagnoseResultResponse.whole)
        guard operation.action != "AssociateVpnGatewayWithCertificate" else { return vpc }
        for id in ["cert-1", "cert-2"] { await vpc.put(VpnCertificateAssociation.whole(id)) }
        return vpc
    }

    private static let time = Date(timeIntervalSince1970: 1_671_003_750)

    private static let logs = (0..<3).map { number in
        SimulatedVpc.LogLine(date: time + Double(number), tunnelId: "tun-1", message: "line <&> \(number)")
    }

    private static let diagnoses = ["tun-1", "tun-2"].map { tunnelId in
        VpnConnectionDiagnosis(
            tunnelId: tunnelId,
            severity: .critical,
            failedReasonCode: "PskMismatch",
            failedReason: "The keys differ.",
            failedTime: time,
            mismatchLocalParam: "a",
            mismatchRemoteParam: "b",
            sourceLog: "invalid HASH"
        )
    }

    /// The bodies of the responses to the operation's requests, each of another VPC, except dry runs.
    private func responses(to operation: OperationCase, _ format: ResponseFormat) async throws -> [Data] {
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.simulatedCredentials,
            responseFormat: format
        )
        var responses: [Data] = []
        for request in try operation.sign(builder) {
            let vpc = await vpc(for: operation)
            let response = try await vpc.send(request)
            let logged = try #require(await vpc.requests.first)
            #expect(logged.unknownParameters.isEmpty)
            #expect(!logged.description.contains("sesame") && !logged.description.contains("p@ss"))
            if logged.parameters["DryRun"] == "true" {
                #expect(logged.errorCode == .dryRunOperation)
                #expect(await vpc.changes.isEmpty)
            } else {
                #expect(logged.errorCode == nil)
                #expect(await vpc.changes.count == (operation.isReadOnly ? 0 : 1))
                responses.append(response.body)
            }
        }
        return responses
    }

    @Test("Every operation of the library is simulated and accepts its requests", arguments: OperationCase.all)
    func simulated(_ operation: OperationCase) async throws {
        #expect(try await responses(to: operation, .json).isEmpty == false)
    }

    @Test("The client reads every field of the simulator's responses", arguments: OperationCase.all)
    func fields(_ operation: OperationCase) async throws {
        for response in try await responses(to: operation, .json) {
            let node = try ResponseBody(response).node
            let whole = AnyHashable(try operation.read(node))
            let documented = try ResponseBody(Fixture.data("Responses/\(operation.action).json")).node
            #expect(node.leaves.count >= min(documented.leaves.count, 3))
            for path in node.leaves {
                let rest = AnyHashable(try operation.read(node.without(path[...])))
                #expect(rest != whole, "\(path.joined(separator: ".")) is not read")
            }
        }
    }

    @Test("The simulator's responses have no field that the service's don't have", arguments: OperationCase.all)
    func documentedFields(_ operation: OperationCase) async throws {
        let documented = try ResponseBody(Fixture.data("Responses/\(operation.action).json")).node.namePaths
        for response in try await responses(to: operation, .json) {
            #expect(try ResponseBody(response).node.namePaths.subtracting(documented) == [])
        }
    }

    @Test("Each field of a simulated response has the service's JSON type", arguments: OperationCase.all)
    func types(_ operation: OperationCase) async throws {
        let documented = try JSONType.byPath(of: Fixture.data("Responses/\(operation.action).json"))
        for response in try await responses(to: operation, .json) {
            for (path, types) in try JSONType.byPath(of: response) {
                #expect(types == documented[path], "\(path)")
            }
        }
    }

    @Test("A tunnel's numbers and Boolean values are strings only when connections are described")
    func typesOfTunnels() async throws {
        let settings = [
            "EnableDpd", "EnableNatTraversal", "TunnelBgpConfig.LocalAsn", "TunnelBgpConfig.PeerAsn",
            "TunnelIkeConfig.IkeLifetime", "TunnelIpsecConfig.IpsecLifetime",
        ]
        for operation in OperationCase.all where operation.action.contains("VpnConnection") {
            for response in try await responses(to: operation, .json) {
                for (path, types) in try JSONType.byPath(of: response) {
                    guard let tunnel = path.range(of: "TunnelOptions.") else { continue }
                    guard settings.contains(String(path[tunnel.upperBound...])) else { continue }
                    let isString = types == [.string]
                    #expect(isString == operation.action.hasPrefix("Describe"), "\(operation.action): \(path)")
                }
            }
        }
    }

    @Test("A simulated response has the same value in JSON and in XML", arguments: OperationCase.all)
    func formats(_ operation: OperationCase) async throws {
        let json = try await responses(to: operation, .json)
        let xml = try await responses(to: operation, .xml)
        #expect(json.count == xml.count)
        for (json, xml) in zip(json, xml) {
            #expect(xml.starts(with: Data("<\(operation.action)Response>".utf8)))
            #expect(AnyHashable(try operation.decode(json)) == AnyHashable(try operation.decode(xml)))
        }
    }
}

/// The type of a JSON value.
private enum JSONType {
    case null, boolean, number, string

    /// Returns the types of the scalars at each path of names; the elements of a list share a path.
    static func byPath(of body: Data) throws -> [String: Set<JSONType>] {
        var types: [String: Set<JSONType>] = [:]
        try JSONDecoder().decode(JSONValue.self, from: body).collect(into: &types, at: [])
        return types
    }
}

private enum JSONValue: Decodable {
    case object([String: JSONValue])
    case list([JSONValue])
    case scalar(JSONType)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let members = try? container.decode([String: JSONValue].self) {
            self = .object(members)
        } else if let elements = try? container.decode([JSONValue].self) {
            self = .list(elements)
        } else if container.decodeNil() {
            self = .scalar(.null)
        } else if (try? container.decode(Bool.self)) != nil {
            self = .scalar(.boolean)
        } else if (try? container.decode(Double.self)) != nil {
            self = .scalar(.number)
        } else {
            _ = try container.decode(String.self)
            self = .scalar(.string)
        }
    }

    func collect(into types: inout [String: Set<JSONType>], at path: [String]) {
        switch self {
        case .object(let members): for (name, value) in members { value.collect(into: &types, at: path + [name]) }
        case .list(let elements): for value in elements { value.collect(into: &types, at: path) }
        case .scalar(let type): types[path.joined(separator: "."), default: []].insert(type)
        }
    }
}

extension ResponseNode {
    /// The path of names to each scalar, with those of lists only once.
    fileprivate var namePaths: Set<String> {
        Set(leaves.map { path in path.filter { Int($0) == nil }.joined(separator: ".") })
    }
}
