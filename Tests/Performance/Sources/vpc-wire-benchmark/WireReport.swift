import Foundation

/// What was measured, as a table in Markdown.
struct WireReport {
    /// The rounds of each case, in order of their calls a second.
    let measurements: [[WireMeasurement]]

    /// A line for each case, and a line for each requirement.
    var table: String {
        var lines = [
            "| case | calls/s | least – most | p50, ms | p99, ms | CPU, µs a call | server's | calls | connections |",
            "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        ]
        for rounds in measurements where !rounds.isEmpty {
            let median = rounds[rounds.count / 2]
            let rates = rounds.map(\.callsPerSecond)
            let columns = [
                median.wireCase.name,
                Self.text(median.callsPerSecond, digits: 0),
                "\(Self.text(rates[0], digits: 0)) – \(Self.text(rates[rates.count - 1], digits: 0))",
                Self.text(median.p50, digits: 3),
                Self.text(median.p99, digits: 3),
                Self.text(median.processorMicroseconds, digits: 0),
                Self.text(median.serverMicroseconds, digits: 0),
                String(median.callCount),
                String(median.connectionCount),
            ]
            lines.append("| \(columns.joined(separator: " | ")) |")
        }
        lines.append("")
        lines += requirements.map { "- \($0.text)\($0.isMet ? "" : " (not met)")" }
        return lines.joined(separator: "\n")
    }

    /// Whether every requirement of what was measured is met.
    var isGood: Bool { requirements.allSatisfy(\.isMet) }

    private var requirements: [Requirement] { measurements.flatMap(Requirement.all) }

    private static func text(_ number: Double, digits: Int) -> String { String(format: "%.\(digits)f", number) }
}
