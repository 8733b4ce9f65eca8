import Foundation

extension LoopbackRequest {
    /// What the bytes that a client has sent so far are.
    package enum Reading: Sendable, Equatable {
        /// A whole request, and how many of the bytes it takes.
        case whole(LoopbackRequest, size: Int)
        /// The beginning of a request.
        case incomplete
        /// No request, whatever may follow.
        case refused
    }

    /// The blank line behind the headers, and the line end in front of it.
    private static let endOfHead = Data("\r\n\r\n".utf8)

    /// The largest body that is waited for, in bytes: 16 MiB.
    private static let largestBody = 1 << 24

    /// Reads the request at the beginning of what a client has sent.
    ///
    /// - Parameter received: All that came and belongs to no earlier request.
    /// - Returns: The request; that more has to come; or that none ever will.
    package static func read(_ received: [UInt8]) -> Reading {
        guard let first = received.first else { return .incomplete }
        guard (0x41..<0x80).contains(first) else { return .refused }
        guard let end = Data(received).range(of: endOfHead) else { return .incomplete }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ").map(String.init)
        guard words.count == 3 else { return .refused }
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            return (parts[0].lowercased(), value)
        }
        let headers = Dictionary(fields) { "\($0),\($1)" }
        guard let count = Self.size(ofBody: headers["content-length"]) else { return .refused }
        guard received.count - end.upperBound >= count else { return .incomplete }
        let body = Data(received[end.upperBound...].prefix(count))
        return .whole(
            LoopbackRequest(method: words[0], target: words[1], headers: headers, body: body),
            size: end.upperBound + count
        )
    }

    /// The length that the header tells, 0 where there is none; `nil` where it tells no length.
    private static func size(ofBody header: String?) -> Int? {
        guard let header else { return 0 }
        guard let count = Int(header), (0...largestBody).contains(count) else { return nil }
        return count
    }
}
