extension IkeConfig {
    /// Strong settings that most devices know: IKE version 2, AES-256, SHA-256, group 14, and a day for each security
    /// association.
    ///
    /// - Parameter preSharedKey: The key that both ends have; at least 32 random characters are hard to guess.
    /// - Returns: The settings, without identities.
    public static func recommended(preSharedKey: Secret) -> IkeConfig {
        IkeConfig(
            preSharedKey: preSharedKey,
            version: .ikev2,
            mode: .main,
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha256,
            diffieHellmanGroup: .group14,
            lifetimeInSeconds: 86_400
        )
    }
}
