#if SwiftCrypto
    import Crypto
#elseif canImport(CryptoKit)
    import CryptoKit
#endif

/// The digests that signatures need, from the implementation of this build: apple/swift-crypto with the SwiftCrypto
/// trait, CryptoKit on Apple systems, and the built-in one elsewhere.
package enum Digest {
    #if SwiftCrypto || canImport(CryptoKit)
        /// Returns the SHA-256 digest of `message`.
        package static func sha256(_ message: [UInt8]) -> [UInt8] {
            Array(SHA256.hash(data: message))
        }

        /// Returns the HMAC of `message` with SHA-256.
        package static func hmacSHA256(key: [UInt8], message: [UInt8]) -> [UInt8] {
            Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        }

        /// Returns the HMAC of `message` with SHA-1, which the service's signature 1.0 requires.
        package static func hmacSHA1(key: [UInt8], message: [UInt8]) -> [UInt8] {
            Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        }
    #else
        /// Returns the SHA-256 digest of `message`.
        package static func sha256(_ message: [UInt8]) -> [UInt8] {
            BuiltInSHA256.digest(of: message)
        }

        /// Returns the HMAC of `message` with SHA-256.
        package static func hmacSHA256(key: [UInt8], message: [UInt8]) -> [UInt8] {
            BuiltInSHA256.authenticationCode(for: message, key: key)
        }

        /// Returns the HMAC of `message` with SHA-1, which the service's signature 1.0 requires.
        package static func hmacSHA1(key: [UInt8], message: [UInt8]) -> [UInt8] {
            BuiltInSHA1.authenticationCode(for: message, key: key)
        }
    #endif

    /// Returns two lowercase hexadecimal digits for each byte.
    package static func hexadecimal(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            text.append(.hexadecimalDigit(byte >> 4))
            text.append(.hexadecimalDigit(byte & 0xF))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
