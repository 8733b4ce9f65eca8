import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct TimestampTests {
    @Test(
        "The time is written in UTC, without a fraction",
        arguments: [
            (0.0, "1970-01-01T00:00:00Z"), (1_767_323_045, "2026-01-02T03:04:05Z"),
            (1_767_323_045.999, "2026-01-02T03:04:05Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"), (-0.5, "1969-12-31T23:59:59Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"), (1_456_231_584, "2016-02-23T12:46:24Z"),
        ]
    )
    func timestamp(_ seconds: Double, is text: String) {
        #expect(Date(timeIntervalSince1970: seconds).utcTimestamp == text)
    }

    @Test("It agrees with Foundation's calendar on every kind of day")
    func calendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for day in stride(from: 0, through: 60_000, by: 17) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 3_723)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let expected = String(format: "%04d-%02d-%02dT01:02:03Z", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            #expect(date.utcTimestamp == expected)
        }
    }

    @Test(
        "A time outside the years 1 through 9999 has no timestamp",
        arguments: [
            Double.nan, .infinity, -.infinity, 1e300, -1e300, 253_402_300_800, -62_135_596_801,
        ]
    )
    func outside(_ seconds: Double) {
        #expect(Date(timeIntervalSince1970: seconds).utcTimestamp == nil)
    }
}
