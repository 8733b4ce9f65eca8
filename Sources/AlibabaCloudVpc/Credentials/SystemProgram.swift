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

#if os(macOS) || os(Linux)
    import Foundation

    /// What happens to a program that runs, in no certain order.
    enum ProgramEvent: Sendable {
        /// It wrote this, all in all.
        case output(Data)
        /// It wrote more than it may.
        case tooMuchOutput
        /// It ended with a status.
        case exit(Int32)
    }

    /// Reads what a program writes, on a thread of its own, until the program has ended.
    ///
    /// It does not wait for the end of the pipe, which comes late where a program that was started at the same time has
    /// inherited it. No dispatch source is made for the pipe: those of Foundation's file handles and of `DispatchIO` crash
    /// on Linux when a descriptor's number is used again.
    final class ProgramOutputReader: Sendable {
        private enum Phase {
            case running
            case programEnded
            case stopped
        }

        /// Where the program writes.
        let writer: FileHandle

        private let phase = Locked(Phase.running)

        /// Makes a pipe and begins to read it; `nil` where no pipe is to be had.
        ///
        /// - Parameters:
        ///   - limit: How many bytes are read at most.
        ///   - tell: Is told of the output.
        init?(limit: Int, tell: @escaping @Sendable (ProgramEvent) -> Void) {
            var descriptors: [Int32] = [0, 0]
            guard pipe(&descriptors) == 0 else { return nil }
            let (source, target) = (descriptors[0], descriptors[1])
            for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            writer = FileHandle(fileDescriptor: target, closeOnDealloc: true)
            Thread.detachNewThread { [phase] in
                defer { close(source) }
                if let event = Self.read(source, limit: limit, phase: phase) { tell(event) }
            }
        }

        /// The program has ended: what it wrote is there.
        func programEnded() {
            phase.withLock { if $0 == .running { $0 = .programEnded } }
        }

        /// Nobody wants to know any more.
        func stop() {
            phase.withLock { $0 = .stopped }
        }

        /// What was written until the program ended, or `nil` where reading was stopped.
        private static func read(_ source: Int32, limit: Int, phase: Locked<Phase>) -> ProgramEvent? {
            var text = Data()
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let phase = phase.withLock(\.self)
                guard phase != .stopped else { return nil }
                var state = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
                let isReady = poll(&state, 1, phase == .running ? pauseInMilliseconds : 0) > 0
                if !isReady, phase == .programEnded { return .output(text) }
                guard isReady else { continue }
                let count = Foundation.read(source, &buffer, buffer.count)
                guard count > 0 else { return .output(text) }
                text += buffer[..<count]
                guard text.count <= limit else { return .tooMuchOutput }
            }
        }

        /// How long it may take until it is seen that the program has ended, or that nobody wants to know.
        private static let pauseInMilliseconds: Int32 = 10
    }
#endif
