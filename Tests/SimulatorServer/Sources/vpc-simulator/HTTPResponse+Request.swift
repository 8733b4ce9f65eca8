import FlyingFox
import Foundation

extension FlyingFox.HTTPResponse {
    /// A response to `request`: one to a HEAD tells the length of its body and leaves the body out.
    init(to request: HTTPRequest, status: Int, headers: HTTPHeaders, body: Data) {
        let isHead = request.method == .HEAD
        var headers = headers
        if isHead { headers[.contentLength] = String(body.count) }
        self.init(statusCode: HTTPStatusCode(status, phrase: ""), headers: headers, body: isHead ? Data() : body)
    }
}
