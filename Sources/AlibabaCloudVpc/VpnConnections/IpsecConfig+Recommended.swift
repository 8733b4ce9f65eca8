extension IpsecConfig {
    /// Strong settings that most devices know: AES-256, SHA-256, group 14, and a day for each security association.
    public static let recommended = IpsecConfig(
        encryptionAlgorithm: .aes256,
        authenticationAlgorithm: .sha256,
        perfectForwardSecrecy: .group14,
        lifetimeInSeconds: 86_400
    )
}
