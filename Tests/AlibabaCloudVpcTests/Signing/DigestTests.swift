import AlibabaCloudVpcTesting
import Testing

@testable import AlibabaCloudVpc

#if SwiftCrypto
    import Crypto
    import Foundation
#endif

/// `Fixtures/digests.json`.
private struct DigestVectors: Decodable {
    struct Function: Decodable {
        struct Message: Decodable { let message, digest: String }
        struct Repeated: Decodable {
            let byte: String
            let count: Int
            let digest: String
        }
        struct Code: Decodable { let key, message, code: String }
        let messages: [Message]
        let repeated: [Repeated]
        let hmac: [Code]
    }
    let sha1, sha256: Function
}

@Suite struct DigestTests {
    private let vectors: DigestVectors

    init() throws {
        vectors = try Fixture.json("digests.json")
    }

    @Test("SHA-1 gives NIST's digests")
    func sha1() {
        check(BuiltInSHA1.self, vectors.sha1)
    }

    @Test("SHA-256 gives NIST's digests")
    func sha256() {
        check(BuiltInSHA256.self, vectors.sha256)
    }

    @Test("HMAC with SHA-1 gives the codes of RFC 2202")
    func hmacSHA1() {
        for vector in vectors.sha1.hmac {
            let (key, message) = (bytes(vector.key), bytes(vector.message))
            #expect(Digest.hexadecimal(BuiltInSHA1.authenticationCode(for: message, key: key)) == vector.code)
            #expect(Digest.hexadecimal(Digest.hmacSHA1(key: key, message: message)) == vector.code)
        }
    }

    @Test("HMAC with SHA-256 gives the codes of RFC 4231")
    func hmacSHA256() {
        for vector in vectors.sha256.hmac {
            let (key, message) = (bytes(vector.key), bytes(vector.message))
            #expect(Digest.hexadecimal(BuiltInSHA256.authenticationCode(for: message, key: key)) == vector.code)
            #expect(Digest.hexadecimal(Digest.hmacSHA256(key: key, message: message)) == vector.code)
        }
    }

    @Test("The digest of this build is SHA-256")
    func seam() {
        for vector in vectors.sha256.messages {
            #expect(Digest.hexadecimal(Digest.sha256(bytes(vector.message))) == vector.digest)
        }
    }

    #if SwiftCrypto
        @Test("The built-in digests agree with swift-crypto on random messages of every length", arguments: 0...300)
        func agreement(length: Int) {
            var generator = SeededGenerator(seed: UInt64(length))
            let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let key = (0..<(length * 7 % 151)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(BuiltInSHA1.digest(of: message) == Array(Insecure.SHA1.hash(data: message)))
            #expect(BuiltInSHA256.digest(of: message) == Array(SHA256.hash(data: message)))
            let cryptoKey = SymmetricKey(data: key)
            let sha1Code = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: cryptoKey))
            let sha256Code = Array(HMAC<SHA256>.authenticationCode(for: message, using: cryptoKey))
            #expect(BuiltInSHA1.authenticationCode(for: message, key: key) == sha1Code)
            #expect(BuiltInSHA256.authenticationCode(for: message, key: key) == sha256Code)
        }
    #endif

    private func check<Function: BuiltInHashFunction>(_ type: Function.Type, _ vectors: DigestVectors.Function) {
        for vector in vectors.messages {
            #expect(Digest.hexadecimal(Function.digest(of: bytes(vector.message))) == vector.digest)
        }
        for vector in vectors.repeated {
            let message = [UInt8](repeating: bytes(vector.byte).first ?? 0, count: vector.count)
            #expect(Digest.hexadecimal(Function.digest(of: message)) == vector.digest)
        }
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal).compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
