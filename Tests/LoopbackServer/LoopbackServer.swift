import AlibabaCloudVpc
package import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A small HTTP/1.1 server on 127.0.0.1, a thread for each connection, that behaves as badly as a test wants.
package final class LoopbackServer: Sendable {
    /// A request as it came.
    package typealias Request = LoopbackRequest

    /// Responds to a request over its connection; `true` keeps the connection for the next.
    package typealias Handler = @Sendable (Request, Connection) -> Bool

    private let listener: Int32
    private let log: Locked<[Request]>
    private let accepted: Locked<Int>
    private let open: Locked<Int>

    /// The address, such as `http://127.0.0.1:40001`.
    package let url: URL
    package let port: UInt16

    package struct CannotListen: Error {}

    /// Starts to listen on a port that is free.
    ///
    /// - Parameters:
    ///   - keepsRequests: Whether ``requests`` are kept.
    ///   - handler: Responds to each request.
    /// - Throws: ``CannotListen``.
    package init(keepsRequests: Bool = true, handler: @escaping Handler) throws {
        let (listener, port) = try Self.bound()
        self.port = port
        guard listen(listener, 512) == 0, let url = URL(string: "http://127.0.0.1:\(port)") else {
            throw CannotListen()
        }
        self.url = url
        self.listener = listener
        let log = Locked<[Request]>([])
        self.log = log
        let accepted = Locked(0)
        self.accepted = accepted
        let open = Locked(0)
        self.open = open
        Thread.detachNewThread {
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { return }
                accepted.withLock { $0 += 1 }
                open.withLock { $0 += 1 }
                Thread.detachNewThread {
                    Self.serve(Connection(descriptor: descriptor), log: keepsRequests ? log : nil, handler: handler)
                    open.withLock { $0 -= 1 }
                }
            }
        }
    }

    /// Refuses connections from now on.
    ///
    /// A server that is not stopped serves as long as the process lives: a test may let go of it while a call runs.
    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// Every request so far, in the order they came.
    package var requests: [Request] { log.withLock { $0 } }

    /// How many connections were made so far.
    package var connectionCount: Int { accepted.withLock { $0 } }

    /// How many connections are open.
    package var openConnectionCount: Int { open.withLock { $0 } }

    private static func serve(_ connection: Connection, log: Locked<[Request]>?, handler: Handler) {
        defer { close(connection.descriptor) }
        var received: [UInt8] = []
        while let request = connection.readRequest(&received) {
            log?.withLock { $0.append(request) }
            guard handler(request, connection) else { return }
        }
    }

    /// A socket on a port that is free, and that nobody else gets as long as the socket is open.
    static func bound() throws -> (descriptor: Int32, port: UInt16) {
        let descriptor = socket(AF_INET, streamType, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                var size = socklen_t(MemoryLayout<sockaddr_in>.size)
                return bind(descriptor, pointer, size) == 0 && getsockname(descriptor, pointer, &size) == 0
            }
        }
        guard isBound else { throw CannotListen() }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    #if canImport(Glibc)
        private static let streamType = Int32(SOCK_STREAM.rawValue)
    #else
        private static let streamType = SOCK_STREAM
    #endif
}

extension LoopbackServer {
    /// A client's connection.
    package struct Connection: Sendable {
        fileprivate let descriptor: Int32

        /// Sends `text` as it is; `false` when the client is gone.
        @discardableResult
        package func send(_ text: String) -> Bool {
            send(Array(text.utf8))
        }

        /// Sends `bytes` as they are; `false` when the client is gone.
        @discardableResult
        package func send(_ bytes: [UInt8]) -> Bool {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { buffer in
                    #if canImport(Glibc)
                        Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
                    #else
                        Darwin.send(descriptor, buffer.baseAddress, buffer.count, 0)
                    #endif
                }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }

        /// Sends a whole response.
        @discardableResult
        package func respond(_ status: Int, _ body: String = "", headers: [String] = []) -> Bool {
            let lines = ["HTTP/1.1 \(status) Status", "Content-Length: \(body.utf8.count)"] + headers
            return send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        }

        /// Waits until the client closes the connection.
        package func waitForClose() {
            var byte: UInt8 = 0
            while recv(descriptor, &byte, 1, 0) > 0 {}
        }

        /// Reads a request; `received` holds what came behind the last one.
        fileprivate func readRequest(_ received: inout [UInt8]) -> Request? {
            while true {
                switch LoopbackRequest.read(received) {
                case .whole(let request, let size):
                    received.removeFirst(size)
                    return request
                case .incomplete:
                    guard receive(into: &received) else { return nil }
                case .refused:
                    return nil
                }
            }
        }

        private func receive(into received: inout [UInt8]) -> Bool {
            var chunk = [UInt8](repeating: 0, count: 16_384)
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return false }
            received += chunk.prefix(count)
            return true
        }
    }
}
