public import AlibabaCloudVpc
public import Foundation
import Synchronization

/// A call that changes the name of a VPN connection to a name that no other call of this process uses.
///
/// A server that echoes the name shows whether the call got the response to its own request.
public struct ConformanceCall: Sendable {
    private static let count = Atomic(0)

    /// The name that the call asks for: always of the same length.
    public var name: String
    /// The call's time limit.
    public var timeout: Duration = .seconds(10)
    /// The time limit of an attempt.
    public var attemptTimeout: Duration = .seconds(10)
    /// Whether failed attempts are made again, as the standard policy does, but without delays.
    public var retries = false

    /// Creates a call with a name of its own.
    public init() {
        let number = Self.count.add(1, ordering: .relaxed).newValue
        name = "call-" + String(String(number + 1_000_000).suffix(6))
    }

    /// The length of the response to a call, in bytes.
    public static let echoLength = #"{"Name":"call-000000"}"#.utf8.count

    /// Makes the call.
    public func outcome(at url: URL, over transport: any HTTPTransport) async -> CallOutcome {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = .custom(url)
        configuration.timeout = timeout
        configuration.attemptTimeout = attemptTimeout
        configuration.retryPolicy = retries ? .standard : .none
        var dependencies = HTTPVpcClient.Dependencies()
        dependencies.random = { 0 }
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(accessKeyId: "id-of-a-test", accessKeySecret: "secret-of-a-test"),
            transport: transport,
            dependencies: dependencies
        )
        let request = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: name)
        let clock = ContinuousClock()
        let start = clock.now
        var outcome = CallOutcome(name: name)
        do {
            outcome.response = try await client.send(request).name ?? ""
        } catch let error as VpcError {
            outcome.failure = CallOutcome.Failure(error)
        } catch {
            outcome.failure = CallOutcome.Failure(other: error)
        }
        let duration = clock.now - start
        outcome.seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        return outcome
    }
}
