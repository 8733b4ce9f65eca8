import Foundation

/// A parser of HTTP header dates (RFC 9110, 5.6.7) that uses no formatter, so that no locale and no calendar changes
/// them.
enum HTTPDate {
    /// Returns the date that `text` spells, in any of the three forms of the standard.
    ///
    /// - Returns: `nil` for any other string, for days and times that don't exist, and outside the years 1 through
    ///   9999.
    static func parse(_ text: String) -> Date? {
        // None of the forms is longer than "Wednesday, 09-Nov-94 08:49:37 GMT".
        guard text.utf8.count <= 64 else { return nil }
        let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
        switch words.count {
        case 6 where words[0].hasSuffix(",") && isUniversal(words[5]):
            // Sun, 06 Nov 1994 08:49:37 GMT
            return date(year: words[3], month: words[2], day: words[1], time: words[4])
        case 4 where words[0].hasSuffix(",") && isUniversal(words[3]):
            // Sunday, 06-Nov-94 08:49:37 GMT
            let parts = words[1].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, let year = fullYear(of: parts[2]) else { return nil }
            return date(year: year, month: parts[1], day: parts[0], time: words[2])
        case 5:
            // Sun Nov  6 08:49:37 1994
            return date(year: words[4], month: words[1], day: words[2], time: words[3])
        default:
            return nil
        }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func isUniversal(_ zone: String) -> Bool { ["GMT", "UTC"].contains(zone) }

    /// Returns the year in four digits; a year of two digits is one from 1970 through 2069.
    private static func fullYear(of text: String) -> String? {
        guard text.utf8.count == 2, let year = number(text) else { return text.utf8.count == 4 ? text : nil }
        return String(year < 70 ? 2000 + year : 1900 + year)
    }

    private static func date(year: String, month: String, day: String, time: String) -> Date? {
        let parts = time.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 }), year.utf8.count == 4,
            (1...2).contains(day.utf8.count), let monthIndex = months.firstIndex(of: month.lowercasedASCII),
            let year = number(year), let day = number(day),
            let hour = number(parts[0]), let minute = number(parts[1]), let second = number(parts[2])
        else { return nil }
        return Date(utcYear: year, month: monthIndex + 1, day: day, hour: hour, minute: minute, second: second)
    }

    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
    }
}

extension Date {
    /// Creates the date of a day and a time in UTC, or returns `nil` if they don't exist or the year isn't 1 through 9999.
    init?(utcYear year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        // Counted in years that begin in March, so that the leap day comes last.
        let yearFromMarch = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        let leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
        let days = yearFromMarch * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
        let seconds = Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        // A day or a time that doesn't exist is formatted as a different one.
        let fields = [(year, 4), (month, 2), (day, 2), (hour, 2), (minute, 2), (second, 2)].map { field in
            String(field.0).leftPadded(to: field.1)
        }
        let text = "\(fields[0])-\(fields[1])-\(fields[2])T\(fields[3]):\(fields[4]):\(fields[5])Z"
        guard date.utcTimestamp == text else { return nil }
        self = date
    }
}

extension HTTPTransportResponse.Headers {
    /// The time at which the response was created, from its `Date` header.
    var date: Date? { self["date"].flatMap(HTTPDate.parse) }

    /// Returns the delay that the service requests before the next attempt, or `nil` if it requests none.
    ///
    /// `x-acs-retry-after` is in milliseconds; `Retry-After` is in seconds, or a date.
    func retryAfter(at date: Date) -> Duration? {
        if let milliseconds = self["x-acs-retry-after"].flatMap(Self.number(of:)) { return .milliseconds(milliseconds) }
        guard let text = self["retry-after"] else { return nil }
        if let seconds = Self.number(of: text) { return .seconds(seconds) }
        return HTTPDate.parse(text).map { .seconds(Swift.max(0, $0.timeIntervalSince(date))) }
    }

    /// Returns a nonnegative whole number; one that's too large for any delay counts as a year in milliseconds.
    private static func number(of text: String) -> Int64? {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        let longest: Int64 = 365 * 86_400 * 1000
        return Swift.min(Int64(text) ?? longest, longest)
    }
}
