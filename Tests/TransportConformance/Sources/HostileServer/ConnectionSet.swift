import NIOCore
import Synchronization

/// The connections of a server that are open.
final class ConnectionSet: Sendable {
    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

    var all: [any Channel] { channels.withLock { Array($0.values) } }

    /// Keeps a connection until it's closed.
    func insert(_ channel: any Channel) {
        let identifier = ObjectIdentifier(channel)
        channels.withLock { $0[identifier] = channel }
        channel.closeFuture.whenComplete { [self] _ in
            channels.withLock { $0[identifier] = nil }
        }
    }
}
