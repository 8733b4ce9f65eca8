import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct NonceSourceTests {
    private let date = Date(timeIntervalSince1970: 1_767_323_045.25)

    @Test("Of one time no two are the same, whoever asks and however many at once")
    func unique() async {
        let sources = [NonceSource(), NonceSource()]
        let nonces = await withTaskGroup(of: [String].self) { group in
            for index in 0..<8 {
                group.addTask { (0..<500).map { _ in sources[index % 2].next(at: date) } }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(nonces.count == 4000)
        #expect(Set(nonces).count == 4000)
        #expect(nonces.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }

    @Test("Two that have counted as far differ by their times")
    func times() {
        let (one, other) = (NonceSource(countingFrom: 7), NonceSource(countingFrom: 7))
        let (first, second) = (one.next(at: date), other.next(at: date.addingTimeInterval(0.000_001)))
        #expect(first.prefix(16) == "0000000000000008")
        #expect(first.prefix(16) == second.prefix(16))
        #expect(first != second)
    }

    @Test("Counting goes on behind the greatest number")
    func end() {
        let source = NonceSource(countingFrom: .max)
        #expect(source.next(at: date).hasPrefix("0000000000000000"))
        #expect(source.next(at: date).hasPrefix("0000000000000001"))
    }
}
