import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct HTTPDateTests {
    @Test(
        "Each of HTTP's forms is read",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"), ("Sun Nov 16 08:49:37 1994", "1994-11-16T08:49:37Z"),
            (" sun, 6 nov 1994 08:49:37 UTC ", "1994-11-06T08:49:37Z"),
            ("Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59Z"),
            ("Thursday, 29-Feb-24 23:59:59 GMT", "2024-02-29T23:59:59Z"),
            ("Friday, 01-Jan-70 00:00:00 GMT", "1970-01-01T00:00:00Z"),
            ("Tuesday, 01-Jan-69 00:00:00 GMT", "2069-01-01T00:00:00Z"),
            ("Sun, 06-Nov-1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Mon, 01 Jan 0001 00:00:00 GMT", "0001-01-01T00:00:00Z"),
            ("Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59Z"),
        ]
    )
    func forms(_ text: String, spells timestamp: String) throws {
        let date = try #require(HTTPDate.parse(text))
        #expect(date.utcTimestamp == timestamp)
    }

    @Test(
        "Anything else is no date",
        arguments: [
            "", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 PST",
            "Sun, 06 Nov 1994 08:49:37 +0800", "Sun, 06 Nov 1994 08:49:37 GMT+0800", "Sun, 31 Feb 2026 00:00:00 GMT",
            "Sun, 29 Feb 2026 00:00:00 GMT", "Sun, 00 Jan 2026 00:00:00 GMT", "Sun, 06 Foo 2026 00:00:00 GMT",
            "Fri, 02 Jan 2026 24:00:00 GMT", "Fri, 02 Jan 2026 03:60:05 GMT", "Fri, 02 Jan 2026 03:04 GMT",
            "Fri, 02 Jan 26 03:04:05 GMT", "Fri, 02 Jan 12026 03:04:05 GMT", "Fri, 02 Jan 0000 03:04:05 GMT",
            "Fri, 02 Jan -026 03:04:05 GMT", "Fri, 02 Jan ٢٠٢٦ 03:04:05 GMT", "Sunday, 06-Nov-194 08:49:37 GMT",
            "Sunday, 06-Nov 08:49:37 GMT", "1994-11-06T08:49:37Z", "784111777", "a b c d e", "a, b c d e GMT",
            "Fri, 02 Jan 2026 ::: GMT", String(repeating: "Fri, ", count: 20_000),
        ]
    )
    func others(_ text: String) {
        #expect(HTTPDate.parse(text) == nil)
    }

    @Test("Days of four centuries are read as they are written")
    func days() throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        for day in stride(from: -80_000, to: 80_000, by: 7) {
            let date = Date(timeIntervalSince1970: TimeInterval(day) * 86_400 + 3_661)
            #expect(HTTPDate.parse(formatter.string(from: date)) == date)
        }
    }
}
