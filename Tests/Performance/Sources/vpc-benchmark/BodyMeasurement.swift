import AlibabaCloudVpc
import Foundation

/// The cost of a call that receives a hostile body, printed error included.
struct BodyMeasurement {
    /// The most processor time that a call may take, as a multiple of what `JSONSerialization` takes to read an ordinary
    /// response of the same size.
    ///
    /// A machine whose processor slows down or is shared takes longer for both.
    static let maximumMultiple = 6.0
    /// The most by which a call may raise the peak of the process's memory, in MiB.
    static let maximumMebibytes = 64.0

    let name: String
    /// The processor time of the process's threads, in milliseconds.
    let milliseconds: Double
    /// The processor time as a multiple of what `JSONSerialization` takes to read an ordinary response of the same size.
    let multiple: Double
    /// The growth of the peak of resident memory, in MiB; `nil` on systems other than Linux.
    let mebibytes: Double?

    /// Whether both are within their limits.
    var isWithinLimits: Bool {
        multiple <= Self.maximumMultiple && (mebibytes ?? 0) <= Self.maximumMebibytes
    }

    /// Measures each body in a process of its own, three times, of which the least counts.
    ///
    /// Processor time doesn't count the time in which other processes run, but it does grow if they share the processor's
    /// core and caches.
    static func all(_ bodies: [HostileBody]) throws -> [BodyMeasurement] {
        try bodies.map { body in
            let costs = try (0..<3).map { _ in try costInOwnProcess(of: body.name) }
            return BodyMeasurement(
                name: body.name,
                milliseconds: costs.map(\.milliseconds).min() ?? 0,
                multiple: costs.map { $0.milliseconds / $0.reference }.min() ?? 0,
                mebibytes: costs.compactMap(\.mebibytes).min()
            )
        }
    }

    /// What one process measured.
    struct Cost: Codable {
        let milliseconds: Double
        /// The processor time that `JSONSerialization` takes, in milliseconds.
        let reference: Double
        let mebibytes: Double?
    }

    /// Measures the body in this process.
    static func costInThisProcess(of body: HostileBody) async throws -> Cost {
        // What a process does once isn't the body's cost.
        let ordinary = HTTPTransportResponse(status: 400, body: Data(SampleResponse.error.utf8))
        keep(try await body.call(receiving: ordinary))
        let response = body.response
        PeakMemory.reset()
        let memory = PeakMemory.kibibytes
        let time = clock()
        keep(try await body.call(receiving: response))
        let milliseconds = millisecondsSince(time)
        let growth = memory.flatMap { memory in PeakMemory.kibibytes.map { Double($0 - memory) / 1024 } }
        return Cost(milliseconds: milliseconds, reference: try referenceInThisProcess(), mebibytes: growth)
    }

    /// Returns the least processor time of three that `JSONSerialization` takes to read an ordinary response that's as large
    /// as the bodies, in milliseconds.
    private static func referenceInThisProcess() throws -> Double {
        let beginning = #"{"VpnConnections":{"VpnConnection":["#
        let connections = HostileBody.filled(beginning, SampleResponse.dual + ",", "{}]}}")
        let data = Data(connections.utf8)
        return try (0..<3).map { _ in
            let time = clock()
            keep(try JSONSerialization.jsonObject(with: data))
            return millisecondsSince(time)
        }.min() ?? 0
    }

    private static func millisecondsSince(_ time: clock_t) -> Double {
        Double(clock() - time) / Double(CLOCKS_PER_SEC) * 1000
    }

    /// What this program measures for one body in a process of its own.
    private static func costInOwnProcess(of name: String) throws -> Cost {
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        process.arguments = ["--body", name]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(name: name) }
        return try JSONDecoder().decode(Cost.self, from: data)
    }

    /// The process for a body failed.
    struct Failure: Error {
        let name: String
    }
}

/// The peak of the process's resident memory.
private enum PeakMemory {
    /// The peak in KiB; `nil` on systems other than Linux.
    static var kibibytes: Int? {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }
    }

    /// Lowers the peak to what's resident now.
    static func reset() {
        guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
        try? file.write(contentsOf: Data("5".utf8))
        try? file.close()
    }
}
