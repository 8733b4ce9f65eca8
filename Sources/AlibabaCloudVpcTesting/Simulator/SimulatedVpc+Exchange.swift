import AlibabaCloudVpc
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension SimulatedVpc {
    /// Carries out `request`, and logs it.
    ///
    /// - Returns: What comes back, or what is thrown in its place.
    func exchange(_ request: ReceivedRequest, fault: Fault?) -> Result<HTTPTransportResponse, any Error> {
        var entry = LoggedRequest(number: requests.count + 1)
        entry.fault = fault
        defer { requests.append(entry) }
        entry.read(request, knownSecrets: secrets)
        switch fault {
        case .connectionLostBeforeApplying: return .failure(URLError(.networkConnectionLost))
        case .notSent(let code): return .failure(URLError(code))
        case .answered(let response): return .success(response)
        case .badGatewayPage: return .success(Self.badGateway)
        default: break
        }
        let reply = reply(to: request, fault: fault, &entry)
        if fault == .connectionLostAfterApplying { return .failure(URLError(.networkConnectionLost)) }
        if fault == .timedOutAfterApplying { return .failure(URLError(.timedOut)) }
        return .success(reply.changed(by: fault).response(at: now()))
    }

    /// The reply of the service, before a fault changes it.
    private func reply(
        to request: ReceivedRequest,
        fault: Fault?,
        _ entry: inout LoggedRequest
    ) -> SimulatedReply {
        let requestId = nextRequestId()
        entry.requestId = requestId
        var reply = SimulatedReply(requestId: requestId)
        do throws(SimulatedFailure) {
            guard let format = request.format else { throw .invalidParameter("Format") }
            reply.format = format
            if fault == .throttled { throw .throttled }
            if fault == .failedBeforeApplying { throw .internalError }
            let call = try admit(request, requestId: requestId, &entry, &reply)
            reply.answer = try answer(to: call, &entry)
            reply.rootName = "\(call.action)Response"
            if fault == .failedAfterApplying { throw .internalError }
        } catch {
            reply.status = error.status
            reply.rootName = "Error"
            reply.answer = error.answer(requestId: requestId, hostId: request.host)
            entry.errorCode = error.code
        }
        entry.status = reply.status
        return reply
    }

    private static var badGateway: HTTPTransportResponse {
        HTTPTransportResponse(
            status: 502,
            headers: ["Content-Type": "text/html"],
            body: Data("<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>".utf8)
        )
    }

    /// The secrets of the known access keys.
    var secrets: [Secret] {
        credentials.values.flatMap { [$0.accessKeySecret, $0.securityToken].compactMap(\.self) }
    }

    private func nextRequestId() -> String {
        let digits = Array("0123456789ABCDEF")
        return [8, 4, 4, 4, 12].map { length in
            String((0..<length).map { _ in digits[Int.random(in: 0..<16, using: &requestIds)] })
        }.joined(separator: "-")
    }
}
