import Foundation

/// Where a client's nonces come from: none has been before, and no other client has the same.
///
/// A nonce is a number that a client counts on from a random one, and the time. It need not be a secret, only new; to ask
/// the system for random bits each time takes ten times as long.
final class NonceSource: Sendable {
    private let number: Locked<UInt64>

    /// Starts to count at `first`.
    init(countingFrom first: UInt64 = .random(in: 0 ... .max)) {
        number = Locked(first)
    }

    /// The next nonce, of 32 hexadecimal digits, for a request that is signed at `date`.
    func next(at date: Date) -> String {
        let number = number.withLock { number in
            number &+= 1
            return number
        }
        return UniqueText.hexadecimal(number, date.timeIntervalSince1970.bitPattern)
    }
}
