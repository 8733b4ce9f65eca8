import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct DateTests {
    @Test(
        "Reads an RFC 3339 time with a fraction, an offset, or letters of either case",
        arguments: [
            "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.999Z", "2026-01-02T03:04:05.1Z", "2026-01-02t03:04:05z",
            "2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05-00:00", "2026-01-02T11:04:05+08:00",
            "2026-01-01T19:34:05.123456789-07:30", "2026-01-03T03:03:05+23:59",
            "2026-01-02T03:04:05.\(String(repeating: "9", count: 100_000))Z",
        ]
    )
    func read(_ text: String) {
        #expect(Date(rfc3339: text) == Date(timeIntervalSince1970: 1_767_323_045))
    }

    @Test(
        "Accepts only days of the calendar, and leap seconds",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00+00:01", -60), ("2000-02-29T12:00:00Z", 951_825_600),
            ("2016-12-31T23:59:60Z", 1_483_228_799), ("2017-01-01T07:59:60+08:00", 1_483_228_799),
            ("9999-12-31T23:59:59Z", 253_402_300_799), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ]
    )
    func calendar(_ text: String, seconds: TimeInterval) {
        #expect(Date(rfc3339: text) == Date(timeIntervalSince1970: seconds))
    }

    @Test(
        "Refuses anything else",
        arguments: [
            "", "soon", "2026-01-02", "2026-01-02T03:04:05", "2026-01-02T03:04:05Zjunk", "2026-01-02T25:61:61Z",
            "99999-01-02T03:04:05Z", "2026-13-02T03:04:05Z", "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05.xZ",
            "2026-01-02 03:04:05Z", "２０26-01-02T03:04:05Z", "1767323045", "2025-02-29T00:00:00Z",
            "2026-01-02T24:00:00Z",
            "2026-01-02T03:04:61Z", "2026-01-02T03:04:05+8:00", "2026-01-02T03:04:05+0800", "2026-01-02T03:04:05+24:00",
            "2026-01-02T03:04:05+08:60", "2026-01-02T03:04:05,5Z", "2026-01-02T03:04Z", "2026-01-02T03:04:05+08:00Z",
            "+026-01-02T03:04:05Z", "2026-01-02T03:04:05Z\u{301}", "2026-00-02T03:04:05Z", "2026-01-00T03:04:05Z",
        ]
    )
    func refused(_ text: String) {
        #expect(Date(rfc3339: text) == nil)
    }
}
