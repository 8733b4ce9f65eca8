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
