import Testing

@testable import AlibabaCloudVpc

@Suite struct CIDRBlockTests {
    @Test(
        "IPv4 and IPv6 blocks are valid, host bits or not",
        arguments: [
            "0.0.0.0/0", "10.0.0.0/8", "192.168.1.0/24", "192.168.1.77/24", "255.255.255.255/32", "1.1.1.0/9",
            "::/0", "2001:db8::/32", "2001:db8::1/64", "fe80::1/128", "::ffff:1.2.3.4/96", "1:2:3:4:5:6:7:8/128",
            "2001:DB8::/32",
        ]
    )
    func valid(_ text: String) {
        #expect(CIDRBlock(text).isValid)
        #expect(CIDRBlock(text).rawValue == text)
    }

    @Test(
        "Anything else is not",
        arguments: [
            "", "/", "/24", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/08",
            "10.0.0.0/8/8", "10.0.0/8", "10.0.0.0.0/8", "256.0.0.0/8", "01.0.0.0/8", "1.1.1.1 /24", " 1.1.1.1/24",
            "1.1.1.1/24 ", "1.1.1.1/２４", "１.1.1.1/24", "::/129", ":::/0", "1:2:3:4:5:6:7:8:9/64", "12345::/16",
            "fe80::1%eth0/64", "g::/16", "1.1.1.1\u{0}/24", "1.1.1.1/24\u{0}", "1.1.1.0/24,1.1.2.0/24", "a/b",
            "2001:db8::/999999999999999999999", "10.0.0.0/1000",
        ]
    )
    func invalid(_ text: String) {
        #expect(!CIDRBlock(text).isValid)
        #expect(CIDRBlock(text).rawValue == text)
    }

    @Test(
        "The canonical form of a block has no host bits, and one spelling of an address",
        arguments: [
            ("10.0.0.1/8", "10.0.0.0/8"), ("192.168.1.77/24", "192.168.1.0/24"), ("1.1.1.0/9", "1.0.0.0/9"),
            ("255.255.255.255/0", "0.0.0.0/0"), ("10.1.2.3/32", "10.1.2.3/32"), ("2001:DB8::/32", "2001:db8::/32"),
            ("2001:0db8:0000:0000:0000:0000:0000:0001/128", "2001:db8::1/128"), ("2001:db8::1/64", "2001:db8::/64"),
            ("1:0:0:2:0:0:0:3/128", "1:0:0:2::3/128"), ("1:0:0:2:0:0:3:4/128", "1::2:0:0:3:4/128"),
            ("1:0:2:3:4:5:6:7/128", "1:0:2:3:4:5:6:7/128"), ("FFFF:FFFF::/17", "ffff:8000::/17"),
            ("0:0:0:0:0:0:0:0/0", "::/0"), ("::FFFF:1.2.3.4/128", "::ffff:102:304/128"), ("::1/128", "::1/128"),
            ("fe80:0::/10", "fe80::/10"), ("a/b", "a/b"), ("10.0.0.1/33", "10.0.0.1/33"), ("", ""),
        ]
    )
    func canonical(_ text: String, _ canonical: String) {
        #expect(CIDRBlock(text).canonical.rawValue == canonical)
        #expect(CIDRBlock(canonical).canonical.rawValue == canonical)
        #expect((CIDRBlock(text) == CIDRBlock(canonical)) == (text == canonical))
    }

    @Test("A list is read with and without blanks")
    func list() {
        #expect(CIDRBlock.list("1.1.1.0/24, 1.1.2.0/24") == [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")])
        #expect(CIDRBlock.list("1.1.1.0/24") == [CIDRBlock("1.1.1.0/24")])
        #expect(CIDRBlock.list("").isEmpty)
        #expect(CIDRBlock.list("x,y") == [CIDRBlock("x"), CIDRBlock("y")])
    }

    @Test(
        "Of a list, white space around a block, in any script, and empty blocks are no part",
        arguments: [
            (" a ,\tb\r\n,,c", ["a", "b", "c"]), (",", []), (" , ", []), ("\u{A0}a\u{3000},b\u{2028}", ["a", "b"]),
            ("é,b", ["é", "b"]), ("a b,c\u{0}", ["a b", "c\u{0}"]),
        ]
    )
    func list(_ text: String, blocks: [String]) {
        #expect(CIDRBlock.list(text).map(\.rawValue) == blocks)
    }

    @Test("A list is parted at every comma, whatever stands behind it", arguments: ["\u{301}", "\u{59B}", "\u{FE0F}"])
    func listOfMarks(_ mark: String) {
        let texts = CIDRBlock.list("10.0.0.0/8,\(mark)::/0").map { Array($0.rawValue.unicodeScalars) }
        #expect(texts == ["10.0.0.0/8", "\(mark)::/0"].map { Array($0.unicodeScalars) })
    }
}
