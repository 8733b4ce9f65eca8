/// What a case may cost, as a multiple of what others cost in the same run.
struct Limit {
    let name: String
    let factor: Double
    /// The cases whose sum is multiplied.
    let of: [String]

    static let all = [
        Limit("build.v1.full", 3, of: "floor.url.v1.full", "floor.hmac.v1.full"),
        Limit("build.v3.full", 3, of: "floor.url.v3.full", "floor.hmac.v3.full"),
        Limit("decode.single", 1.3, of: "floor.json.single"),
        Limit("decode.dual", 1.3, of: "floor.json.dual"),
        Limit("decode.single.xml", 1.5, of: "floor.xml.single"),
        Limit("decode.dual.xml", 1.5, of: "floor.xml.dual"),
        Limit("call.v3.full", 1.2, of: "build.v3.full", "decode.single"),
        Limit("scale.subnets.v1.1000", 11, of: "scale.subnets.v1.100"),
        Limit("scale.subnets.v3.1000", 11, of: "scale.subnets.v3.100"),
        Limit("scale.certificates.v1.1000", 11, of: "scale.certificates.v1.100"),
        Limit("scale.certificates.v3.1000", 11, of: "scale.certificates.v3.100"),
        Limit("scale.decode.subnets.1000", 11, of: "scale.decode.subnets.100"),
        Limit("scale.decode.1000", 11, of: "scale.decode.100"),
        Limit("scale.decode.xml.1000", 11, of: "scale.decode.xml.100"),
    ]

    private init(_ name: String, _ factor: Double, of others: String...) {
        self.name = name
        self.factor = factor
        of = others
    }

    /// What the case costs, and what it may, in microseconds, or `nil` where not all of it was measured.
    func outcome(in measurements: [Measurement]) -> (cost: Double, bound: Double)? {
        func cost(of name: String) -> Double? { measurements.first { $0.name == name }?.microseconds }
        let others = of.compactMap(cost)
        guard let cost = cost(of: name), others.count == of.count else { return nil }
        return (cost, factor * others.reduce(0, +))
    }
}
