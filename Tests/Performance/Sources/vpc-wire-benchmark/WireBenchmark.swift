import Foundation
import HostileServer

/// Measures calls to a server on loopback, over each transport with its default settings.
@main
struct WireBenchmark {
    static func main() async {
        guard let options = try? WireOptions(Array(CommandLine.arguments.dropFirst())) else {
            print(WireOptions.usage)
            exit(64)
        }
        do {
            try await run(options)
        } catch {
            print("vpc-wire-benchmark: \(error)")
            exit(1)
        }
    }

    private static func run(_ options: WireOptions) async throws {
        if let folder = options.authorityFolder {
            _ = try TestAuthority.issue(to: folder)
            return
        }
        let load = loadAverage
        // Without an authority, cases without TLS can be measured nevertheless.
        let authority = try? TestAuthority()
        let measurements = try await WireMeasurement.all(
            WireCase.all.filter { options.includes($0.name) },
            rounds: options.rounds
        ) { try await $0.measured(for: options.time, authority: authority) }
        let report = WireReport(measurements: measurements)
        print(report.table)
        print("- load average of the machine: \(load) before, \(loadAverage) after")
        if options.checksRequirements, !report.isGood { exit(1) }
    }

    /// The processes that ran or waited in the last minute, on average.
    private static var loadAverage: String {
        var loads = [0.0]
        guard getloadavg(&loads, 1) == 1 else { return "unknown" }
        return String(format: "%.2f", loads[0])
    }
}
