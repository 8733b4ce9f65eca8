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
        /// What happens to a program, in no certain order but for its output.
        private enum Event: Sendable {
            case output(Data)
            case endOfOutput
            case exit(Int32)
        }

        /// Runs the program that the first of the arguments names, without a shell, and gives what it wrote to its
        /// standard output; its input is empty, and what it writes to its standard error is dropped.
        ///
        /// A program that is not done when the time has passed, or when the task is cancelled, is killed, and with it
        /// whatever it started.
        ///
        /// - Throws: `Failure`; `CancellationError` when the task is cancelled.
        static func output(of arguments: [String], within timeout: Duration) async throws -> Data {
            guard let name = arguments.first, let executable = path(of: name) else {
                throw Failure(description: "is not found, or not executable")
            }
            guard let (reader, writer) = pipe() else { throw Failure(description: "cannot be started") }
            let process = Process()
            process.executableURL = executable
            process.arguments = Array(arguments.dropFirst())
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = writer
            process.standardError = FileHandle.nullDevice
            let (events, continuation) = AsyncStream<Event>.makeStream()
            reader.read(offset: 0, length: maximumOutputSize + 1, queue: .global()) { isDone, piece, _ in
                if let piece, !piece.isEmpty { continuation.yield(.output(Data(piece))) }
                if isDone { continuation.yield(.endOfOutput) }
            }
            defer { reader.close(flags: .stop) }
            process.terminationHandler = { continuation.yield(.exit($0.terminationStatus)) }
            do {
                try process.run()
            } catch {
                throw Failure(description: "cannot be started")
            }
            defer { kill(process) }
            try? writer.close()
            return try await Deadline.after(timeout, orThrow: Failure(description: "did not end in time")) {
                try await output(in: events)
            }
        }

        /// A pipe that no other program inherits, started at the same time by whomever: its output would not end.
        private static func pipe() -> (reader: DispatchIO, writer: FileHandle)? {
            var descriptors: [Int32] = [0, 0]
            guard Foundation.pipe(&descriptors) == 0 else { return nil }
            for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            let (source, target) = (descriptors[0], descriptors[1])
            let reader = DispatchIO(type: .stream, fileDescriptor: source, queue: .global()) { _ in close(source) }
            reader.setLimit(lowWater: 1)
            return (reader, FileHandle(fileDescriptor: target, closeOnDealloc: true))
        }

        private static func output(in events: AsyncStream<Event>) async throws -> Data {
            var text = Data()
            var status: Int32?
            var isWhole = false
            for await event in events {
                switch event {
                case .output(let piece): text += piece
                case .endOfOutput: isWhole = true
                case .exit(let code): status = code
                }
                guard text.count <= maximumOutputSize else {
                    throw Failure(description: "wrote more than \(maximumOutputSize) bytes")
                }
                guard isWhole, let status else { continue }
                guard status == 0 else { throw Failure(description: "ended with the status \(status)") }
                return text
            }
            throw CancellationError()
        }

        /// Where the program is: at the path itself, or under its name in a directory of `PATH`.
        private static func path(of name: String) -> URL? {
            let directories = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
            let candidates = name.contains("/") ? [name] : directories.map { "\($0)/\(name)" }
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
            // Foundation gives a program a process group of its own on Linux; whatever the program started is in it.
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
