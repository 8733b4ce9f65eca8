import Foundation

/// What was measured, for people or for programs.
struct Report {
    let measurements: [Measurement]

    /// A line of JSON a case.
    var jsonLines: String {
        measurements.map { #"{"name":"\#($0.name)","us":\#(Self.text($0.microseconds))}"# }.joined(separator: "\n")
    }

    /// A line a case in Markdown, and a line a limit behind them.
    var table: String {
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

    /// Whether every limit that was measured holds.
    var holds: Bool {
        Limit.all.compactMap { $0.outcome(in: measurements) }.allSatisfy { $0.cost <= $0.bound }
    }

    private static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
