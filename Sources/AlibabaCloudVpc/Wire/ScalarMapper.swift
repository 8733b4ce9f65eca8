import Foundation

/// What passes through properties that are one text each, writing or reading them.
///
/// Where a property has two wire names, a writer writes both, and a reader takes the later one that is present.
protocol ScalarMapper {
    /// What this mapper writes or reads.
    static var form: WireForm { get }

    /// A text, a number, a Boolean.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?)
    /// The value of an enum.
    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?)
    /// A secret.
    mutating func map(_ name: String, _ value: inout Secret?)
}

extension ScalarMapper {
    /// A value that a request must have.
    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value) {
        var optional: Value? = value
        map(name, &optional)
        value = optional ?? value
    }

    /// A time in milliseconds since 1970.
    mutating func map(milliseconds name: String, _ date: inout Date?) {
        var milliseconds = date.flatMap(UnixMilliseconds.init(date:))
        map(name, &milliseconds)
        date = milliseconds?.date
    }

    /// A time in whole seconds since 1970.
    mutating func map(seconds name: String, _ date: inout Date?) {
        var seconds = date.flatMap(UnixSeconds.init(date:))
        map(name, &seconds)
        date = seconds?.date
    }
}
