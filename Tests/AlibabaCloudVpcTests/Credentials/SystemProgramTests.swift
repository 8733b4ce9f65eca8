import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SystemProgramTests {
    @Test("Passes the arguments unchanged and an empty input, and discards the standard error")
    func runs() async throws {
        let words = ["sh", "-c", #"printf '%s|' "$@"; cat; echo noise >&2"#, "sh", "a b", "$HOME", "'", "é"]
        let output = try await SystemProgram.output(of: words, within: .seconds(60))
        #expect(String(decoding: output, as: UTF8.self) == "a b|$HOME|'|é|")
    }

    @Test("Reads output in many pieces completely")
    func large() async throws {
        let output = try await SystemProgram.output(of: ["head", "-c", "1048576", "/dev/zero"], within: .seconds(60))
        #expect(output == Data(count: 1_048_576))
    }

    @Test("Concurrent programs each return their own output")
    func concurrent() async throws {
        let outputs = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<20 {
                group.addTask {
                    let output = try await SystemProgram.output(of: ["echo", "\(number)"], within: .seconds(60))
                    return (number, String(decoding: output, as: UTF8.self))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(outputs == Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, "\($0)\n") }))
    }

    @Test("Reports a program that can't be started")
    func notStartable() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("no program", to: "file", permissions: 0o700)
        await #expect(throws: SystemProgram.Failure(description: "cannot be started")) {
            try await SystemProgram.output(of: [file], within: .seconds(60))
        }
    }

    @Test("Waits for the program but not for its child processes, and leaves nothing else behind")
    func leftBehind() async throws {
        for script in ["sleep 600 & echo $$ $!", "(while :; do sleep 0.1; done) 2>/dev/null & echo $$ $!"] {
            let started = ContinuousClock.now
            let output = try await SystemProgram.output(of: ["sh", "-c", script], within: .seconds(600))
            #expect(ContinuousClock.now - started < .seconds(300))
            let ids = String(decoding: output, as: UTF8.self).split { $0 == " " || $0 == "\n" }.compactMap { Int32($0) }
            #expect(ids.count == 2)
            let (program, child) = (try #require(ids.first), try #require(ids.last))
            #expect(kill(child, 0) == 0)
            #expect(kill(child, SIGKILL) == 0)
            // The program's status is collected: not even a zombie is left.
            #expect(kill(program, 0) != 0)
        }
    }

    @Test("Programs with child processes leave no open descriptor and no thread")
    func noLeak() async throws {
        var children: [Int32] = []
        defer { for child in children { kill(child, SIGKILL) } }
        let pipes = try Self.pipesOfThisProcess()
        for _ in 0..<40 {
            let output = try await SystemProgram.output(of: ["sh", "-c", "sleep 600 & echo $!"], within: .seconds(600))
            children.append(try #require(Int32(String(decoding: output.dropLast(), as: UTF8.self))))
        }
        // Other tests have pipes, too, but not so many.
        #expect(try Self.pipesOfThisProcess() < pipes + 40)
    }

    private static func pipesOfThisProcess() throws -> Int {
        let folder = "/proc/self/fd"
        guard FileManager.default.fileExists(atPath: folder) else { return 0 }
        return try FileManager.default.contentsOfDirectory(atPath: folder).count { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")
            return target?.hasPrefix("pipe:") == true
        }
    }

    @Test("A program that's killed by a signal, or writes endlessly, fails")
    func badEnd() async {
        await #expect(throws: SystemProgram.Failure(description: "exited with the status 9")) {
            try await SystemProgram.output(of: ["sh", "-c", "kill -9 $$"], within: .seconds(60))
        }
        await #expect(throws: SystemProgram.Failure(description: "wrote more than 1048576 bytes")) {
            try await SystemProgram.output(of: ["sh", "-c", "while :; do echo yes; done"], within: .seconds(60))
        }
    }

    @Test("Waits for a program that closes its output before it exits")
    func closedOutput() async throws {
        let output = try await SystemProgram.output(
            of: ["sh", "-c", "echo a; exec >&-; sleep 0.1"],
            within: .seconds(60)
        )
        #expect(output == Data("a\n".utf8))
    }

    @Test("A program inherits only the descriptors of the three standard streams")
    func descriptors() async throws {
        let folder = try TemporaryFolder()
        let file = open(try folder.write("secret", to: "file"), O_RDONLY)
        defer { close(file) }
        #expect(fcntl(file, F_SETFD, 0) == 0)
        let script = "if [ -e /proc/self/fd/\(file) ]; then echo inherited; else echo closed; fi"
        let output = try await SystemProgram.output(of: ["sh", "-c", script], within: .seconds(60))
        #expect(output == Data("closed\n".utf8))
    }

    @Test("A program with a timeout of zero fails")
    func noTime() async {
        await #expect(throws: SystemProgram.Failure(description: "did not exit within 0.0 seconds")) {
            try await SystemProgram.output(of: ["sleep", "600"], within: .zero)
        }
    }

    @Test("Canceling the task kills the program and its child processes")
    func cancellation() async throws {
        let folder = try TemporaryFolder()
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let script = "sleep 600 & echo $! > '\(pipe)'; wait"
        let run = Task { try await SystemProgram.output(of: ["sh", "-c", script], within: .seconds(600)) }
        // Opening the pipe waits for the program, which then has started another.
        let line = try await Task.detached {
            let reader = try #require(FileHandle(forReadingAtPath: pipe))
            return String(decoding: try reader.readToEnd() ?? Data(), as: UTF8.self)
        }.value
        let child = try #require(Int32(line.trimmingCharacters(in: .newlines)))
        run.cancel()
        await #expect(throws: CancellationError.self) { try await run.value }
        let deadline = DispatchTime.now() + 60
        while kill(child, 0) == 0, !isZombie(child), DispatchTime.now() < deadline { await Task.yield() }
        #expect(kill(child, 0) != 0 || isZombie(child))
    }

    /// Whether a process has ended, and waits to be collected.
    private func isZombie(_ id: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        return status?.split(separator: ")").last?.split(separator: " ").first == "Z"
    }
}
