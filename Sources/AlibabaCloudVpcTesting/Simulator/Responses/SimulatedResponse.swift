import AlibabaCloudVpc
import Foundation

/// A response of the service before it's written.
struct SimulatedResponse: Sendable {
    let requestId: String
    var status = 200
    var format = ResponseFormat.xml
    var rootName = ""
    var body = BodyNode.object([])
    /// How long the service asks to wait before the next attempt.
    var retryAfter: Duration?
    var contentType: String?
    /// The fraction of the body that's sent.
    var sentFraction = 1.0

    /// The response as it's sent over HTTP.
    func written(at date: Date) -> HTTPTransportResponse {
        var headers: HTTPTransportResponse.Headers = [
            "Content-Type": contentType ?? format.contentType,
            "Date": ServiceTime.httpDate(date),
            "x-acs-request-id": requestId,
        ]
        if let retryAfter {
            let (seconds, attoseconds) = retryAfter.components
            headers["x-acs-retry-after"] = String(
                seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
            )
        }
        let body = Data(body.document(in: format, rootName: rootName).utf8)
        return HTTPTransportResponse(
            status: status,
            headers: headers,
            body: body.prefix(Int(Double(body.count) * sentFraction))
        )
    }

    /// The response as `fault` changes it.
    func changed(by fault: SimulatedVpc.Fault?) -> SimulatedResponse {
        var response = self
        switch fault {
        case .truncatedBody:
            response.sentFraction = 0.5
        case .emptyBody:
            response.status = 200
            response.sentFraction = 0
        case .wrongContentType:
            response.contentType = "text/html"
        case .maskedPreSharedKey:
            response.body = body.mapped { _, value in
                guard case .secret(let secret) = value else { return value }
                return .text(secret.exposedValue.dropLast(4) + "****")
            }
        case .unknownEnumValue:
            response.body = body.mapped { name, value in Self.unknownValues[name].map(BodyNode.text) ?? value }
        case .unknownField:
            response.body = body.mapped { $1.withUnknownFields }.withUnknownFields
        case .numbersAsStrings:
            response.body = body.mapped { _, value in
                guard case .literal(let literal) = value else { return value }
                return .text(literal)
            }
        default:
            break
        }
        return response
    }

    private static let unknownValues = [
        "IkeVersion": "ikev9", "IkeMode": "quantum", "IkeEncAlg": "kyber1024", "IkeAuthAlg": "sha4096",
        "IkePfs": "group4096", "IpsecEncAlg": "kyber1024", "IpsecAuthAlg": "sha4096", "IpsecPfs": "group4096",
        "State": "dreaming", "Status": "dreaming",
    ]
}

extension BodyNode {
    /// An object with a string and an object that no documentation has; any other node is unchanged.
    fileprivate var withUnknownFields: BodyNode {
        guard case .object(let members) = self else { return self }
        let inside = BodyNode.object([("Depth", .literal("2")), ("Items", .list([.text("a"), .text("b")]))])
        return .object(members + [("UnknownText", .text("new")), ("UnknownObject", inside)])
    }
}
