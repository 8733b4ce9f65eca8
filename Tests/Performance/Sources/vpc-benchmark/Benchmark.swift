import Foundation

/// Measures what the library's work costs, beside what the parts take that it cannot do without.
@main
struct Benchmark {
    static func main() async throws {
        guard let options = try? BenchmarkOptions(Array(CommandLine.arguments.dropFirst())) else {
            print(BenchmarkOptions.usage)
            exit(64)
        }
        if let name = options.body {
            for body in HostileBody.all where body.name == name {
                let cost = try await BodyMeasurement.costInThisProcess(of: body)
                print(String(decoding: try JSONEncoder().encode(cost), as: UTF8.self))
            }
            return
        }
        let cases = try BenchmarkCase.all().filter { options.includes($0.name) }
        let measurements = try await Measurement.all(cases, rounds: options.rounds, timeOfCase: .milliseconds(10))
        let bodies = try BodyMeasurement.all(HostileBody.all.filter { options.includes($0.name) })
        let report = Report(measurements: measurements, bodies: bodies)
        print(options.printsJSON ? report.jsonLines : report.table)
        if !report.bodiesAreWithinLimits || options.checksLimits && !report.holds { exit(1) }
    }
}
