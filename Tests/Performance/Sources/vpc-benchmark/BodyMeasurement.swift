import AlibabaCloudVpc
import Foundation

/// The cost of a call that receives a hostile body, printed error included.
struct BodyMeasurement {
    /// The most processor time that a call may take, in milliseconds.
    static let maximumMilliseconds = 250.0
    /// The most by which a call may raise the peak of the process's memory, in MiB.
    static let maximumMebibytes = 64.0

    let name: String
    /// The processor time of the process's threads, in milliseconds.
    let milliseconds: Double
    /// The growth of the peak of resident memory, in MiB; `nil` on systems other than Linux.
    let mebibytes: Double?

    /// Whether both are within their limits.
    var isWithinLimits: Bool {
        milliseconds <= Self.maximumMilliseconds && (mebibytes ?? 0) <= Self.maximumMebibytes
    }

    /// Measures each body in a process of its own, three times, of which the least counts.
    ///
    /// Processor time doesn't count the time in which other processes run, but it does grow if they share the caches.
    static func all(_ bodies: [HostileBody]) throws -> [BodyMeasurement] {
        try bodies.map { body in
            let costs = try (0..<3).map { _ in try costInOwnProcess(of: body.name) }
            let mebibytes = costs.compactMap { $0.count > 1 ? $0[1] : nil }.min()
            return BodyMeasurement(name: body.name, milliseconds: costs.map { $0[0] }.min() ?? 0, mebibytes: mebibytes)
        }
    }

    /// Measures the body in this process.
    ///
    /// - Returns: The milliseconds, and the MiB if they're known, in one line.
    static func costInThisProcess(of body: HostileBody) async throws -> String {
        // What a process does once isn't the body's cost.
        let ordinary = HTTPTransportResponse(status: 400, body: Data(SampleResponse.error.utf8))
        keep(try await body.call(receiving: ordinary))
        let response = body.response
        PeakMemory.reset()
        let memory = PeakMemory.kibibytes
        let time = clock()
        keep(try await body.call(receiving: response))
        let milliseconds = Double(clock() - time) / Double(CLOCKS_PER_SEC) * 1000
        let growth = memory.flatMap { memory in PeakMemory.kibibytes.map { Double($0 - memory) / 1024 } }
        return "\(milliseconds)" + (growth.map { " \($0)" } ?? "")
    }

    /// The numbers that this program prints for one body.
    private static func costInOwnProcess(of name: String) throws -> [Double] {
        let process = Process()
        process.executableURL = Bundle.main.executableURL
        process.arguments = ["--body", name]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let numbers = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap {
            Double($0)
        }
        guard process.terminationStatus == 0, !numbers.isEmpty else { throw Failure(name: name) }
        return numbers
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
