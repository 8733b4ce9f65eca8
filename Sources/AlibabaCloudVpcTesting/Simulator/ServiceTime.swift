import Foundation

/// Dates as the service reads and writes them, the same in every locale.
enum ServiceTime {
    /// The date that `text` spells as `yyyy-MM-ddTHH:mm:ssZ`; `nil` for any other string.
    static func date(ofTimestamp text: String) -> Date? {
        // Foundation also reads other spellings, and dates that no calendar has.
        guard let date = try? Date(text, strategy: .iso8601), date.ISO8601Format() == text else { return nil }
        return date
    }

    /// The `Date` header of a response that's sent at `date`, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func httpDate(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents(
            [.year, .month, .day, .weekday, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: date.timeIntervalSince1970.withinCalendar)
        )
        func padded(_ number: Int?, to length: Int = 2) -> String {
            let digits = String(number ?? 0)
            return String(repeating: "0", count: max(0, length - digits.count)) + digits
        }
        let weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(parts.weekday ?? 1) - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = "\(padded(parts.day)) \(months[(parts.month ?? 1) - 1]) \(padded(parts.year, to: 4))"
        let time = [parts.hour, parts.minute, parts.second].map { padded($0) }.joined(separator: ":")
        return "\(weekday), \(day) \(time) GMT"
    }
}

extension Double {
    /// The seconds since 1970, clamped to the years 1 through 9999; NaN is 1970.
    fileprivate var withinCalendar: Double {
        isNaN ? 0 : Swift.min(Swift.max(self, -62_135_596_800), 253_402_300_799)
    }
}
