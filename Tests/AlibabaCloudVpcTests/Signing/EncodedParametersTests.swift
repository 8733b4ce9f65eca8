import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct EncodedParametersTests {
    /// Names that differ in the first eight bytes, behind them, or only in their length, and any others.
    private func pairs(_ generator: inout SeededGenerator) -> [(name: String, value: String)] {
        let starts = ["", "a", "TunnelOptionsSpecification.1", "TunnelOp", "TunnelOpt", "a\u{0}", "B", "中", "é"]
        return (0..<Int.random(in: 0...12, using: &generator)).map { index in
            let name = starts.randomElement(using: &generator) ?? ""
            let tail = generator.hardText(length: Int.random(in: 0...3, using: &generator))
            return (name + tail + String(index), generator.hardText(length: Int.random(in: 0...20, using: &generator)))
        }
    }

    private func parameters(_ pairs: [(name: String, value: String)]) -> RequestParameters {
        var parameters = RequestParameters()
        for pair in pairs { parameters.append(pair.name, pair.value) }
        return parameters
    }

    private func encoded(_ pair: (name: String, value: String)) -> String {
        "\(PercentEncoding.encode(pair.name))=\(PercentEncoding.encode(pair.value))"
    }

    private func canonical(_ pairs: [(name: String, value: String)]) -> String {
        pairs.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }.map(encoded)
            .joined(separator: "&")
    }

    @Test(
        "Pairs keep their order, and stand in the order of their names' bytes where they are signed",
        arguments: 0..<60
    )
    func orders(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (first, second) = (pairs(&generator), pairs(&generator).map { ("x" + $0.name, $0.value) })
        let (encodedFirst, encodedSecond) = (
            EncodedParameters(parameters(first)), EncodedParameters(parameters(second))
        )
        let both = first + second
        #expect(encodedFirst.text == first.map(encoded).joined(separator: "&"))
        #expect(encodedFirst.canonicalText == canonical(first))
        let joined = encodedFirst.followed(by: encodedSecond)
        #expect(joined.text == both.map(encoded).joined(separator: "&"))
        #expect(joined.canonicalText == canonical(both))
        let again = EncodedParameters.encodedAgain(encodedFirst, encodedSecond, after: Array("POST&%2F&".utf8))
        #expect(String(decoding: again, as: UTF8.self) == "POST&%2F&" + PercentEncoding.encode(canonical(both)))
    }

    @Test("The parameters stay beside their encoding, through joining, splitting and redaction", arguments: 0..<20)
    func source(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (first, second) = (parameters(pairs(&generator)), parameters(pairs(&generator)))
        let joined = EncodedParameters(first).followed(by: EncodedParameters(second))
        #expect(joined.parameters.all == first.all + second.all)
        var mixed = first
        mixed.append("InBody", "a b", alwaysInBody: true)
        mixed.append("Key", Secret("sesame"), alwaysInBody: false)
        let (inBody, others) = EncodedParameters(mixed).splitForBody()
        #expect(inBody.text == "InBody=a%20b")
        #expect(others.text == (first.all.isEmpty ? "" : EncodedParameters(first).text + "&") + "Key=sesame")
        #expect(inBody.parameters == mixed.splitForBody().inBody)
        #expect(others.parameters == mixed.splitForBody().others)
        #expect(others.redacted.text.hasSuffix("Key=REDACTED"))
        #expect(others.redacted.parameters == others.parameters.redacted)
        let (none, all) = EncodedParameters(first).splitForBody()
        #expect(none.isEmpty)
        #expect(all.text == EncodedParameters(first).text)
    }

    @Test("A name that occurs twice is found")
    func repetition() {
        let one = EncodedParameters(parameters([("TunnelOptions.1", "a"), ("TunnelOptions.2", "b"), ("A", "")]))
        #expect(!one.repeatsName)
        #expect(EncodedParameters(parameters([("b", "1"), ("a", "2"), ("b", "1")])).repeatsName)
        #expect(EncodedParameters.none.isEmpty)
    }
}
