import AlibabaCloudVpc
import AlibabaCloudVpcTesting

/// What the command line asks for.
struct SimulatorOptions {
    static let help = """
        USAGE: vpc-simulator [options]

        Serves a simulated VPC of Alibaba Cloud over HTTP on 127.0.0.1. It is for tests alone: it changes nothing real,
        keeps all it holds in memory, and must not be reached from other machines. It prints its address on one line,
        and ends on SIGTERM and SIGINT.

        OPTIONS:
          --port <number>               The port; 0, the default, for one that is free.
          --access-key-id <id>          The access key that it knows (default: testid).
          --access-key-secret <secret>  Its secret (default: testsecret).
          --security-token <token>      Its token, where it is a temporary one (default: none).
          --region <id>                 The region of what it holds (default: cn-shanghai).
          --connection <id>             A VPN connection with one tunnel; may be given several times
                                        (default: vco-bp10lz7aejumd2vxo****).
          --two-tunnel-connection <id>  A VPN connection with two tunnels; may be given several times (default: none).
          --change-seconds <number>     How long a change is in progress (default: 0).
          --fault-seed <number>         What faults are made of (default: 1).
          --fault-probability <number>  How likely a request is to go wrong, 0 through 1 (default: 0).
          --log                         Prints the log of requests, without secrets, at the end.
          --help                        Prints this.
        """

    private(set) var port: UInt16 = 0
    private(set) var isHelpWanted = false
    private(set) var isLogWanted = false
    private var credentials = SimulatedVpc.sampleCredentials
    private var region = Region.cnShanghai
    private var connections: [VpnConnection] = []
    private var changeSeconds = 0
    private var faultSeed: UInt64 = 1
    private var faultProbability = 0.0

    /// Reads `arguments`.
    ///
    /// - Throws: ``UsageError`` where one is not known, or has no value, or one that it does not take.
    init(_ arguments: some Sequence<String>) throws {
        var rest = Array(arguments)[...]
        while let option = rest.popFirst() {
            switch option {
            case "--help", "-h": isHelpWanted = true
            case "--log": isLogWanted = true
            case "--port": port = try Self.value(of: option, &rest) { UInt16($0) }
            case "--access-key-id": credentials.accessKeyId = try Self.value(of: option, &rest) { $0 }
            case "--access-key-secret": credentials.accessKeySecret = try Self.value(of: option, &rest, Secret.init)
            case "--security-token": credentials.securityToken = try Self.value(of: option, &rest, Secret.init)
            case "--region":
                region = try Self.value(of: option, &rest) { text in
                    Region(rawValue: text).isValid ? Region(rawValue: text) : nil
                }
            case "--connection":
                connections.append(VpnConnection(vpnConnectionId: try Self.value(of: option, &rest) { $0 }))
            case "--two-tunnel-connection":
                let tunnels = [TunnelOptions(role: .master), TunnelOptions(role: .slave)]
                let id = try Self.value(of: option, &rest) { $0 }
                connections.append(VpnConnection(vpnConnectionId: id, tunnels: tunnels))
            case "--change-seconds":
                changeSeconds = try Self.value(of: option, &rest) {
                    Int($0).flatMap { (0...86_400).contains($0) ? $0 : nil }
                }
            case "--fault-seed": faultSeed = try Self.value(of: option, &rest) { UInt64($0) }
            case "--fault-probability":
                faultProbability = try Self.value(of: option, &rest) {
                    Double($0).flatMap { (0...1).contains($0) ? $0 : nil }
                }
            default: throw UsageError(description: "there is no option \(option)")
            }
        }
    }

    /// The VPC that is asked for.
    var vpc: SimulatedVpc {
        SimulatedVpc(
            connections: connections.isEmpty ? [VpnConnection()] : connections,
            region: region,
            credentials: [credentials],
            changeDuration: .seconds(changeSeconds),
            faults: .random(seed: faultSeed, probability: faultProbability)
        )
    }

    private static func value<Value>(
        of option: String,
        _ rest: inout ArraySlice<String>,
        _ read: (String) -> Value?
    ) throws -> Value {
        guard let text = rest.popFirst(), !text.isEmpty else { throw UsageError(description: "\(option) has no value") }
        guard let value = read(text) else {
            throw UsageError(description: "\(option) does not take its value")
        }
        return value
    }
}

/// A command line that cannot be read.
struct UsageError: Error, CustomStringConvertible {
    let description: String
}
