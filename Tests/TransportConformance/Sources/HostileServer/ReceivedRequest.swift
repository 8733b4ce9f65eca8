import Foundation

/// A complete request that a ``HostileServer`` received.
public struct ReceivedRequest: Sendable {
    /// The number of the connection, from 0.
    public let connection: Int
    /// The method.
    public let method: String
    /// The target, such as `/`.
    public let target: String
    /// The headers, names in lower case.
    public let headers: [String: String]
    /// The body.
    public let body: [UInt8]

    /// The nonce of its signature.
    public var nonce: String? { headers["x-acs-signature-nonce"] }
    /// The token that makes the change happen once.
    public var clientToken: String? { parameter("ClientToken") }
    /// The name that the change gives, which the response has to repeat.
    public var name: String { parameter("Name") ?? "" }
    /// The response of the service to this request, and to no other.
    public var echo: String { "{\"Name\":\"\(name)\"}" }

    private func parameter(_ name: String) -> String? {
        let pairs = String(decoding: body, as: UTF8.self).split(separator: "&")
        let pair = pairs.first { $0.hasPrefix("\(name)=") }
        return pair?.dropFirst(name.utf8.count + 1).removingPercentEncoding
    }
}

extension ReceivedRequest {
    /// Takes a complete request from the beginning of `bytes`; `nil` if there is none yet.
    init?(takingFrom bytes: inout [UInt8], connection: Int) {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = (lines.first ?? "").components(separatedBy: " ")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[line[..<colon].lowercased()] = value
        }
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        guard bytes.count >= end.upperBound + length else { return nil }
        self.init(
            connection: connection,
            method: words.first ?? "",
            target: words.count > 1 ? words[1] : "",
            headers: headers,
            body: Array(bytes[end.upperBound..<(end.upperBound + length)])
        )
        bytes.removeFirst(end.upperBound + length)
    }
}
