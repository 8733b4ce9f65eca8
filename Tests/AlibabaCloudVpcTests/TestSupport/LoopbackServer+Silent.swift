import LoopbackServer

extension LoopbackServer {
    /// A server that never responds, and reports each request.
    static func silent() throws -> (server: LoopbackServer, arrivals: AsyncStream<Void>) {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let server = try LoopbackServer { _, connection in
            arrived.yield()
            connection.waitForClose()
            return false
        }
        return (server, arrivals)
    }
}
