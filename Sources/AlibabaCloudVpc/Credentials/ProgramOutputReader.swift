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
