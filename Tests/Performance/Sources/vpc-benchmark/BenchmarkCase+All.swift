extension BenchmarkCase {
    /// Everything that is measured, each beside its floors.
    static func all() throws -> [BenchmarkCase] {
        try requests() + responses() + calls() + growth()
    }

    private static func requests() throws -> [BenchmarkCase] {
        var cases: [BenchmarkCase] = []
        for signing in SigningCase.allCases {
            for (size, request) in [("small", Sample.small), ("full", Sample.full), ("dual", Sample.dual)] {
                if size != "dual" { cases.append(.signing(signing, size, request)) }
                cases.append(.building(signing, size, request))
                cases.append(try .urlFloor(signing, size, request))
                if size == "full" { cases.append(try .urlFloorAtOnce(signing, size, request)) }
                cases.append(try .hmacFloor(signing, size, request))
            }
        }
        cases.append(.url("small", Sample.small))
        return cases
    }

    private static func responses() throws -> [BenchmarkCase] {
        let root = "ModifyVpnConnectionAttributeResponse"
        var cases: [BenchmarkCase] = []
        for (name, text) in [("single", SampleResponse.single), ("dual", SampleResponse.dual)] {
            let xml = try SampleResponse.xml(text, root: root)
            cases += [.decoding("decode.\(name)", text), .jsonFloor(name, text)]
            cases += [.decoding("decode.\(name).xml", xml), .xmlFloor(name, xml)]
        }
        let xml = try SampleResponse.xml(SampleResponse.error, root: "Error")
        cases += [.decodingError("decode.error", SampleResponse.error), .jsonFloor("error", SampleResponse.error)]
        cases += [.decodingError("decode.error.xml", xml), .xmlFloor("error", xml)]
        return cases
    }

    private static func calls() -> [BenchmarkCase] {
        SigningCase.allCases.map { .call($0, "full", Sample.full) }
    }

    /// The same with ten times as much in it.
    private static func growth() throws -> [BenchmarkCase] {
        var cases: [BenchmarkCase] = []
        for count in [100, 1000] {
            for signing in SigningCase.allCases {
                let version = signing.rawValue
                cases.append(.building("scale.subnets.\(version).\(count)", signing, Sample.full(subnets: count)))
                cases.append(
                    .building("scale.certificates.\(version).\(count)", signing, Sample.dual(certificateLines: count))
                )
            }
            let response = SampleResponse.dual(certificateLines: count)
            let xml = try SampleResponse.xml(response, root: "ModifyVpnConnectionAttributeResponse")
            cases += [.decoding("scale.decode.\(count)", response), .decoding("scale.decode.xml.\(count)", xml)]
            cases.append(.decoding("scale.decode.subnets.\(count)", SampleResponse.single(subnets: count)))
        }
        return cases
    }
}
