import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the process has used up to a moment.
struct WireUsage {
    let time: ContinuousClock.Instant
    /// The processor time of the process, without that of the server's thread.
    let processorTime: Duration
    let serverProcessorTime: Duration
    let connectionCount: Int
    /// The resident memory, in KiB; `nil` on systems other than Linux.
    let residentKiB: Int?

    static func now(of server: WireServer) async throws -> WireUsage {
        let serverProcessorTime = try await server.processorTime()
        return WireUsage(
            time: .now,
            processorTime: ProcessorTime.ofProcess - serverProcessorTime,
            serverProcessorTime: serverProcessorTime,
            connectionCount: server.connectionCount,
            residentKiB: residentKiB
        )
    }

    private static var residentKiB: Int? {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }
    }
}

/// The time that processors have worked.
enum ProcessorTime {
    /// For all threads of the process.
    static var ofProcess: Duration { time(CLOCK_PROCESS_CPUTIME_ID) }
    /// For the thread that asks.
    static var ofThread: Duration { time(CLOCK_THREAD_CPUTIME_ID) }

    private static func time(_ clock: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
