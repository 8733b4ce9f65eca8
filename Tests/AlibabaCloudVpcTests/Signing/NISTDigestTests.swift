import Foundation
import Testing

@testable import AlibabaCloudVpc

/// `Fixtures/nist-digests.json`: the vectors of NIST's validation programs.
private struct NISTVectors: Decodable {
    struct Message: Decodable { let message, digest: String }
    struct MonteCarlo: Decodable {
        let seed: String
        let checkpoints: [String]
    }
    struct Code: Decodable { let key, message, code: String }
    struct Derived: Decodable {
        let key, output: String
        let messages: [String]
    }
    struct Function: Decodable {
        let messages: [Message]
        let monteCarlo: MonteCarlo
        let codes: [Code]
        let derived: [Derived]
    }
    let sha1, sha256: Function

    static let shared = Result { try Fixture.json("nist-digests.json", as: NISTVectors.self) }
}

/// A digest that this build computes, and the vectors of its function.
private struct Subject: CustomTestStringConvertible {
    let testDescription: String
    let vectors: any KeyPath<NISTVectors, NISTVectors.Function> & Sendable
    let digest: @Sendable ([UInt8]) -> [UInt8]

    static let digests = [
        Subject(testDescription: "built-in SHA-1", vectors: \.sha1) { BuiltInSHA1.digest(of: $0) },
        Subject(testDescription: "built-in SHA-256", vectors: \.sha256) { BuiltInSHA256.digest(of: $0) },
        Subject(testDescription: "SHA-256 of this build", vectors: \.sha256) { Digest.sha256($0) },
    ]
}

/// A code that this build computes, and the vectors of its function.
private struct KeyedSubject: CustomTestStringConvertible {
    let testDescription: String
    let vectors: any KeyPath<NISTVectors, NISTVectors.Function> & Sendable
    let code: @Sendable (_ key: [UInt8], _ message: [UInt8]) -> [UInt8]

    static let codes = [
        KeyedSubject(testDescription: "built-in HMAC with SHA-1", vectors: \.sha1) {
            BuiltInSHA1.authenticationCode(for: $1, key: $0)
        },
        KeyedSubject(testDescription: "built-in HMAC with SHA-256", vectors: \.sha256) {
            BuiltInSHA256.authenticationCode(for: $1, key: $0)
        },
        KeyedSubject(testDescription: "HMAC with SHA-1 of this build", vectors: \.sha1) {
            Digest.hmacSHA1(key: $0, message: $1)
        },
        KeyedSubject(testDescription: "HMAC with SHA-256 of this build", vectors: \.sha256) {
            Digest.hmacSHA256(key: $0, message: $1)
        },
    ]
}

@Suite struct NISTDigestTests {
    private let vectors: NISTVectors

    init() throws {
        vectors = try NISTVectors.shared.get()
    }

    @Test("All short messages and a choice of the long ones have NIST's digests", arguments: Subject.digests)
    private func messages(_ subject: Subject) {
        let messages = vectors[keyPath: subject.vectors].messages
        #expect(messages.count == 79)
        for vector in messages {
            #expect(Digest.hexadecimal(subject.digest(bytes(vector.message))) == vector.digest)
        }
    }

    /// Builds without optimization make the start of the test, for it is 100,000 digests.
    @Test("Each checkpoint of NIST's Monte Carlo test is reached", arguments: Subject.digests)
    private func monteCarlo(_ subject: Subject) {
        let test = vectors[keyPath: subject.vectors].monteCarlo
        #expect(test.checkpoints.count == 100)
        #if DEBUG
            let checkpoints = test.checkpoints.prefix(5)
        #else
            let checkpoints = test.checkpoints[...]
        #endif
        var seed = bytes(test.seed)
        for checkpoint in checkpoints {
            var last = [seed, seed, seed]
            for _ in 0..<1000 {
                last = [last[1], last[2], subject.digest(last[0] + last[1] + last[2])]
            }
            seed = last[2]
            #expect(Digest.hexadecimal(seed) == checkpoint)
        }
    }

    @Test("The examples of FIPS 198 have their codes, for keys of every size", arguments: KeyedSubject.codes)
    private func codes(_ subject: KeyedSubject) {
        let codes = vectors[keyPath: subject.vectors].codes
        #expect(codes.count >= 4)
        for vector in codes {
            let code = subject.code(bytes(vector.key), bytes(vector.message))
            #expect(Digest.hexadecimal(code) == vector.code)
        }
    }

    @Test("Keys that SP 800-108 derives in counter mode are NIST's", arguments: KeyedSubject.codes)
    private func derivedKeys(_ subject: KeyedSubject) {
        let derived = vectors[keyPath: subject.vectors].derived
        #expect(derived.count == 24)
        for vector in derived {
            let output = vector.messages.flatMap { subject.code(bytes(vector.key), bytes($0)) }
            #expect(Digest.hexadecimal(output).prefix(vector.output.count) == vector.output)
        }
    }

    private func bytes(_ hexadecimal: String) -> [UInt8] {
        Array(Data(hexadecimal: hexadecimal))
    }
}
