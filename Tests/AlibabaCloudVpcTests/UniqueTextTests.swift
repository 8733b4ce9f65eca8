import Testing

@testable import AlibabaCloudVpc

@Suite struct UniqueTextTests {
    @Test("No two are the same, and all are 32 hexadecimal digits")
    func unique() {
        let texts = (0..<2000).map { $0.isMultiple(of: 2) ? UniqueText.make() : UniqueText.make(with: 1) }
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }

    @Test("The number stands in the last 16 digits")
    func number() {
        #expect(UniqueText.make(with: 0x0123_4567_89AB_CDEF).hasSuffix("0123456789abcdef"))
        #expect(UniqueText.make(with: 0).hasSuffix("0000000000000000"))
    }
}
