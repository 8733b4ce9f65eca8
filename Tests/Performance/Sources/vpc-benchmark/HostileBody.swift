import AlibabaCloudVpc
import Foundation

/// A response that costs as much as a hostile server can make it cost, and the call that receives it.
struct HostileBody: Sendable {
    /// The size of a body, in bytes: the most that the library reads.
    static let size = 1 << 20

    /// The operation that is called.
    enum Operation: Sendable {
        case modify(ModifyVpnConnectionAttributeRequest)
        case describeConnections
        case listConnections
        case describeGateways
        case diagnose
    }

    let name: String
    private let status: Int
    private let operation: Operation
    private let credentials: Credentials
    private let make: @Sendable () -> String

    /// Creates the response of a call with two pre-shared keys and an access key.
    init(
        _ name: String,
        status: Int = 400,
        to operation: Operation = .modify(Sample.dual),
        credentials: Credentials = Sample.credentials,
        _ make: @escaping @autoclosure @Sendable () -> String
    ) {
        self.name = "scale.body.\(name)"
        self.status = status
        self.operation = operation
        self.credentials = credentials
        self.make = make
    }

    /// The response.
    var response: HTTPTransportResponse { HTTPTransportResponse(status: status, body: Data(make().utf8)) }

    /// Calls the operation, and prints the error if it fails.
    ///
    /// - Returns: The length of the printed error; 0 if the call succeeds.
    func call(receiving response: HTTPTransportResponse) async throws -> Int {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.retryPolicy = .none
        configuration.validation = .off
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(credentials),
            transport: MemoryTransport(response: response)
        )
        do {
            try await call(client)
            return 0
        } catch let error as VpcError {
            return "\(error)".utf8.count
        }
    }

    private func call(_ client: HTTPVpcClient) async throws {
        switch operation {
        case .modify(let request): keep(try await client.modifyVpnConnectionAttribute(request))
        case .describeConnections: keep(try await client.describeVpnConnections(DescribeVpnConnectionsRequest()))
        case .listConnections: for try await connection in client.vpnConnections() { keep(connection) }
        case .describeGateways: keep(try await client.describeVpnGateways(DescribeVpnGatewaysRequest()))
        case .diagnose: keep(try await client.diagnoseVpnConnections(DiagnoseVpnConnectionsRequest()))
        }
    }
}

// The texts of bodies.
extension HostileBody {
    /// A body of as many units as fit between its beginning and its end.
    static func filled(_ beginning: String, _ unit: String, _ end: String) -> String {
        filled(beginning, end) { _ in unit }
    }

    /// A body of as many units as fit between its beginning and its end; each is made of its index.
    static func filled(_ beginning: String, _ end: String, unit: (Int) -> String) -> String {
        var text = beginning
        var index = 0
        while true {
            let next = unit(index)
            guard text.utf8.count + next.utf8.count + end.utf8.count <= size else { return text + end }
            text += next
            index += 1
        }
    }

    /// An error that has `unit` again and again in each of its fields, the message as long as the body allows.
    static func error(of unit: String, code: String? = nil, message: String = "") -> String {
        let long = String(repeating: unit, count: 4096 / unit.utf8.count)
        let details = [
            "AuthAction", "AuthPrincipalDisplayName", "AuthPrincipalOwnerId", "AuthPrincipalType",
            "EncodedDiagnosticMessage", "NoPermissionType", "PolicyType",
        ]
        let detail = details.map { "\"\($0)\":\"\(long)\"" }.joined(separator: ",")
        let fields = ["RequestId", "HostId", "Recommend"].map { "\"\($0)\":\"\(long)\"," }.joined()
        let beginning =
            "{\"Code\":\"\(code ?? long)\",\(fields)\"AccessDeniedDetail\":{\(detail)},\"Message\":\"\(message)"
        return filled(beginning, unit, "\"}")
    }

    /// A list of lists with 1,000 values each, within the limit of values.
    static func lists(of value: String) -> String {
        let values = repeatElement(value, count: 1000).joined(separator: ",")
        return "{\"a\":[" + repeatElement("[\(values)]", count: 65).joined(separator: ",") + "]}"
    }
}
