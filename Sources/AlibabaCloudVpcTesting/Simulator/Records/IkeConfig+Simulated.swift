import AlibabaCloudVpc

extension IkeConfig {
    /// Changes the settings that `group` has; an empty key is none.
    mutating func change(by group: ParameterGroup) throws(SimulatedFailure) {
        if let key = try group.text("Psk", length: 0...100), !key.isEmpty {
            guard !key.unicodeScalars.contains(where: \.properties.isWhitespace) else { throw group.invalid("Psk") }
            preSharedKey = Secret(key)
        }
        version = try group.value("IkeVersion") ?? version
        mode = try group.value("IkeMode") ?? mode
        encryptionAlgorithm = try group.value("IkeEncAlg") ?? encryptionAlgorithm
        authenticationAlgorithm = try group.value("IkeAuthAlg") ?? authenticationAlgorithm
        diffieHellmanGroup = try group.value("IkePfs") ?? diffieHellmanGroup
        lifetimeInSeconds = try group.integer("IkeLifetime", in: 0...86_400).map(Int.init) ?? lifetimeInSeconds
        for name in ["LocalIdIPsec", "LocalId"] { localId = try group.text(name, length: 0...100) ?? localId }
        remoteId = try group.text("RemoteId", length: 0...100) ?? remoteId
    }

    /// Fills in the documented defaults; a key is generated.
    mutating func fill(gatewayIp: String?, customerGatewayIp: String?, using generator: inout SeededGenerator) {
        preSharedKey = preSharedKey ?? .generated(using: &generator)
        version = version ?? .ikev1
        mode = mode ?? .main
        encryptionAlgorithm = encryptionAlgorithm ?? .aes
        authenticationAlgorithm = authenticationAlgorithm ?? .sha1
        diffieHellmanGroup = diffieHellmanGroup ?? .group2
        lifetimeInSeconds = lifetimeInSeconds ?? 86_400
        localId = localId ?? gatewayIp
        remoteId = remoteId ?? customerGatewayIp
    }

    /// The settings as an answer has them, in the order of the documentation's samples.
    var answer: AnswerObject {
        var answer = AnswerObject(orderInXML: ["IkeEncAlg", "RemoteId"])
        answer.append("IkeEncAlg", encryptionAlgorithm)
        answer.append("IkePfs", diffieHellmanGroup)
        answer.append("RemoteId", remoteId)
        answer.append("IkeAuthAlg", authenticationAlgorithm)
        answer.append("Psk", preSharedKey)
        answer.append("IkeMode", mode)
        answer.append("IkeLifetime", lifetimeInSeconds)
        answer.append("IkeVersion", version)
        answer.append("LocalId", localId)
        return answer
    }
}
