public import Foundation

extension ConformanceCall {
    /// The name of the program that makes one call.
    public static let program = "conformance-probe"

    /// The environment variable that makes the program measure the CPU that it uses after the call.
    public static let measuringVariable = "CONFORMANCE_MEASURE"

    /// The arguments of the program for this call.
    public func arguments(at url: URL, over kind: TransportKind, proxyPort: Int? = nil) -> [String] {
        let (seconds, attoseconds) = timeout.components
        let limit = Double(seconds) + Double(attoseconds) / 1e18
        return [kind.rawValue, url.absoluteString, name, "\(limit)"] + (proxyPort.map { ["\($0)"] } ?? [])
    }

    /// Makes this call in a process of its own.
    ///
    /// - Parameters:
    ///   - url: The URL of the server.
    ///   - kind: The transport.
    ///   - proxyPort: The port of the HTTP proxy on 127.0.0.1; `nil` for none.
    ///   - environment: Environment variables in addition to those of this process.
    /// - Returns: The outcome; `nil` if the process ended by a signal.
    /// - Throws: An error if the program can't be started, or printed no outcome.
    public func outcomeInProcess(
        at url: URL,
        over kind: TransportKind,
        proxyPort: Int? = nil,
        environment: [String: String] = [:]
    ) async throws -> CallOutcome? {
        let process = Process()
        let folder = Bundle.main.executableURL?.deletingLastPathComponent()
        process.executableURL = folder?.appendingPathComponent(Self.program)
        process.arguments = arguments(at: url, over: kind, proxyPort: proxyPort)
        // A backtrace takes seconds, and these crashes are expected.
        let own = ["SWIFT_BACKTRACE": "enable=no"]
        process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let (reason, printed) = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { process in
                let printed = output.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: (process.terminationReason, printed))
            }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        guard reason == .exit else { return nil }
        return try JSONDecoder().decode(CallOutcome.self, from: printed)
    }
}
