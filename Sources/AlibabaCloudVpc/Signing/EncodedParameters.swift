/// Parameters and their encoding in a query or a form: percent-encoded `name=value` pairs, joined by `&`, in order.
///
/// Each parameter is encoded once; the string to sign is composed of the same bytes.
struct EncodedParameters: Sendable {
    /// The parameters before encoding.
    let parameters: RequestParameters

    /// The pairs with `&` between them.
    let bytes: [UInt8]

    /// The pairs in the order of their names' bytes, as signatures require.
    private let sorted: [Pair]

    /// Creates the encoding of `parameters`.
    init(_ parameters: RequestParameters) {
        self.parameters = parameters
        let all = parameters.all
        let size = all.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        var pairs: [Pair] = []
        pairs.reserveCapacity(all.count)
        bytes = PercentEncoder.bytes(atMost: PercentEncoder.longestSpelling * size + 2 * all.count) { encoder in
            for parameter in all {
                if encoder.count > 0 { encoder.append(UInt8(ascii: "&")) }
                let start = encoder.count
                encoder.encode(parameter.name)
                encoder.append(UInt8(ascii: "="))
                encoder.encode(parameter.value)
                pairs.append(Pair(name: parameter.name, range: start..<encoder.count))
            }
        }
        pairs.sort { $0.precedes($1) }
        sorted = pairs
    }

    private init(parameters: RequestParameters, bytes: [UInt8], sorted: [Pair]) {
        self.parameters = parameters
        self.bytes = bytes
        self.sorted = sorted
    }

    /// No parameters.
    static let none = EncodedParameters(parameters: RequestParameters(), bytes: [], sorted: [])

    var isEmpty: Bool { sorted.isEmpty }

    /// The pairs in order.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The pairs in the order of their names' bytes.
    var canonicalText: String {
        sorted.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: "&")
    }

    /// The same parameters with each secret replaced by ``Secret/redaction``.
    var redacted: EncodedParameters { EncodedParameters(parameters.redacted) }

    /// Returns the parameters that are sent in the body whatever the placement, and the others.
    func splitForBody() -> (inBody: EncodedParameters, others: EncodedParameters) {
        let (inBody, others) = parameters.splitForBody()
        guard !inBody.all.isEmpty else { return (.none, self) }
        return (EncodedParameters(inBody), EncodedParameters(others))
    }

    /// Whether a name occurs more than once.
    var repeatsName: Bool {
        zip(sorted, sorted.dropFirst()).contains { !$0.precedes($1) }
    }

    /// Returns these parameters, followed by those of `other`.
    func followed(by other: EncodedParameters) -> EncodedParameters {
        guard !isEmpty else { return other }
        guard !other.isEmpty else { return self }
        var parameters = parameters
        parameters.append(contentsOf: other.parameters)
        let start = bytes.count + 1
        let moved = other.sorted.map { Pair($0, movedBy: start) }
        return EncodedParameters(
            parameters: parameters,
            bytes: bytes + [UInt8(ascii: "&")] + other.bytes,
            sorted: (sorted + moved).sorted { $0.precedes($1) }
        )
    }

    /// Returns `start`, followed by the pairs of both in the order of their names' bytes, percent-encoded a second time
    /// together with the `&` between them.
    static func encodedAgain(_ first: EncodedParameters, _ second: EncodedParameters, after start: [UInt8]) -> [UInt8] {
        let size = first.bytes.count + second.bytes.count + 1
        return PercentEncoder.bytes(atMost: start.count + PercentEncoder.longestSpelling * size) { encoder in
            encoder.append(start)
            first.bytes.withUnsafeBufferPointer { firstBytes in
                second.bytes.withUnsafeBufferPointer { secondBytes in
                    var isFirst = true
                    func write(_ pair: UnsafeBufferPointer<UInt8>) {
                        if !isFirst { encoder.encode("&") }
                        isFirst = false
                        encoder.encode(pair)
                    }
                    var next = second.sorted.startIndex
                    for pair in first.sorted {
                        while next < second.sorted.endIndex, second.sorted[next].precedes(pair) {
                            write(UnsafeBufferPointer(rebasing: secondBytes[second.sorted[next].range]))
                            next += 1
                        }
                        write(UnsafeBufferPointer(rebasing: firstBytes[pair.range]))
                    }
                    for pair in second.sorted[next...] {
                        write(UnsafeBufferPointer(rebasing: secondBytes[pair.range]))
                    }
                }
            }
        }
    }
}

/// The position of an encoded pair.
private struct Pair {
    let name: String
    let range: Range<Int>
    /// The first eight bytes of the name, which decide most comparisons.
    private let prefix: UInt64

    init(name: String, range: Range<Int>) {
        self.name = name
        self.range = range
        prefix = name.withUTF8Bytes { bytes in
            (0..<8).reduce(0) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) }
        }
    }

    init(_ pair: Pair, movedBy distance: Int) {
        name = pair.name
        range = pair.range.lowerBound + distance..<pair.range.upperBound + distance
        prefix = pair.prefix
    }

    /// Returns whether the name's UTF-8 bytes precede those of the other's.
    func precedes(_ other: Pair) -> Bool {
        prefix == other.prefix ? name.bytesPrecede(other.name) : prefix < other.prefix
    }
}
