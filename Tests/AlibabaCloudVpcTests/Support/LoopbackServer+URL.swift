import Foundation
import LoopbackServer

extension LoopbackServer.Request {
    /// The URL of the request, whose escapes stay as they are; `nil` where it has no host, or a `%` escapes nothing.
    var url: URL? {
        let legal = CharacterSet.urlQueryAllowed.union(["%"])
        guard let host = headers["host"], let target = target.addingPercentEncoding(withAllowedCharacters: legal) else {
            return nil
        }
        let text = "http://\(host)\(target)"
        // Where something of it is not legal, all of it is escaped once more.
        return URL(string: text).flatMap { $0.absoluteString == text ? $0 : nil }
    }
}
