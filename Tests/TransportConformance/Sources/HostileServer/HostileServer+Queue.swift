import NIOCore
import NIOPosix

extension HostileServer {
    /// Makes connections until the queue of a server that accepts none is full.
    ///
    /// - Throws: An error of NIO if a connection is refused.
    public func fillQueue() async throws {
        for _ in 0..<16 {
            let channel = try? await ClientBootstrap(group: Self.group)
                .connectTimeout(.milliseconds(200))
                .connect(host: "127.0.0.1", port: port)
                .get()
            guard let channel else { return }
            try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.addHandler(RawConnection(cut: nil))
            }.get()
            connections.insert(channel)
        }
        throw QueueIsEndless()
    }

    private struct QueueIsEndless: Error {}
}
