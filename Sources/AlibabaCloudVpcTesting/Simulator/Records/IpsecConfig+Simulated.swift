import AlibabaCloudVpc

extension IpsecConfig {
    /// Changes the settings that `group` has.
    mutating func change(by group: ParameterGroup) throws(SimulatedFailure) {
        encryptionAlgorithm = try group.value("IpsecEncAlg") ?? encryptionAlgorithm
        authenticationAlgorithm = try group.value("IpsecAuthAlg") ?? authenticationAlgorithm
        perfectForwardSecrecy = try group.value("IpsecPfs") ?? perfectForwardSecrecy
        lifetimeInSeconds = try group.integer("IpsecLifetime", in: 0...86_400).map(Int.init) ?? lifetimeInSeconds
    }

    /// Fills in the documented defaults.
    mutating func fill() {
        encryptionAlgorithm = encryptionAlgorithm ?? .aes
        authenticationAlgorithm = authenticationAlgorithm ?? .sha1
        perfectForwardSecrecy = perfectForwardSecrecy ?? .group2
        lifetimeInSeconds = lifetimeInSeconds ?? 86_400
    }

    /// The settings as an answer has them, in the order of the documentation's samples.
    var answer: AnswerObject {
        var answer = AnswerObject()
        answer.append("IpsecLifetime", lifetimeInSeconds)
        answer.append("IpsecAuthAlg", authenticationAlgorithm)
        answer.append("IpsecPfs", perfectForwardSecrecy)
        answer.append("IpsecEncAlg", encryptionAlgorithm)
        return answer
    }
}
