import AlibabaCloudVpc
import Foundation

// Whether a request is valid, and who sent it.
extension SimulatedVpc {
    /// A nonce, or a client token of an operation, that an access key has used.
    struct SingleUse: Hashable, Sendable {
        let accessKeyId: String
        var action: String?
        let value: String
    }

    /// The version of the API that is simulated.
    private static let apiVersion = "2016-04-28"
    /// The largest difference between a request's time and the service's, in seconds.
    private static let greatestSkew = 15.0 * 60

    /// Admits `request`, or refuses it as the gateway in front of the service does.
    func admit(
        _ request: ReceivedRequest,
        requestId: String,
        _ entry: inout LoggedRequest,
        _ response: inout SimulatedResponse
    ) throws(SimulatedFailure) -> SimulatedCall {
        guard ["GET", "POST"].contains(request.method) else { throw .unsupportedMethod }
        guard request.path == "/" else { throw .unknownAction }
        if let flaw = request.flaw { throw flaw }
        let signature = try ReceivedSignature(request)
        entry.signatureVersion = signature.version
        entry.accessKeyId = LogRedaction(knownSecrets: secrets).name(signature.accessKeyId)
        try verify(signature)
        response.retryAfter = countRequest()
        guard response.retryAfter == nil else { throw .throttled }
        guard signature.apiVersion == Self.apiVersion else { throw .unknownVersion }
        let parameters = try request.parameters().filter { !CommonNames.ofRequest.contains($0.key) }
        guard let operation = operation(named: signature.action) else { throw .unknownAction }
        let servedRegion = ServedHosts.region(servedBy: request.host, knownRegions: state.regions).only
        let regionId =
            operation.hasRegionParameter
            ? try ParameterGroup(parameters).required(CommonNames.region)
            : parameters[CommonNames.region] ?? servedRegion?.rawValue ?? Region.cnHangzhou.rawValue
        guard state.regions.contains(Region(rawValue: regionId)), servedRegion.map({ $0.rawValue == regionId }) != false
        else { throw .regionNotFound }
        return SimulatedCall(
            number: entry.number,
            requestId: requestId,
            accessKeyId: signature.accessKeyId,
            operation: operation,
            regionId: regionId,
            parameters: ParameterGroup(parameters),
            now: clock.elapsed(),
            date: now()
        )
    }

    /// Returns the operation with this name: a test's own, or the library's.
    func operation(named action: String) -> SimulatedOperation? {
        operationsOfTest[action] ?? SimulatedOperation.byAction[action]
    }

    private func verify(_ signature: ReceivedSignature) throws(SimulatedFailure) {
        let now = now()
        guard let date = ServiceTime.date(ofTimestamp: signature.timestamp) else { throw .illegalTimestamp }
        guard abs(date.timeIntervalSince(now)) <= Self.greatestSkew else { throw .expiredTimestamp }
        guard let credentials = credentials[signature.accessKeyId] else { throw .accessKeyNotFound }
        if let expiration = credentials.expiration, expiration <= now { throw .expiredSecurityToken }
        if credentials.securityToken != nil, signature.securityToken == nil { throw .missingSecurityToken }
        guard signature.securityToken == credentials.securityToken else { throw .wrongSecurityToken }
        guard signature.isMade(with: credentials.accessKeySecret) else {
            throw .signatureDoesNotMatch(signature.stringToSign)
        }
        let nonce = SingleUse(accessKeyId: signature.accessKeyId, value: signature.nonce)
        guard usedNonces.insert(nonce).inserted else { throw .nonceUsed }
    }

    /// Counts a request against the rate limit, or returns the delay until one is accepted.
    private func countRequest() -> Duration? {
        guard let rateLimit else { return nil }
        let now = clock.elapsed()
        acceptances.removeAll { $0 + rateLimit.interval <= now }
        guard acceptances.count < rateLimit.requestCount else {
            return (acceptances.first ?? now) + rateLimit.interval - now
        }
        acceptances.append(now)
        return nil
    }
}

// What is done with a request that was admitted.
extension SimulatedVpc {
    /// Carries out `call`, or returns the first response to its client token if the token was used before.
    func body(for call: SimulatedCall, _ entry: inout LoggedRequest) throws(SimulatedFailure) -> BodyNode {
        let accessRequest = AccessPolicy.AccessRequest(
            accessKeyId: call.accessKeyId,
            action: call.action,
            regionId: call.regionId,
            resourceId: Self.resourceParameters.lazy.compactMap { call.parameters.values[$0] }.first
        )
        switch accessPolicy.decision(accessRequest) {
        case .allowed: break
        case .forbidden: throw .forbidden
        case .forbiddenToSubUser: throw call.operation.forbiddenToSubUser
        }
        guard call.operation.isIdempotent, let token = call.clientToken, !token.isEmpty else {
            return try call.operation.perform(call, on: &state)
        }
        guard token.utf8.count <= 64, token.isASCII else { throw .invalidParameter(CommonNames.clientToken) }
        let use = SingleUse(accessKeyId: call.accessKeyId, action: call.action, value: token)
        let parameters = CanonicalEncoding.encode(call.parameters.values.map { ($0.key, $0.value) })
        let digest = Digest.sha256(Array(parameters.utf8))
        if let first = tokenResponses[use] {
            guard first.parametersDigest == digest else { throw .idempotentParameterMismatch }
            entry.isRepetition = true
            return first.body
        }
        let body = try call.operation.perform(call, on: &state)
        tokenResponses[use] = (digest, body)
        return body
    }

    private static let resourceParameters = ["VpnConnectionId", "VpnGatewayId", "CustomerGatewayId"]
}
