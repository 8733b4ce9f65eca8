import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A simulated VPC with one connection, `vco-1`, in a time that stands still.
struct Scene {
    static let connectionId = "vco-1"

    let time = ManualClock()
    let vpc: SimulatedVpc

    init(
        connection: VpnConnection = VpnConnection(vpnConnectionId: connectionId),
        gateways: [VpnGateway] = [],
        region: Region = .cnShanghai,
        credentials: Credentials = SimulatedVpc.sampleCredentials,
        changeDuration: Duration = .zero,
        faults: SimulatedVpc.Faults = .none,
        accessPolicy: SimulatedVpc.AccessPolicy = .allowingAll,
        rateLimit: SimulatedVpc.RateLimit? = nil
    ) {
        vpc = SimulatedVpc(
            connections: [connection],
            gateways: gateways,
            region: region,
            credentials: [credentials],
            dependencies: time.dependencies,
            changeDuration: changeDuration,
            faults: faults,
            accessPolicy: accessPolicy,
            rateLimit: rateLimit
        )
    }

    /// A client of the VPC that makes one attempt.
    func client(change: (inout VpcClientConfiguration) -> Void = { $0.retryPolicy = .none }) -> HTTPVpcClient {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        change(&configuration)
        return HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(SimulatedVpc.sampleCredentials),
            transport: vpc,
            dependencies: time.dependencies
        )
    }

    /// The connection as it is now.
    var connection: VpnConnection? {
        get async { await vpc.connection(Self.connectionId) }
    }

    /// Sends a request with any parameters and gives the reply.
    func reply(
        to parameters: [String: String],
        action: any RawRequest.Type = RawModification.self,
        region: Region = .cnShanghai,
        credentials: Credentials = SimulatedVpc.sampleCredentials,
        endpoint: Endpoint = .regional,
        nonce: String = UUID().uuidString,
        format: ResponseFormat = .json,
        change: (inout URLRequest) -> Void = { _ in }
    ) async throws -> HTTPTransportResponse {
        let builder = SignedRequestBuilder(
            region: region,
            credentials: credentials,
            endpoint: endpoint,
            responseFormat: format,
            validation: .off
        )
        let request = action.init(pairs: parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        var urlRequest = try builder.urlRequest(
            for: request,
            timestamp: time.date,
            nonce: nonce
        )
        change(&urlRequest)
        return try await vpc.send(urlRequest)
    }

    /// What is refused with the error that the decoder reads.
    func refusal(_ reply: HTTPTransportResponse) -> ServiceError? {
        do {
            _ = try VpcResponseDecoder().decode(ModifyVpnConnectionAttributeResponse.self, from: reply)
            return nil
        } catch {
            return (error as? VpcError)?.serviceError
        }
    }
}

/// A request with any parameters.
protocol RawRequest: VpcRequest where Response == RawAnswer {
    init(pairs: [(String, String)])
    var pairs: [(String, String)] { get }
}

extension RawRequest {
    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        for (name, value) in pairs { parameters.append(name, value) }
        return parameters
    }
}

struct RawModification: RawRequest {
    static let action = "ModifyVpnConnectionAttribute"
    let pairs: [(String, String)]
}

struct RawDescription: RawRequest {
    static let action = "DescribeVpnConnection"
    let pairs: [(String, String)]
}

struct RawGatewayDescription: RawRequest {
    static let action = "DescribeVpnGateway"
    let pairs: [(String, String)]
}

struct RawGatewayChange: RawRequest {
    static let action = "ModifyCustomerGatewayAttribute"
    let pairs: [(String, String)]
}

struct RawUnknown: RawRequest {
    static let action = "MakeCoffee"
    let pairs: [(String, String)]
}

/// An answer as its tree.
struct RawAnswer: VpcResponse {
    let node: ResponseNode
    init(from node: ResponseNode) { self.node = node }
}

extension Scene {
    /// The state of the connection and the status of its gateway, as they are described.
    func describe() async throws -> (connection: String?, gateway: String?) {
        let connection = try await reply(to: ["VpnConnectionId": Self.connectionId], action: RawDescription.self)
        let node = try VpcResponseDecoder().decode(RawAnswer.self, from: connection).node
        let id = node["VpnGatewayId"]?.string ?? ""
        let gateway = try await reply(to: ["VpnGatewayId": id], action: RawGatewayDescription.self)
        let status = try VpcResponseDecoder().decode(RawAnswer.self, from: gateway).node["Status"]?.string
        return (node["State"]?.string, status)
    }
}
