import Foundation

/// The bytes of an input, as a source of choices; at the end, each choice is the first one.
struct FuzzBytes {
    private var rest: ArraySlice<UInt8>

    init(_ data: Data) {
        rest = Array(data)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    /// A number from 0 and below `bound`.
    mutating func number(below bound: Int) -> Int {
        bound > 256 ? (Int(byte()) << 8 | Int(byte())) % bound : Int(byte()) % bound
    }

    mutating func boolean() -> Bool { byte() & 1 == 1 }

    mutating func choice<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

    /// Bytes, as many as the first of them says.
    mutating func bytes() -> [UInt8] {
        let count = min(Int(byte()), rest.count)
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// A text; bytes that are no UTF-8 become U+FFFD.
    mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

    /// All bytes that are left.
    mutating func remainder() -> [UInt8] {
        defer { rest = [] }
        return Array(rest)
    }
}
