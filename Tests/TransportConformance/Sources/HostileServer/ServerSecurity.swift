public import NIOSSL

/// Whether a server speaks TLS, and how.
public enum ServerSecurity: Sendable {
    /// Without TLS.
    case plain
    /// With TLS.
    case tls(TLS)

    /// The settings of TLS.
    public struct TLS: Sendable {
        /// The certificate that the server shows.
        public var certificate: ServerCertificate
        /// The oldest version that the server speaks.
        public var minimumVersion: TLSVersion = .tlsv12
        /// The newest version that the server speaks; `nil` for the newest there is.
        public var maximumVersion: TLSVersion?
        /// Whether the client has to show a certificate.
        public var demandsClientCertificate = false
        /// The protocols that the server offers by ALPN.
        public var applicationProtocols: [String] = []
        /// Where the server's side of the connection is cut; `nil` if it's not.
        public var cut: HandshakeCut?

        /// Creates the settings of a server that shows a certificate.
        public init(_ certificate: ServerCertificate) {
            self.certificate = certificate
        }
    }

    /// The place where a handshake is cut.
    public struct HandshakeCut: Sendable {
        /// How many bytes the server sends before.
        public var bytes: Int
        /// How the connection ends.
        public var ending: ConnectionEnding

        /// Creates a place.
        public init(bytes: Int, ending: ConnectionEnding) {
            self.bytes = bytes
            self.ending = ending
        }
    }
}

extension ServerSecurity.TLS {
    /// Returns what NIOSSL needs for these settings.
    ///
    /// - Throws: An error of NIOSSL if the certificate can't be used.
    public func context() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: certificate.chain.map { .certificate($0) },
            privateKey: .privateKey(certificate.key)
        )
        configuration.minimumTLSVersion = minimumVersion
        configuration.maximumTLSVersion = maximumVersion
        configuration.applicationProtocols = applicationProtocols
        if demandsClientCertificate {
            configuration.certificateVerification = .noHostnameVerification
            configuration.trustRoots = .certificates(certificate.chain)
        }
        return try NIOSSLContext(configuration: configuration)
    }
}
