import Foundation

extension Date {
    /// The time in UTC as `yyyy-MM-ddTHH:mm:ssZ`, or `nil` outside the years 1 through 9999.
    ///
    /// It's written without a formatter, so that no locale, calendar, or time zone changes it.
    var utcTimestamp: String? {
        let seconds = timeIntervalSince1970.rounded(.down)
        guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return nil }
        // Counted from 0000-03-01, 719,468 days before 1970: a year that starts in March has its leap day last.
        let (days, secondOfDay) = (Int64(seconds) + 719_468 * 86_400).quotientAndRemainder(dividingBy: 86_400)
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let (hour, secondOfHour) = secondOfDay.quotientAndRemainder(dividingBy: 3600)
        let (minute, second) = secondOfHour.quotientAndRemainder(dividingBy: 60)
        var text: [UInt8] = []
        text.reserveCapacity(20)
        text.append(digits: year, width: 4, before: "-")
        text.append(digits: month, width: 2, before: "-")
        text.append(digits: day, width: 2, before: "T")
        text.append(digits: hour, width: 2, before: ":")
        text.append(digits: minute, width: 2, before: ":")
        text.append(digits: second, width: 2, before: "Z")
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a number of at most `width` decimal digits, padded with zeros, and the mark.
    fileprivate mutating func append(digits number: Int64, width: Int, before mark: Unicode.Scalar) {
        var rest = number
        let start = count
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: width))
        for position in (start..<count).reversed() {
            self[position] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        append(UInt8(ascii: mark))
    }
}

/// A source of nonces that are unique across clients.
///
/// A nonce consists of a number, counted up from a random one, and the time. It only needs to be unique, not secret;
/// asking the system for random bits each time takes ten times as long.
final class NonceSource: Sendable {
    private let number: Locked<UInt64>

    /// Creates a source that counts up from `first`.
    init(countingFrom first: UInt64 = .random(in: 0 ... .max)) {
        number = Locked(first)
    }

    /// Returns the next nonce, of 32 hexadecimal digits, for a request that's signed at `date`.
    func next(at date: Date) -> String {
        let number = number.withLock { number in
            number &+= 1
            return number
        }
        return HexadecimalToken.hexadecimal(number, date.timeIntervalSince1970.bitPattern)
    }
}
