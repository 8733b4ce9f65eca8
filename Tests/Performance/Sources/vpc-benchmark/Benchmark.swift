/// Measures what the library's work costs, beside floors that no library goes below.
@main
struct Benchmark {
    static func main() async throws {
        let measurements = try await Measurement.all(cases(), rounds: 15, timeOfCase: .milliseconds(10))
        for m in measurements {
            print(m.name, m.microseconds, m.range, m.allocations ?? -1)
        }
    }

    private static func cases() throws -> [BenchmarkCase] {
        var cases: [BenchmarkCase] = []
        let requests = [("small", Sample.small), ("full", Sample.full), ("dual", Sample.dual)]
        for signing in SigningCase.allCases {
            for (size, request) in requests {
                if size != "dual" { cases.append(.signing(signing, size, request)) }
                cases.append(.building(signing, size, request))
                cases.append(try .urlFloor(signing, size, request))
                cases.append(try .hmacFloor(signing, size, request))
            }
        }
        cases.append(.url("small", Sample.small))
        for (name, text) in [("single", SampleReply.single), ("dual", SampleReply.dual), ("error", SampleReply.error)] {
            let xml = try SampleReply.xml(
                text,
                root: name == "error" ? "Error" : "ModifyVpnConnectionAttributeResponse"
            )
            if name == "error" {
                cases += [.decodingError(name, text), .decodingError("\(name).xml", xml)]
            } else {
                cases += [.decoding(name, text), .decoding("\(name).xml", xml)]
            }
            cases += [.jsonFloor(name, text), .xmlFloor(name, xml)]
        }
        for signing in SigningCase.allCases { cases.append(.call(signing, "full", Sample.full)) }
        return cases
    }
}
