import AlibabaCloudVpc
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension SimulatedVpc {
    /// Carries out `request`, and logs it.
    ///
    /// - Returns: The response, or the error that the transport throws.
    func exchange(_ request: ReceivedRequest, fault: Fault?) -> Result<HTTPTransportResponse, any Error> {
        var entry = LoggedRequest(number: requests.count + 1)
        entry.fault = fault
        defer { requests.append(entry) }
        entry.read(request, knownSecrets: secrets, operationNamed: operation)
        switch fault {
        case .connectionLostBeforeApplying: return .failure(URLError(.networkConnectionLost))
        case .notSent(let code): return .failure(URLError(code))
        case .responds(with: let response): return .success(response)
        case .badGatewayPage: return .success(Self.badGateway)
        default: break
        }
        let response = response(to: request, fault: fault, &entry)
        if fault == .connectionLostAfterApplying { return .failure(URLError(.networkConnectionLost)) }
        if fault == .timedOutAfterApplying { return .failure(URLError(.timedOut)) }
        return .success(response.changed(by: fault).written(at: now()))
    }

    /// Returns the response of the service, before a fault changes it.
    private func response(
        to request: ReceivedRequest,
        fault: Fault?,
        _ entry: inout LoggedRequest
    ) -> SimulatedResponse {
        let requestId = nextRequestId()
        entry.requestId = requestId
        var response = SimulatedResponse(requestId: requestId)
        do throws(SimulatedFailure) {
            guard let format = request.format else { throw .invalidParameter("Format") }
            response.format = format
            if fault == .throttled { throw .throttled }
            if fault == .failedBeforeApplying { throw .internalError }
            if case .failed(let code, let status) = fault { throw SimulatedFailure(code, status: status) }
            let call = try admit(request, requestId: requestId, &entry, &response)
            response.body = try body(for: call, &entry)
            response.rootName = "\(call.action)Response"
            if fault == .failedAfterApplying { throw .internalError }
        } catch {
            response.status = error.status
            response.rootName = "Error"
            response.body = error.body(requestId: requestId, hostId: request.host)
            entry.errorCode = error.code
        }
        entry.status = response.status
        return response
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
        [8, 4, 4, 4, 12].map { requestIds.string(of: "0123456789ABCDEF", length: $0) }.joined(separator: "-")
    }
}
