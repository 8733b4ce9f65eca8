import Foundation
import LoopbackServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension LoopbackServer.Request {
    /// The request as a client would have made it.
    var urlRequest: URLRequest? {
        guard let url else { return nil }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body.isEmpty ? nil : body
        for (name, value) in headers where name.hasPrefix("x-acs-") || ["authorization", "content-type"].contains(name)
        {
            request.setValue(value, forHTTPHeaderField: name)
        }
        return request
    }
}
