import Foundation

/// Programs of the machine that give credentials.
enum SystemProgram {
    /// The longest output that is read, in bytes: 1 MiB.
    static let maximumOutputSize = 1 << 20

    /// What is wrong with a program, as the rest of a sentence about it; never anything that it wrote.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }
}

#if os(macOS) || os(Linux)
    extension SystemProgram {
        /// Runs the program that the first of the arguments names, without a shell, and gives what it wrote to its
        /// standard output until it ended; its input is empty, and what it writes to its standard error is dropped.
        ///
        /// A program that has not ended when the time has passed, or when the task is cancelled, is killed, and with it
        /// its process group where it has one of its own.
        ///
        /// - Throws: `Failure`; `CancellationError` when the task is cancelled.
        static func output(of arguments: [String], within timeout: Duration) async throws -> Data {
            guard let name = arguments.first, let executable = path(of: name) else {
                throw Failure(description: "is not found, or not executable")
            }
            let (events, continuation) = AsyncStream<ProgramEvent>.makeStream()
            guard let reader = ProgramOutputReader(limit: maximumOutputSize, tell: { continuation.yield($0) }) else {
                throw Failure(description: "cannot be started")
            }
            defer { reader.stop() }
            let process = Process()
            process.executableURL = executable
            process.arguments = Array(arguments.dropFirst())
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = reader.writer
            process.standardError = FileHandle.nullDevice
            process.terminationHandler = { process in
                continuation.yield(.exit(process.terminationStatus))
                reader.programEnded()
            }
            defer { try? reader.writer.close() }
            do {
                try process.run()
            } catch {
                throw Failure(description: "cannot be started")
            }
            defer { kill(process) }
            return try await Deadline.after(timeout, orThrow: Failure(description: "did not end in time")) {
                try await output(in: events)
            }
        }

        private static func output(in events: AsyncStream<ProgramEvent>) async throws -> Data {
            var output: Data?
            var status: Int32?
            for await event in events {
                switch event {
                case .exit(let code): status = code
                case .output(let text): output = text
                case .tooMuchOutput:
                    throw Failure(description: "wrote more than \(maximumOutputSize) bytes")
                }
                guard let output, let status else { continue }
                guard status == 0 else { throw Failure(description: "ended with the status \(status)") }
                return output
            }
            throw CancellationError()
        }

        /// Where the program is: at the path itself, or under its name in a directory of `PATH`.
        private static func path(of name: String) -> URL? {
            let directories = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
            let candidates = name.utf8.contains(UInt8(ascii: "/")) ? [name] : directories.map { "\($0)/\(name)" }
            return candidates.first(where: isExecutableFile).map { URL(fileURLWithPath: $0) }
        }

        private static func isExecutableFile(_ path: String) -> Bool {
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
                && FileManager.default.isExecutableFile(atPath: path)
        }

        private static func kill(_ process: Process) {
            guard process.isRunning else { return }
            let id = process.processIdentifier
            _ = Foundation.kill(getpgid(id) == id ? -id : id, SIGKILL)
        }
    }
#else
    extension SystemProgram {
        /// Fails: programs cannot be run on this system.
        ///
        /// - Throws: `Failure`.
        static func output(of arguments: [String], within timeout: Duration) async throws -> Data {
            throw Failure(description: "cannot be run on this system")
        }
    }
#endif
