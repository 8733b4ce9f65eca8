import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A simulated VPC with one connection, `vco-1`, on a manual clock.
struct Scene {
    static let connectionId = "vco-1"

    let clock = ManualClock()
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
            dependencies: clock.dependencies,
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
            dependencies: clock.dependencies
        )
    }

    /// The connection.
    var connection: VpnConnection? {
        get async { await vpc.connection(Self.connectionId) }
    }

    /// Sends a request with any parameters and returns the response.
    func response(
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
            timestamp: clock.date,
            nonce: nonce
        )
        change(&urlRequest)
        return try await vpc.send(urlRequest)
    }

    /// The error that the decoder reads from a response; `nil` for a success.
    func refusal(_ response: HTTPTransportResponse) -> ServiceError? {
        do {
            _ = try VpcResponseDecoder().decode(ModifyVpnConnectionAttributeResponse.self, from: response)
            return nil
        } catch {
            return (error as? VpcError)?.serviceError
        }
    }
}

/// A request with any parameters.
protocol RawRequest: VpcRequest where Response == RawResponse {
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

/// A response as its tree.
struct RawResponse: VpcResponse {
    let node: ResponseNode
    init(from node: ResponseNode) { self.node = node }
}

extension Scene {
    /// The described state of the connection and status of its VPN gateway.
    func describe() async throws -> (connection: String?, gateway: String?) {
        let connection = try await response(to: ["VpnConnectionId": Self.connectionId], action: RawDescription.self)
        let node = try VpcResponseDecoder().decode(RawResponse.self, from: connection).node
        let id = node["VpnGatewayId"]?.string ?? ""
        let gateway = try await response(to: ["VpnGatewayId": id], action: RawGatewayDescription.self)
        let status = try VpcResponseDecoder().decode(RawResponse.self, from: gateway).node["Status"]?.string
        return (node["State"]?.string, status)
    }
}
