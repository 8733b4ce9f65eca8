public import Foundation

/// A decoder of the service's responses, in XML or JSON, for results and errors.
///
/// It recognizes the format by the body's bytes, whatever the headers say.
public struct VpcResponseDecoder: Sendable {
    private let scrubber: SecretScrubber
    private let sent: RequestParameters

    /// Creates a decoder.
    public init() {
        self.init(scrubber: .byNameOnly)
    }

    /// Creates a decoder for the response to one request.
    ///
    /// - Parameters:
    ///   - scrubber: Removes the secrets of the request from errors.
    ///   - sent: The parameters of the request; a response that names a different resource is rejected.
    init(scrubber: SecretScrubber, sent: RequestParameters = RequestParameters()) {
        self.scrubber = scrubber
        self.sent = sent
    }

    /// Returns the result in an HTTP response.
    ///
    /// - Parameters:
    ///   - type: The type of the result.
    ///   - response: The response, with any status.
    /// - Returns: The result; a field that's missing or of the wrong type is `nil`.
    /// - Throws: ``VpcError``: `.serviceFailed` if the response contains an error, whatever the status;
    ///   `.undecodableResponse` if a success can't be decoded; `.transportFailed` for a redirect.
    public func decode<Response: VpcResponse>(_ type: Response.Type, from response: HTTPTransportResponse) throws
        -> Response
    {
        try ReceivedResponse(response, scrubber: scrubber, sent: sent).decode(type)
    }

    /// Returns the result in a body whose status isn't known.
    ///
    /// - Parameters:
    ///   - type: The type of the result.
    ///   - body: JSON or XML in UTF-8.
    /// - Returns: The result; a field that's missing or of the wrong type is `nil`.
    /// - Throws: ``VpcError``: `.serviceFailed` if the body contains an error; `.undecodableResponse` if it can't be
    ///   decoded.
    public func decode<Response: VpcResponse>(_ type: Response.Type, from body: Data) throws -> Response {
        try ReceivedResponse(body, scrubber: scrubber).decode(type)
    }
}

/// A response that's being decoded, and the errors that can result from it.
struct ReceivedResponse {
    private let status: Int?
    private let headers: HTTPTransportResponse.Headers
    private let body: Data
    private let scrubber: SecretScrubber
    /// The parameters of the request; empty if they aren't known.
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

    /// Returns the error for a response whose body was cut off after `limit` bytes.
    func failure(cutOffAt limit: Int) -> VpcError {
        switch status {
        case .some(300...399): redirect
        case .some(400...599): serviceFailure
        default: undecodable("it is larger than \(limit) bytes")
        }
    }

    /// Returns the result.
    ///
    /// - Throws: The ``VpcError`` of the response.
    func decode<Response: VpcResponse>(_ type: Response.Type) throws -> Response {
        switch status {
        case .none: try result(type)
        case .some(200...299): try result(type)
        case .some(300...399): throw redirect
        case .some(400...599): throw serviceFailure
        case .some(let status): throw undecodable("HTTP \(status) is not the status of a final response")
        }
    }
}

// Results.
extension ReceivedResponse {
    private func result<Response: VpcResponse>(_ type: Response.Type) throws -> Response {
        let document: ResponseBody
        do {
            document = try ResponseBody(body)
        } catch {
            let name = error.name.map { ": \(scrubber.scrub($0).printable)" }
            throw undecodable(error.reason + (name ?? ""))
        }
        if let error = serviceError(in: document) { throw failure(error) }
        guard !document.hasNoResult, let object = document.node.asObject else {
            throw undecodable("it contains no object")
        }
        if let mismatch = mismatch(in: object) { throw mismatch }
        do {
            return try Response(from: object)
        } catch {
            throw undecodable("\(type) cannot be initialized from it", cause: error)
        }
    }

    /// Returns the error for a response that's neither a result nor an error: the change may have been made.
    private func undecodable(_ reason: String, cause: (any Error)? = nil) -> VpcError {
        failure(.undecodableResponse, "The response cannot be decoded: \(reason).", cause: cause)
    }
}

// A response to another request.
extension ReceivedResponse {
    /// The parameters that identify a resource in both requests and responses, with the prefix of such an ID.
    private static let resources = [
        ("VpnConnectionId", "vco-"), ("CustomerGatewayId", "cgw-"), ("VpnGatewayId", "vpn-"),
    ]

    /// Returns the error for a response that names a different resource than the request.
    ///
    /// Over HTTP/1.1, a server or a proxy can send the late response to one request after the next one was written to
    /// the same connection. A value that isn't an ID, or is masked (`vco-bp1bbi27hojx80nck****`), doesn't count as a
    /// different resource.
    private func mismatch(in response: ResponseNode) -> VpcError? {
        for (name, prefix) in Self.resources {
            guard let asked = sent[name], let received = response[name]?.string, received.hasBytePrefix(prefix),
                received.isVisibleASCII, !received.hasSameBytes(as: asked),
                !(asked + received).utf8.contains(UInt8(ascii: "*"))
            else { continue }
            return failure(
                .mismatchedResponse,
                "The response belongs to another request. \(name): received "
                    + "\(scrubber.scrub(received).prefix(utf8Count: 128)), requested \(asked.printable)."
            )
        }
        return nil
    }
}

// Errors.
extension ReceivedResponse {
    private func serviceError(in document: ResponseBody) -> ServiceError? {
        guard var error = ServiceError(from: document.node, httpStatus: status) else { return nil }
        if error.requestId == nil { error.requestId = requestIdInText }
        return error.scrubbed(by: scrubber)
    }

    /// The error for a response with a status of 400 through 599, whatever its body.
    private var serviceFailure: VpcError {
        let document = try? ResponseBody(body)
        if let document, let error = serviceError(in: document) { return failure(error) }
        let requestId = document.flatMap { ServiceError.requestId(in: $0.node) } ?? requestIdInText
        let error = ServiceError(
            code: .httpStatus(status),
            message: body.isEmpty ? "The response has no body." : "The response's body is not an error of the service.",
            requestId: requestId.map(scrubber.scrub),
            httpStatus: status
        )
        return failure(error)
    }

    /// Returns the error for an error of the service.
    ///
    /// The body isn't shown if it contains the string to sign in an encoding in which it can't be found.
    private func failure(_ error: ServiceError) -> VpcError {
        let isHidden =
            scrubber.knowsRequest && ServiceStringToSign.isContained(in: error.message)
            && !ServiceStringToSign.isContained(in: searchedText)
        var failure = VpcError.serviceFailed(error)
        failure.body = isHidden ? nil : shownBody
        return failure
    }

    private var redirect: VpcError {
        let target = headers["location"].flatMap { URL(string: $0)?.host } ?? "a host that it doesn't name"
        return failure(
            .transportFailed,
            "The response is a redirect (HTTP \(status ?? 0)) to \(scrubber.scrub(target).printable). It was not followed, so that no "
                + "credential reaches another host; the endpoint is not the service's."
        )
    }

    /// Returns an error that isn't from the service, and after which the change may have been made.
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

// The facts about a response that can't be decoded.
extension ReceivedResponse {
    /// The part of the body that's searched.
    private var searchedText: String { String(decoding: body.prefix(SecretScrubber.longestText), as: UTF8.self) }

    private var shownBody: ForeignText? { body.isEmpty ? nil : ForeignText(body, scrubber: scrubber) }

    /// The request ID in a header, or otherwise in the body.
    private var requestIdInText: String? {
        if let id = headers.requestId { return id }
        // A part of a secret could look like an ID.
        let text = scrubber.scrub(searchedText)
        let pattern = #"(?<=request[-_ ]?id)["'>:=\s\\]{1,8}[0-9A-Za-z-]{8,64}"#
        guard
            let match = text.range(of: pattern, options: [.regularExpression, .caseInsensitive]),
            let id = text[match].split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }).last
        else { return nil }
        return String(id)
    }
}
