import Foundation

extension HTTPHeaders {
    /// The time at which the reply was made, by its `Date` header.
    var date: Date? { self["date"].flatMap(HTTPDate.parse) }

    /// How long the service asks to wait before the next attempt, or `nil` where it does not ask.
    ///
    /// `x-acs-retry-after` is in milliseconds; `Retry-After` in seconds, or a date.
    func retryAfter(at date: Date) -> Duration? {
        if let milliseconds = self["x-acs-retry-after"].flatMap(Self.number(of:)) { return .milliseconds(milliseconds) }
        guard let text = self["retry-after"] else { return nil }
        if let seconds = Self.number(of: text) { return .seconds(seconds) }
        return HTTPDate.parse(text).map { .seconds(Swift.max(0, $0.timeIntervalSince(date))) }
    }

    /// A whole number that is not negative; one too large for any wait counts as a year in milliseconds.
    private static func number(of text: String) -> Int64? {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        let longest: Int64 = 365 * 86_400 * 1000
        return Swift.min(Int64(text) ?? longest, longest)
    }
}
