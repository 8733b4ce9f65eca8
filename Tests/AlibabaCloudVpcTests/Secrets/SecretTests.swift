import AlibabaCloudVpc
import Testing

@Suite struct SecretTests {
    @Test("No way to print shows the text")
    func printing() {
        let secret = Secret("open-sesame")
        #expect(!everythingPrinted(of: secret).contains("open"))
        #expect(!everythingPrinted(of: ["key": secret]).contains("open"))
        #expect(!everythingPrinted(of: Optional(secret) as Any).contains("open"))
        #expect(!everythingPrinted(of: Credentials(accessKeyId: "id", accessKeySecret: secret)).contains("open"))
        #expect(secret.description == "••••")
        #expect(secret.debugDescription == "••••")
        #expect(Mirror(reflecting: secret).children.isEmpty)
    }

    @Test("A dump of a secret tells nothing of its length")
    func dumping() {
        var short = ""
        var long = ""
        dump(Secret("a"), to: &short)
        dump(Secret(String(repeating: "a", count: 99)), to: &long)
        #expect(short == long)
    }

    @Test("The text can be read where it is needed")
    func exposedValue() {
        #expect(Secret("open-sesame").exposedValue == "open-sesame")
    }

    @Test("Two secrets are equal when their texts are")
    func equality() {
        #expect(Secret("a") == Secret("a"))
        #expect(Secret("a") != Secret("b"))
        #expect(Set([Secret("a"), Secret("a")]).count == 1)
    }

    @Test("Texts that Swift takes for equal are two secrets when their bytes differ")
    func equivalence() {
        let (one, two) = ("caf\u{E9}", "cafe\u{301}")
        #expect(one == two)
        #expect(Secret(one) != Secret(two))
        #expect(Set([Secret(one), Secret(two), Secret(one)]).count == 2)
    }

    /// A generator that returns the numbers of a sequence.
    private struct Counter: RandomNumberGenerator {
        var value: UInt64 = 0

        mutating func next() -> UInt64 {
            value &+= 0x9E37_79B9_7F4A_7C15
            return value
        }
    }

    @Test(
        "A random key has the requested length within the service's limits, and only letters and digits",
        arguments: [(32, 32), (1, 1), (16, 16), (100, 100), (101, 100), (0, 1), (-1, 1), (Int.max, 100)]
    )
    func random(length: Int, count: Int) {
        let key = Secret.random(length: length)
        #expect(key.exposedValue.utf8.count == count)
        #expect(key.exposedValue.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
        #expect(!key.isMasked)
        for validation in [RequestValidation.documented, .current] {
            let request = ModifyVpnConnectionAttributeRequest(
                vpnConnectionId: "vco-1",
                ikeConfig: IkeConfig(preSharedKey: key)
            )
            #expect(request.validationFailures(under: validation).isEmpty)
        }
    }

    @Test("Random keys differ, use every letter and digit, and follow the generator")
    func randomness() {
        let keys = (0..<200).map { _ in Secret.random() }
        #expect(Set(keys).count == 200)
        #expect(keys.allSatisfy { $0.exposedValue.count == 32 })
        #expect(Set(keys.flatMap { Array($0.exposedValue) }).count == 62)
        var (one, two) = (Counter(), Counter())
        let first = Secret.random(length: 20, using: &one)
        #expect(first == Secret.random(length: 20, using: &two))
        #expect(first != Secret.random(length: 20, using: &two))
    }

    @Test("No encoder can write it")
    func coding() {
        #expect(!(Secret("a") as Any is any Encodable))
        #expect(!(Secret("a") as Any is any Decodable))
    }

    @Test(
        "A masked text is told from one that is not",
        arguments: [
            ("pgw6dy7d1i8i****", true), ("****", true), ("****abc", true), ("ab****cd", true), ("*", true),
            ("***", true), ("", false), ("a***b", false), ("pa*s*w*o*r*d", false), ("pgw6dy7d1i8in7x5", false),
        ]
    )
    func masked(_ text: String, isMasked: Bool) {
        #expect(Secret(text).isMasked == isMasked)
    }
}
