import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct PercentEncodingTests {
    @Test(
        "Letters, digits and -_.~ stay; all else is encoded",
        arguments: [
            ("", ""), ("AZaz09-_.~", "AZaz09-_.~"), (" ", "%20"), ("*", "%2A"), ("+", "%2B"), ("/", "%2F"),
            ("=&", "%3D%26"),
            ("中", "%E4%B8%AD"), ("🔑", "%F0%9F%94%91"), ("\u{0}\u{7F}", "%00%7F"), ("%", "%25"),
            ("!'()", "%21%27%28%29"),
        ]
    )
    func encode(_ text: String, is encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
    }

    @Test("What is encoded decodes to what it was", arguments: 0..<50)
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = generator.hardText(length: 60)
        #expect(PercentEncoding.encode(text).removingPercentEncoding == text)
    }

    @Test("A form keeps its order, the canonical form goes by the names' bytes; an empty value stays")
    func forms() {
        var parameters = RequestParameters()
        for (name, value) in [("b", "1 2"), ("a.2", ""), ("a.10", "x"), ("B", "é"), ("a", "=")] {
            parameters.append(name, value)
        }
        #expect(EncodedParameters(parameters).text == "b=1%202&a.2=&a.10=x&B=%C3%A9&a=%3D")
        #expect(EncodedParameters(parameters).canonicalText == "B=%C3%A9&a=%3D&a.10=x&a.2=&b=1%202")
        #expect(EncodedParameters(RequestParameters()).text.isEmpty)
    }
}
