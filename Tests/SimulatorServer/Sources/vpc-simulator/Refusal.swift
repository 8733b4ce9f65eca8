import FlyingFox
import Foundation

/// A response to a request that does not get as far as the simulated VPC.
enum Refusal {
    case malformed
    case bodyTooLarge

    /// The refusal as an `Error` document, after which the client closes the connection.
    func response(to request: HTTPRequest) -> FlyingFox.HTTPResponse {
        let requestId = UUID().uuidString
        let isJSON =
            request.query["Format"]?.uppercased() == "JSON"
            || request.headers[HTTPHeader("Accept")]?.contains("json") == true
        let document =
            isJSON
            ? #"{"RequestId":"\#(requestId)","Code":"\#(code)","Message":"\#(message)"}"#
            : """
            <?xml version="1.0" encoding="UTF-8"?>\
            <Error><RequestId>\(requestId)</RequestId><Code>\(code)</Code><Message>\(message)</Message></Error>
            """
        let headers: HTTPHeaders = [.contentType: isJSON ? "application/json" : "text/xml", .connection: "close"]
        return HTTPResponse(to: request, status: status, headers: headers, body: Data(document.utf8))
    }

    private var status: Int {
        switch self {
        case .malformed: 400
        case .bodyTooLarge: 413
        }
    }

    private var code: String {
        switch self {
        case .malformed: "MalformedRequest"
        case .bodyTooLarge: "RequestEntityTooLarge"
        }
    }

    private var message: String {
        switch self {
        case .malformed: "The request has no host, or its target cannot be decoded."
        case .bodyTooLarge: "The body of the request is too large."
        }
    }
}
