public import Foundation

/// A reply that is being read: its body, and what a failure to read it tells.
struct Reply {
    private let status: Int?
    private let headers: HTTPTransportResponse.Headers
    private let body: Data
    private let scrubber: SecretScrubber
    /// The parameters of the request, where it's known.
    private let sent: RequestParameters

    init(_ response: HTTPTransportResponse, scrubber: SecretScrubber, sent: RequestParameters = RequestParameters()) {
        status = response.status
        headers = response.headers
        body = response.body
        self.scrubber = scrubber
        self.sent = sent
    }

    init(_ body: Data, scrubber: SecretScrubber) {
        status = nil
        headers = [:]
        self.body = body
        self.scrubber = scrubber
        sent = RequestParameters()
    }

    /// The error of a reply that was cut off behind so many bytes.
    func failure(cutOffAt limit: Int) -> VpcError {
        switch status {
        case .some(300...399): redirect
        case .some(400...599): serviceFailure
        default: undecodable("it is larger than \(limit) bytes")
        }
    }

    /// Reads the answer, or throws the ``VpcError`` that the reply amounts to.
    func decode<Response: VpcResponse>(_ type: Response.Type) throws -> Response {
        switch status {
        case .none: try answer(type)
        case .some(200...299): try answer(type)
        case .some(300...399): throw redirect
        case .some(400...599): throw serviceFailure
        case .some(let status): throw undecodable("HTTP \(status) is no status that ends a request")
        }
    }
}

// A success.
extension Reply {
    private func answer<Response: VpcResponse>(_ type: Response.Type) throws -> Response {
        let document: ResponseBody
        do {
            document = try ResponseBody(body)
        } catch {
            let name = error.name.map { ": \(scrubber.scrub($0))" }
            throw undecodable(error.reason + (name ?? ""))
        }
        if let error = serviceError(in: document) { throw failure(error) }
        guard !document.isNoAnswer, let object = document.node.asObject else {
            throw undecodable("its root is no answer")
        }
        if let mismatch = mismatch(in: object) { throw mismatch }
        do {
            return try Response(from: object)
        } catch {
            throw undecodable("\(type) does not read it", cause: error)
        }
    }

    /// The error of a reply that is neither a refusal nor an answer: the change may have been made, whatever the status.
    private func undecodable(_ reason: String, cause: (any Error)? = nil) -> VpcError {
        failure(.undecodableResponse, "The reply cannot be read: \(reason).", cause: cause)
    }
}

// A response to another request.
extension Reply {
    /// The names under which a request names its resource, and its response, too, with the beginning of such an id.
    private static let resources = [
        ("VpnConnectionId", "vco-"), ("CustomerGatewayId", "cgw-"), ("VpnGatewayId", "vpn-"),
    ]

    /// The error of a response that names another resource than the request.
    ///
    /// Over HTTP/1.1, a server or a proxy can send the late response to one request after the next one was written to the same
    /// connection. What isn't an id, or is masked (`vco-bp1bbi27hojx80nck****`), names no other resource.
    private func mismatch(in response: ResponseNode) -> VpcError? {
        for (name, prefix) in Self.resources {
            guard let asked = sent[name], let received = response[name]?.string, received.hasBytePrefix(prefix),
                received.isVisibleASCII, !received.hasSameBytes(as: asked),
                !(asked + received).utf8.contains(UInt8(ascii: "*"))
            else { continue }
            return failure(
                .mismatchedResponse,
                "The response belongs to another request: its \(name) is "
                    + "\(scrubber.scrub(received).prefix(utf8Count: 128)), and not \(asked), which was asked for."
            )
        }
        return nil
    }
}

// A failure.
extension Reply {
    private func serviceError(in document: ResponseBody) -> ServiceError? {
        guard var error = ServiceError(from: document.node, httpStatus: status) else { return nil }
        if error.requestId == nil { error.requestId = requestIdInText }
        return error.scrubbed(by: scrubber)
    }

    /// The error of a reply with a status of failure, whatever its body.
    private var serviceFailure: VpcError {
        let document = try? ResponseBody(body)
        if let document, let error = serviceError(in: document) { return failure(error) }
        let requestId = document.flatMap { ServiceError.requestId(in: $0.node) } ?? requestIdInText
        let error = ServiceError(
            code: .httpStatus(status),
            message: body.isEmpty ? "The reply has no body." : "The reply's body is no error of the service.",
            requestId: requestId.map(scrubber.scrub),
            httpStatus: status
        )
        return failure(error)
    }

    /// The body is not shown where it spells the service's string to sign in a way that cannot be found in it.
    private func failure(_ error: ServiceError) -> VpcError {
        let isHidden =
            scrubber.knowsRequest && ServiceStringToSign.stands(in: error.message)
            && !ServiceStringToSign.stands(in: searchedText)
        var failure = VpcError.serviceFailed(error)
        failure.body = isHidden ? nil : shownBody
        return failure
    }

    private var redirect: VpcError {
        let target = headers["location"].flatMap { URL(string: $0)?.host } ?? "a host that it does not name"
        return failure(
            .transportFailed,
            "The reply is a redirect (HTTP \(status ?? 0)) to \(scrubber.scrub(target)). It was not followed, so that no "
                + "credential reaches another host; the endpoint is not the service's."
        )
    }

    /// The error of a reply that is no error of the service, and after which the change may have been made.
    private func failure(_ code: VpcError.Code, _ message: String, cause: (any Error)? = nil) -> VpcError {
        var failure = VpcError(
            code: code,
            message: message,
            requestId: requestIdInText.map(scrubber.scrub),
            httpStatus: status,
            underlyingError: cause.map(scrubber.scrub),
            mayHaveBeenApplied: true
        )
        failure.body = shownBody
        return failure
    }
}

// What a reply tells that cannot be read.
extension Reply {
    /// The beginning of the body, as much as is searched.
    private var searchedText: String { String(decoding: body.prefix(SecretScrubber.longestText), as: UTF8.self) }

    private var shownBody: ForeignText? { body.isEmpty ? nil : ForeignText(body, scrubber: scrubber) }

    /// The request id that any header or text shows.
    private var requestIdInText: String? {
        if let id = headers.requestId { return id }
        let pattern = #"(?<=request[-_ ]?id)["'>:=\s\\]{1,8}[0-9A-Za-z-]{8,64}"#
        guard
            let match = searchedText.range(of: pattern, options: [.regularExpression, .caseInsensitive]),
            let id = searchedText[match].split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }).last
        else { return nil }
        return String(id)
    }
}

/// Reads the service's replies: XML and JSON, answers and errors.
///
/// The format is seen from the bytes, whatever the headers say.
public struct VpcResponseDecoder: Sendable {
    private let scrubber: SecretScrubber
    private let sent: RequestParameters

    /// Makes a decoder.
    public init() {
        self.init(scrubber: .byNameOnly)
    }

    /// Creates a decoder for the response to one request.
    ///
    /// - Parameters:
    ///   - scrubber: Removes the secrets of the request from errors.
    ///   - sent: The parameters of the request; a response that names another resource is refused.
    init(scrubber: SecretScrubber, sent: RequestParameters = RequestParameters()) {
        self.scrubber = scrubber
        self.sent = sent
    }

    /// Reads the answer in a reply.
    ///
    /// - Parameters:
    ///   - type: The type of the answer.
    ///   - response: The reply, of any status.
    /// - Returns: The answer; a field that is missing or of a wrong kind is `nil` in it.
    /// - Throws: ``VpcError``: `.serviceFailed` where the reply tells of an error, with any status;
    ///   `.undecodableResponse` where a success cannot be read; `.transportFailed` for a redirect.
    public func decode<Response: VpcResponse>(_ type: Response.Type, from response: HTTPTransportResponse) throws
        -> Response
    {
        try Reply(response, scrubber: scrubber, sent: sent).decode(type)
    }

    /// Reads the answer in a body whose status is not known.
    ///
    /// - Parameters:
    ///   - type: The type of the answer.
    ///   - body: JSON or XML in UTF-8.
    /// - Returns: The answer; a field that is missing or of a wrong kind is `nil` in it.
    /// - Throws: ``VpcError``: `.serviceFailed` where the body tells of an error; `.undecodableResponse` where it
    ///   cannot be read.
    public func decode<Response: VpcResponse>(_ type: Response.Type, from body: Data) throws -> Response {
        try Reply(body, scrubber: scrubber).decode(type)
    }
}

/// The answer of an operation.
public protocol VpcResponse: Sendable {
    /// Reads the answer from its root.
    ///
    /// A change has been made when its answer comes: read what is there, and throw only where an answer without some
    /// field is of no use.
    ///
    /// - Throws: Any error; ``VpcResponseDecoder`` makes it a ``VpcError`` of the code `.undecodableResponse`.
    init(from node: ResponseNode) throws

    /// The id of the request, to be given to the service's support; `nil` where the answer does not tell it.
    var requestId: String? { get }
}

extension VpcResponse {
    /// None.
    public var requestId: String? { nil }
}
