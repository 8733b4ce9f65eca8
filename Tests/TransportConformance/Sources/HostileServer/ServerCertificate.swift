import NIOSSL

/// A certificate, its chain, and its private key.
public struct ServerCertificate: Sendable {
    let chain: [NIOSSLCertificate]
    let key: NIOSSLPrivateKey

    /// Reads a certificate.
    ///
    /// - Parameters:
    ///   - chain: The certificate and those of its authorities, as PEM.
    ///   - key: The private key, as PEM.
    /// - Throws: An error of NIOSSL if one of them can't be read.
    public init(chain: String, key: String) throws {
        self.chain = try NIOSSLCertificate.fromPEMBytes(Array(chain.utf8))
        self.key = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
    }
}
