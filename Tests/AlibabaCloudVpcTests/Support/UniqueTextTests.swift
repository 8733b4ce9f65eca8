import Testing

@testable import AlibabaCloudVpc

@Suite struct UniqueTextTests {
    @Test("No two are the same, and all are 32 hexadecimal digits")
    func unique() {
        let texts = (0..<2000).map { _ in HexadecimalToken.make() }
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }

    @Test("Each number has 16 digits")
    func numbers() {
        #expect(HexadecimalToken.hexadecimal(0x0123_4567_89AB_CDEF, 0) == "0123456789abcdef0000000000000000")
        #expect(HexadecimalToken.hexadecimal(1, .max) == "0000000000000001ffffffffffffffff")
    }
}
