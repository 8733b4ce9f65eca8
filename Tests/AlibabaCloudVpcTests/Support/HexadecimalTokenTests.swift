import Testing

@testable import AlibabaCloudVpc

@Suite struct HexadecimalTokenTests {
    @Test("Tokens are unique and have 32 hexadecimal digits")
    func unique() {
        let tokens = (0..<2000).map { _ in HexadecimalToken.make() }
        #expect(Set(tokens).count == tokens.count)
        #expect(tokens.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }

    @Test("Each number has 16 digits")
    func numbers() {
        #expect(HexadecimalToken.hexadecimal(0x0123_4567_89AB_CDEF, 0) == "0123456789abcdef0000000000000000")
        #expect(HexadecimalToken.hexadecimal(1, .max) == "0000000000000001ffffffffffffffff")
    }
}
