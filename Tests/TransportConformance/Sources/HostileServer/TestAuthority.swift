public import Foundation

/// The certificates of a test authority, in a folder outside of the repository.
public struct TestAuthority: Sendable {
    /// The environment variable that has the path of the folder.
    public static let folderVariable = "CONFORMANCE_AUTHORITY"

    /// No test authority can be used.
    public struct Unavailable: Error, CustomStringConvertible {
        /// What is missing, and what to do.
        public let description: String
    }

    /// The folder.
    public let folder: URL

    /// Uses the authority that `test-authority` has written to the folder of the environment variable.
    ///
    /// - Throws: ``Unavailable``.
    public init() throws {
        guard let path = ProcessInfo.processInfo.environment[Self.folderVariable], !path.isEmpty else {
            throw Unavailable(
                description: "\(Self.folderVariable) isn't set: start the tests with "
                    + "Tests/TransportConformance/run, which makes an authority that both transports trust."
            )
        }
        self.init(folder: URL(fileURLWithPath: path))
        guard FileManager.default.fileExists(atPath: authorityFile.path) else {
            throw Unavailable(description: "\(path) has no ca.pem: fill it with test-authority.")
        }
    }

    /// Uses the authority in a folder.
    public init(folder: URL) {
        self.folder = folder
    }

    /// The file of the authority's own certificate, as PEM.
    public var authorityFile: URL { folder.appendingPathComponent("ca.pem") }

    /// The certificate of a kind.
    ///
    /// - Throws: An error of Foundation or NIOSSL if it can't be read.
    public func certificate(_ kind: CertificateKind) throws -> ServerCertificate {
        try ServerCertificate(
            chain: String(contentsOf: chainFile(kind), encoding: .utf8),
            key: String(contentsOf: keyFile(kind), encoding: .utf8)
        )
    }

    /// The settings of a server that shows the certificate of a kind.
    ///
    /// - Throws: An error of Foundation or NIOSSL if it can't be read.
    public func tls(_ kind: CertificateKind = .good) throws -> ServerSecurity.TLS {
        ServerSecurity.TLS(try certificate(kind))
    }

    /// The file of a certificate and those of its authorities, as PEM.
    public func chainFile(_ kind: CertificateKind) -> URL { folder.appendingPathComponent("\(kind.rawValue).pem") }
    func keyFile(_ kind: CertificateKind) -> URL { folder.appendingPathComponent("\(kind.rawValue).key") }
}
