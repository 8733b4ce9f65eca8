#if AsyncHTTPClient
    import AlibabaCloudVpc
    import Foundation

    #if canImport(FoundationNetworking)
        import FoundationNetworking
    #endif

    /// The storms of calls over `AsyncHTTPClientTransport`, which keeps connections.
    struct AsyncHTTPClientStorms: Sendable {
        /// The connections that the transport keeps at most; so many calls are made at once.
        private static let concurrency = 64
        /// How long a connection is kept without a request, and a little more.
        private static let idleTime = Duration.seconds(35)

        private let storms: Storms
        private let longStorms: Storms

        init() throws {
            storms = try Self.makeStorms()
            longStorms = try Self.makeStorms()
        }

        private static func makeStorms() throws -> Storms {
            // AsyncHTTPClient 1.37.0 keeps 8 KiB of a client that's shut down until its idle timers fire, after 30 seconds.
            try Storms(
                named: "AsyncHTTPClientTransport",
                over: AsyncHTTPClientTransport(),
                memoryOfDroppedTransports: 20
            ) {
                // The limit isn't that of the transports that share a client.
                AsyncHTTPClientTransport(maximumBodySize: 1 << 16)
            }
        }

        /// Makes all storms and checks what's left over, except the connections that are kept.
        ///
        /// - Returns: The end of the last call, and the memory after it.
        /// - Throws: The error of a call that failed; ``StormFailure``.
        func run() async throws -> Rest {
            try await storms.run()
            try await idleTransports(50)
            let connections = storms.server.openConnectionCount
            try StormFailure.unless(connections <= Self.concurrency, "\(connections) connections were kept.")
            return Rest()
        }

        /// Waits until nothing may be left of the transports of ``run()``, and checks it.
        ///
        /// - Parameter rest: The beginning of the rest.
        /// - Throws: ``StormFailure`` if a connection is open or the memory of dropped transports wasn't freed.
        func finish(after rest: Rest) async throws {
            try await Task.sleep(until: rest.start + Self.idleTime, clock: .continuous)
            let connections = storms.server.openConnectionCount
            print("  after \(Self.idleTime) without a request: \(connections) connections")
            try StormFailure.unless(connections == 0, "Connections were kept for too long.")
            // What dropped transports occupied is free for others.
            let memory = max(rest.residentMiB, Usage.residentMiB)
            try await storms.transportStorm()
            try StormFailure.unless(Usage.residentMiB <= memory + 16, "Dropped transports kept their memory.")
        }

        /// The time after the last call.
        struct Rest {
            fileprivate let start = ContinuousClock.now
            fileprivate let residentMiB = Usage.residentMiB
        }

        /// Makes 100,000 calls, in whose second half the memory may not grow.
        ///
        /// - Throws: The error of a call that failed; ``StormFailure``.
        func longStorm() async throws {
            let server = longStorms.server
            try await longStorms.measure("5,000 calls, one after the other") {
                try await longStorms.sequentialCalls(5_000)
            }
            try StormFailure.unless(
                server.connectionCount == 1,
                "Calls one after the other opened \(server.connectionCount) connections."
            )
            try await longStorms.measure("16 x 500 calls at once") {
                try await longStorms.concurrentCalls(16, each: 500)
            }
            try StormFailure.unless(
                server.connectionCount <= 16,
                "16 calls at once opened \(server.connectionCount) connections."
            )
            try await longStorms.measure("64 x 600 calls at once") { try await concurrentCalls(600) }
            let middle = Usage.residentMiB
            try await longStorms.measure("5,000 calls, one after the other") {
                try await longStorms.sequentialCalls(5_000)
            }
            try await longStorms.measure("64 x 720 calls at once") { try await concurrentCalls(720) }
            try StormFailure.unless(
                server.connectionCount <= Self.concurrency,
                "\(Self.concurrency) calls at once opened \(server.connectionCount) connections."
            )
            let end = Usage.residentMiB
            print("  \(server.connectionCount) connections; \(middle) MiB resident halfway, \(end) MiB at the end")
            try StormFailure.unless(end <= middle + 4, "The memory grew.")
        }

        private func concurrentCalls(_ count: Int) async throws {
            try await longStorms.concurrentCalls(Self.concurrency, each: count)
        }

        /// Makes a good call with each of several transports, and drops them: their clients and connections go with them.
        private func idleTransports(_ count: Int) async throws {
            let server = try StormServer()
            let start = Usage.now()
            for _ in 0..<count {
                let transport = AsyncHTTPClientTransport(maximumBodySize: 1 << 16)
                let response = try await transport.send(URLRequest(url: server.url))
                try StormFailure.unless(response.status == 200, "A transport of its own got \(response.status).")
            }
            for _ in 0..<100 where server.openConnectionCount > 0 {
                try await Task.sleep(for: .milliseconds(50))
            }
            let end = Usage.now()
            print("  \(count) transports dropped after a call: \(server.openConnectionCount) connections, \(end)")
            try StormFailure.unless(
                server.openConnectionCount == 0 && end.fileDescriptors <= start.fileDescriptors + 8
                    && end.threads <= start.threads + 8,
                "A transport that was dropped left something over: before \(start)"
            )
        }
    }
#endif
