import Foundation

/// The runner of programs that write credentials.
enum SystemProgram {
    /// The largest size of a program's output, in bytes: 1 MiB.
    static let maximumOutputSize = 1 << 20

    /// What's wrong with a program, as the end of a sentence that begins with the program.
    ///
    /// Contains nothing of its output.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String

        static let cannotBeStarted = Failure(description: "cannot be started")
    }
}

#if os(macOS) || os(Linux)
    extension SystemProgram {
        /// Runs the program that the first argument names, without a shell, and returns what it writes to its standard
        /// output before it exits.
        ///
        /// The standard input is empty, and the standard error is discarded. If the program exceeds the timeout, or the
        /// task is canceled, the program and its process group are killed. After the program exits, its child processes
        /// are neither waited for nor killed.
        ///
        /// - Throws: `Failure`; `CancellationError` if the task is canceled.
        static func output(of arguments: [String], within timeout: Duration) async throws -> Data {
            guard let name = arguments.first, let executable = path(of: name) else {
                throw Failure(description: "is not found, or not executable")
            }
            let program = try RunningProgram(executable, arguments: arguments)
            defer { program.kill() }
            return try await Deadline.after(
                timeout,
                orThrow: Failure(description: "did not exit within \(timeout.inSeconds) seconds")
            ) {
                try await program.output.value()
            }
        }

        /// Returns the path of the program, which is looked up in `PATH` if the name has no slash.
        private static func path(of name: String) -> String? {
            let directories = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
            let candidates = name.utf8.contains(UInt8(ascii: "/")) ? [name] : directories.map { "\($0)/\(name)" }
            return candidates.first(where: isExecutableFile)
        }

        private static func isExecutableFile(_ path: String) -> Bool {
            var isDirectory: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
                && FileManager.default.isExecutableFile(atPath: path)
        }
    }

    /// A program that runs in its own process group, and a thread that reads its output and collects its status.
    ///
    /// On Linux, Foundation's `Process` notices that a program has exited only after its child processes have exited, too.
    /// For the same reason, the thread doesn't wait for the end of the pipe. It uses no dispatch source for the pipe: those
    /// of Foundation's file handles and of `DispatchIO` crash on Linux when a descriptor's number is used again.
    private final class RunningProgram: Sendable {
        private struct State: Sendable {
            /// The program's exit status.
            ///
            /// After it's collected, the process ID may belong to another process.
            var status: Int32?
            var isKilled = false
        }

        /// What the program wrote before it exited.
        let output = Promise<Data>()
        private let id: pid_t
        private let state = Locked(State())

        /// Starts the program.
        ///
        /// - Throws: `SystemProgram.Failure` if it can't be started.
        init(_ path: String, arguments: [String]) throws(SystemProgram.Failure) {
            var descriptors: [Int32] = [0, 0]
            guard pipe(&descriptors) == 0 else { throw .cannotBeStarted }
            let (source, target) = (descriptors[0], descriptors[1])
            for descriptor in descriptors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            let started = ProcessStart.start(path, arguments: arguments, output: target)
            close(target)
            guard let started else {
                close(source)
                throw .cannotBeStarted
            }
            id = started
            Thread.detachNewThread { [self] in
                readOutput(from: source)
                close(source)
                collectStatus()
            }
        }

        /// Kills the program and its process group unless the program has exited.
        func kill() {
            state.withLock { state in
                guard state.status == nil, !state.isKilled else { return }
                _ = Foundation.kill(-id, SIGKILL)
                state.isKilled = true
            }
        }

        /// Reads until the program has exited and the pipe is empty, or until the program is killed.
        private func readOutput(from source: Int32) {
            var data = Data()
            var buffer = [UInt8](repeating: 0, count: 65_536)
            var isOpen = true
            while true {
                let status = exitStatus()
                if state.withLock(\.isKilled) { return }
                var readiness = pollfd(fd: isOpen ? source : -1, events: Int16(POLLIN), revents: 0)
                let isReady = poll(&readiness, 1, status == nil ? Self.pauseInMilliseconds : 0) > 0
                if isReady {
                    let count = read(source, &buffer, buffer.count)
                    isOpen = count > 0 || (count < 0 && errno == EINTR)
                    data += buffer[..<max(count, 0)]
                    guard data.count <= SystemProgram.maximumOutputSize else {
                        let limit = SystemProgram.maximumOutputSize
                        return output.fail(with: SystemProgram.Failure(description: "wrote more than \(limit) bytes"))
                    }
                } else if let status {
                    guard status == 0 else {
                        return output.fail(with: SystemProgram.Failure(description: "exited with the status \(status)"))
                    }
                    return output.finish(with: data)
                }
            }
        }

        /// Returns the program's exit status, or `nil` while it runs.
        private func exitStatus() -> Int32? {
            state.withLock { state in
                if let status = state.status { return status }
                var status: Int32 = 0
                let collected = waitpid(id, &status, WNOHANG)
                // Without a status, another part of the process has collected it.
                guard collected == id || (collected == -1 && errno == ECHILD) else { return nil }
                // The lowest seven bits contain the number of a signal, the next eight the program's own status.
                state.status = status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
                return state.status
            }
        }

        /// Waits for a program that's killed, or about to be, so that no zombie process remains.
        private func collectStatus() {
            while exitStatus() == nil { poll(nil, 0, Self.pauseInMilliseconds) }
        }

        /// The longest time until the thread notices that the program has exited or is killed.
        private static let pauseInMilliseconds: Int32 = 10
    }

    private enum ProcessStart {
        #if canImport(Darwin)
            private typealias FileActions = posix_spawn_file_actions_t?
            private typealias Attributes = posix_spawnattr_t?
        #else
            private typealias FileActions = posix_spawn_file_actions_t
            private typealias Attributes = posix_spawnattr_t
        #endif

        /// Starts a program in its own process group, with the environment and the directory of this process.
        ///
        /// - Returns: The process ID; `nil` if the program can't be started.
        static func start(_ path: String, arguments: [String], output: Int32) -> pid_t? {
            #if canImport(Darwin)
                var actions: FileActions = nil
                var attributes: Attributes = nil
            #else
                var actions = FileActions()
                var attributes = Attributes()
            #endif
            guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
            defer { posix_spawn_file_actions_destroy(&actions) }
            guard posix_spawnattr_init(&attributes) == 0 else { return nil }
            defer { posix_spawnattr_destroy(&attributes) }
            posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
            for descriptor in inheritedDescriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
            var signals = sigset_t()
            sigemptyset(&signals)
            posix_spawnattr_setsigmask(&attributes, &signals)
            // A service may ignore SIGPIPE, or block signals; a program expects neither.
            sigaddset(&signals, SIGPIPE)
            posix_spawnattr_setsigdefault(&attributes, &signals)
            posix_spawnattr_setpgroup(&attributes, 0)
            let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
            posix_spawnattr_setflags(&attributes, Int16(flags))
            let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
            return withCStrings(arguments) { arguments in
                withCStrings(variables) { variables in
                    var id: pid_t = 0
                    return posix_spawn(&id, path, &actions, &attributes, arguments, variables) == 0 ? id : nil
                }
            }
        }

        /// The descriptors, except the three standard ones, that the program would inherit.
        private static var inheritedDescriptors: [Int32] {
            let folder = FileManager.default.fileExists(atPath: "/proc/self/fd") ? "/proc/self/fd" : "/dev/fd"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.compactMap { Int32($0) }.filter { descriptor in
                let flags = fcntl(descriptor, F_GETFD)
                return descriptor > STDERR_FILENO && flags >= 0 && flags & FD_CLOEXEC == 0
            }
        }

        /// Calls `body` with an array of C strings that ends with `nil`.
        private static func withCStrings<Result>(
            _ strings: [String],
            _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
        ) -> Result {
            let copies = strings.map { strdup($0) }
            defer { copies.forEach { free($0) } }
            return body(copies + [nil])
        }
    }
#else
    extension SystemProgram {
        /// Throws an error, because programs can't be run on this system.
        ///
        /// - Throws: `Failure`.
        static func output(of arguments: [String], within timeout: Duration) async throws -> Data {
            throw Failure(description: "cannot be run on this system")
        }
    }
#endif
