import Synchronization

/// What a server has seen so far.
final class ServerLog: Sendable {
    private struct State {
        var requests: [ReceivedRequest] = []
        var connections = 0
        var openConnections: Set<Int> = []
        var handshakes = 0
        var bytes = 0
    }

    private let state = Mutex(State())

    var requests: [ReceivedRequest] { state.withLock(\.requests) }
    var connections: Int { state.withLock(\.connections) }
    var openConnections: Set<Int> { state.withLock(\.openConnections) }
    var handshakes: Int { state.withLock(\.handshakes) }
    var bytes: Int { state.withLock(\.bytes) }

    /// Counts a connection and returns its number.
    func connectionOpened() -> Int {
        state.withLock { state in
            state.connections += 1
            state.openConnections.insert(state.connections - 1)
            return state.connections - 1
        }
    }

    func connectionClosed(_ number: Int) { state.withLock { _ = $0.openConnections.remove(number) } }
    func handshakeCompleted() { state.withLock { $0.handshakes += 1 } }
    func received(bytes: Int) { state.withLock { $0.bytes += bytes } }
    func received(_ request: ReceivedRequest) { state.withLock { $0.requests.append(request) } }
}
