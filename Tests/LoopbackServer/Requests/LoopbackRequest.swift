package import Foundation

#if canImport(FoundationNetworking)
    package import FoundationNetworking
#endif

/// A request of HTTP/1.1 as it came.
package struct LoopbackRequest: Sendable, Equatable {
    package let method: String
    package let target: String
    /// By name in lower case; of two of one name, both, joined by a comma.
    package let headers: [String: String]
    package let body: Data

    /// The URL of the request, whose escapes stay as they are; `nil` where it has no host, or a `%` escapes nothing.
    package var url: URL? {
        let legal = CharacterSet.urlQueryAllowed.union(["%"])
        guard let host = headers["host"], let target = target.addingPercentEncoding(withAllowedCharacters: legal) else {
            return nil
        }
        let text = "http://\(host)\(target)"
        // Where something of it is not legal, all of it is escaped once more.
        return URL(string: text).flatMap { $0.absoluteString == text ? $0 : nil }
    }

    /// The request as a client would have made it, every header included; `nil` where it has no URL.
    package var urlRequest: URLRequest? {
        guard let url else { return nil }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body.isEmpty ? nil : body
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        return request
    }
}
