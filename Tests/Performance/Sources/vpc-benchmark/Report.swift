import Foundation

/// What was measured, for people or for programs.
struct Report {
    let measurements: [Measurement]
    let bodies: [BodyMeasurement]

    /// A line of JSON a case.
    var jsonLines: String {
        let lines = measurements.map { #"{"name":"\#($0.name)","us":\#(Self.text($0.microseconds))}"# }
        let linesOfBodies = bodies.map { body in
            let memory = body.mebibytes.map { #","MiB":\#(Self.text($0))"# } ?? ""
            let costs = #""ms":\#(Self.text(body.milliseconds)),"multiple":\#(Self.text(body.multiple))"#
            return #"{"name":"\#(body.name)",\#(costs)\#(memory)}"#
        }
        return (lines + linesOfBodies).joined(separator: "\n")
    }

    /// Tables in Markdown: of the cases, of their limits, and of hostile bodies.
    var table: String {
        var tables: [String] = []
        if !measurements.isEmpty { tables.append(tableOfCases) }
        if !bodies.isEmpty { tables.append(tableOfBodies) }
        return tables.joined(separator: "\n\n")
    }

    private var tableOfBodies: String {
        var lines = ["| body | ms | × JSONSerialization | MiB |", "|---|---:|---:|---:|"]
        for body in bodies {
            let verdict = body.isWithinLimits ? "" : " (exceeded)"
            let memory = body.mebibytes.map(Self.text) ?? ""
            let costs = [body.milliseconds, body.multiple].map(Self.text).joined(separator: " | ")
            lines.append("| \(body.name) | \(costs) | \(memory)\(verdict) |")
        }
        return lines.joined(separator: "\n")
    }

    private var tableOfCases: String {
        var lines = ["| case | µs | least – most | allocations |", "|---|---:|---:|---:|"]
        for measurement in measurements {
            let range = "\(Self.text(measurement.range.lowerBound)) – \(Self.text(measurement.range.upperBound))"
            let allocations = measurement.allocations.map { String(Int($0.rounded())) } ?? ""
            lines.append(
                "| \(measurement.name) | \(Self.text(measurement.microseconds)) | \(range) | \(allocations) |"
            )
        }
        lines += ["", "| case | at most | of | is |", "|---|---:|---|---:|"]
        for limit in Limit.all {
            guard let (cost, bound) = limit.outcome(in: measurements) else { continue }
            let verdict = cost <= bound ? "" : " (exceeded)"
            let is_ = Self.text(cost / bound * limit.factor)
            lines.append(
                "| \(limit.name) | \(Self.text(limit.factor)) × | \(limit.of.joined(separator: " + ")) | \(is_)\(verdict) |"
            )
        }
        return lines.joined(separator: "\n")
    }

    /// Whether no hostile body took more time or memory than it may.
    var bodiesAreWithinLimits: Bool { bodies.allSatisfy(\.isWithinLimits) }

    /// Whether every limit that was measured holds.
    var holds: Bool {
        Limit.all.compactMap { $0.outcome(in: measurements) }.allSatisfy { $0.cost <= $0.bound }
    }

    private static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
