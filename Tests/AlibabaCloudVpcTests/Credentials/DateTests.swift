import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct DateTests {
    @Test(
        "The service's times are read, with or without a fraction",
        arguments: [
            "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.999Z", "2026-01-02T03:04:05.1Z",
        ]
    )
    func read(_ text: String) {
        #expect(Date(iso8601: text) == Date(timeIntervalSince1970: 1_767_323_045))
    }

    @Test(
        "Anything else is no time",
        arguments: [
            "", "soon", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02T03:04:05Zjunk", "2026-01-02T25:61:61Z",
            "99999-01-02T03:04:05Z", "2026-13-02T03:04:05Z", "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05.xZ",
            "2026-01-02 03:04:05Z", "２０26-01-02T03:04:05Z", "1767323045",
        ]
    )
    func refused(_ text: String) {
        #expect(Date(iso8601: text) == nil)
    }
}
