import AlibabaCloudVpc
import Foundation

// Whether a request is one of the service's, and whose.
extension SimulatedVpc {
    /// A nonce, and the access key that used it.
    struct Nonce: Hashable, Sendable {
        let accessKeyId: String
        let text: String
    }

    /// The version of the API that is simulated.
    private static let apiVersion = "2016-04-28"
    /// How far a request's time may lie from the service's.
    private static let greatestSkew = 15.0 * 60

    /// Admits `request`, or refuses it as the gateway in front of the service does.
    func admit(
        _ request: ReceivedRequest,
        requestId: String,
        _ entry: inout LoggedRequest,
        _ reply: inout SimulatedReply
    ) throws(SimulatedFailure) -> SimulatedCall {
        guard ["GET", "POST"].contains(request.method) else { throw .unsupportedMethod }
        guard request.path == "/" else { throw .unknownAction }
        if let flaw = request.flaw { throw flaw }
        let signature = try ReceivedSignature(request)
        entry.signatureVersion = signature.version
        entry.accessKeyId = LogRedaction(knownSecrets: secrets).name(signature.accessKeyId)
        try verify(signature)
        if let wait = rateMeter.wait(at: clock.elapsed()) {
            reply.retryAfter = wait
            throw .throttled
        }
        guard signature.apiVersion == Self.apiVersion else { throw .unknownVersion }
        let parameters = try request.parameters().filter { !CommonNames.ofRequest.contains($0.key) }
        guard SimulatedOperation.byAction[signature.action] != nil else { throw .unknownAction }
        let regionId = try ParameterGroup(parameters).required(CommonNames.region)
        try checkRegion(regionId, host: request.host)
        return SimulatedCall(
            number: entry.number,
            requestId: requestId,
            accessKeyId: signature.accessKeyId,
            action: signature.action,
            regionId: regionId,
            parameters: ParameterGroup(parameters),
            uptime: clock.elapsed(),
            date: now()
        )
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
        let nonce = Nonce(accessKeyId: signature.accessKeyId, text: signature.nonce)
        guard usedNonces.insert(nonce).inserted else { throw .nonceUsed }
    }

    private func checkRegion(_ regionId: String, host: String) throws(SimulatedFailure) {
        let regions = knownRegions
        guard regions.contains(Region(rawValue: regionId)) else { throw .regionNotFound }
        if let only = ServedHosts.region(servedBy: host, knownRegions: regions).only, only.rawValue != regionId {
            throw .regionNotFound
        }
    }
}

// What is answered to a request that was admitted.
extension SimulatedVpc {
    /// A client token, whose it is and what for.
    struct TokenUse: Hashable, Sendable {
        let accessKeyId: String
        let action: String
        let token: String
    }

    /// What was answered to a client token.
    struct TokenAnswer: Sendable {
        /// Of the parameters that came with the token.
        let digest: [UInt8]
        let answer: AnswerObject
    }

    /// Carries out `call`; one whose client token was used before gets the answer from then.
    func answer(to call: SimulatedCall, _ entry: inout LoggedRequest) throws(SimulatedFailure) -> AnswerObject {
        guard let operation = SimulatedOperation.byAction[call.action] else { throw .unknownAction }
        try accessPolicy.check(
            AccessPolicy.AccessRequest(
                accessKeyId: call.accessKeyId,
                action: call.action,
                regionId: call.regionId,
                resourceId: Self.namesOfResources.lazy.compactMap { call.parameters.values[$0] }.first
            )
        )
        guard operation.isIdempotent, let token = call.clientToken, !token.isEmpty else {
            return try operation.perform(call, on: &state)
        }
        guard token.utf8.count <= 64, token.isASCII else {
            throw .invalidParameter(CommonNames.clientToken)
        }
        let use = TokenUse(accessKeyId: call.accessKeyId, action: call.action, token: token)
        let digest = Digest.sha256(
            Array(CanonicalEncoding.encode(call.parameters.values.map { ($0.key, $0.value) }).utf8)
        )
        if let earlier = tokenAnswers[use] {
            guard earlier.digest == digest else { throw .idempotentParameterMismatch }
            entry.isRepetition = true
            return earlier.answer
        }
        let answer = try operation.perform(call, on: &state)
        tokenAnswers[use] = TokenAnswer(digest: digest, answer: answer)
        return answer
    }

    private static let namesOfResources = ["VpnConnectionId", "VpnGatewayId", "CustomerGatewayId"]
}
