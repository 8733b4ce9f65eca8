package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A port of 127.0.0.1 where nobody listens as long as this lives.
package final class ReservedPort: Sendable {
    private let descriptor: Int32

    /// The address, such as `http://127.0.0.1:40001`.
    package let url: URL

    /// Takes a port that is free.
    ///
    /// - Throws: `CannotListen` where there is none.
    package init() throws {
        let (descriptor, port) = try LoopbackServer.bound()
        guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw LoopbackServer.CannotListen() }
        self.descriptor = descriptor
        self.url = url
    }

    deinit {
        close(descriptor)
    }
}
