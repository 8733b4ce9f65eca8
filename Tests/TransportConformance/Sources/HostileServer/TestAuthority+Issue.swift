import Crypto
public import Foundation
import SwiftASN1
import X509

extension TestAuthority {
    /// Makes an authority with new keys and writes its certificates, one of each kind, to a folder.
    ///
    /// - Throws: An error of Foundation if a file can't be written.
    public static func issue(to folder: URL) throws -> TestAuthority {
        let authority = TestAuthority(folder: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let trusted = try Issuer(name: "Conformance Test Authority")
        let unknown = try Issuer(name: "Unknown Test Authority")
        try write(trusted.certificate.serializeAsPEM().pemString, to: authority.authorityFile)
        for kind in CertificateKind.allCases {
            let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
            let issuer: Issuer? =
                switch kind {
                case .selfSigned: nil
                case .unknownAuthority: unknown
                case .good, .otherHost, .expired, .notYetValid: trusted
                }
            let certificate = try leaf(kind, key: key, issuer: issuer)
            let chain = [certificate, issuer?.certificate].compactMap(\.self)
            let texts = try chain.map { try $0.serializeAsPEM().pemString }
            try write(texts.joined(separator: "\n"), to: authority.chainFile(kind))
            try write(key.serializeAsPEM().pemString, to: authority.keyFile(kind))
        }
        return authority
    }

    private static func write(_ text: String, to file: URL) throws {
        try Data("\(text)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    private static let day: TimeInterval = 24 * 3600

    private static func leaf(
        _ kind: CertificateKind,
        key: Certificate.PrivateKey,
        issuer: Issuer?
    ) throws -> Certificate {
        let subject = try DistinguishedName { CommonName("server of kind \(kind.rawValue)") }
        let names: [GeneralName] =
            kind == .otherHost
            ? [.dnsName("other.example")]
            : [.dnsName("localhost"), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1]))]
        let start = Date(timeIntervalSinceNow: kind == .notYetValid ? day : -30 * day)
        return try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: key.publicKey,
            notValidBefore: start,
            notValidAfter: kind == .expired ? Date(timeIntervalSinceNow: -day) : start.addingTimeInterval(90 * day),
            issuer: issuer?.certificate.subject ?? subject,
            subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(names)
            },
            issuerPrivateKey: issuer?.key ?? key
        )
    }

    /// An authority's certificate and its key, which is forgotten after use.
    private struct Issuer {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let certificate: Certificate

        init(name: String) throws {
            let subject = try DistinguishedName { CommonName(name) }
            certificate = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: key.publicKey,
                notValidBefore: Date(timeIntervalSinceNow: -60 * day),
                notValidAfter: Date(timeIntervalSinceNow: 365 * day),
                issuer: subject,
                subject: subject,
                signatureAlgorithm: .ecdsaWithSHA256,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                    Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                },
                issuerPrivateKey: key
            )
        }
    }
}
