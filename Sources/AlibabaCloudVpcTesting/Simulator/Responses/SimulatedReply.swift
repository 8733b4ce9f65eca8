import AlibabaCloudVpc
import Foundation

/// A reply of the service before it is written.
struct SimulatedReply: Sendable {
    let requestId: String
    var status = 200
    var format = ResponseFormat.xml
    var rootName = ""
    var answer = AnswerObject()
    /// How long the service asks to wait before the next attempt.
    var retryAfter: Duration?
    private var contentType: String?
    private var keptPart = 1.0

    init(requestId: String) {
        self.requestId = requestId
    }

    /// The reply as it comes over HTTP.
    func response(at date: Date) -> HTTPTransportResponse {
        var headers: HTTPTransportResponse.Headers = [
            "Content-Type": contentType ?? AnswerRenderer.contentType(format),
            "Date": ServiceTime.httpDate(date),
            "x-acs-request-id": requestId,
        ]
        if let retryAfter {
            let (seconds, attoseconds) = retryAfter.components
            headers["x-acs-retry-after"] = String(
                seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
            )
        }
        let body = Data(AnswerRenderer.render(answer, rootName: rootName, format: format).utf8)
        return HTTPTransportResponse(
            status: status,
            headers: headers,
            body: body.prefix(Int(Double(body.count) * keptPart))
        )
    }

    /// The reply as a fault leaves it.
    func changed(by fault: SimulatedVpc.Fault?) -> SimulatedReply {
        var reply = self
        switch fault {
        case .truncatedBody:
            reply.keptPart = 0.5
        case .emptyBody:
            reply.status = 200
            reply.keptPart = 0
        case .wrongContentType:
            reply.contentType = "text/html"
        case .maskedPreSharedKey:
            reply.answer = answer.mapped { _, value in
                guard case .secret(let secret) = value else { return value }
                return .text(secret.exposedValue.dropLast(4) + "****")
            }
        case .unknownEnumValue:
            reply.answer = answer.mapped { name, value in Self.unknownValues[name].map(AnswerNode.text) ?? value }
        case .unknownField:
            reply.answer =
                answer.mapped { _, value in
                    guard case .object(let object) = value else { return value }
                    return .object(object.withUnknownFields)
                }.withUnknownFields
        case .numbersAsText:
            reply.answer = answer.mapped { _, value in
                switch value {
                case .number(let number): .text(String(number))
                case .boolean(let value): .text(value ? "true" : "false")
                default: value
                }
            }
        default:
            break
        }
        return reply
    }

    private static let unknownValues = [
        "IkeVersion": "ikev9", "IkeMode": "quantum", "IkeEncAlg": "kyber1024", "IkeAuthAlg": "sha4096",
        "IkePfs": "group4096", "IpsecEncAlg": "kyber1024", "IpsecAuthAlg": "sha4096", "IpsecPfs": "group4096",
        "State": "dreaming", "Status": "dreaming",
    ]
}

extension AnswerObject {
    /// The object with a text, a list and an object that no documentation has.
    fileprivate var withUnknownFields: AnswerObject {
        var inside = AnswerObject()
        inside.append("Depth", Int64(2))
        inside.append("Items", .list([.text("a"), .text("b")]))
        var object = self
        object.append("UnknownText", "new")
        object.append("UnknownObject", inside)
        return object
    }
}
