import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SystemProgramTests {
    @Test("A program gets its arguments as they are and an empty input; its standard error is dropped")
    func runs() async throws {
        let words = ["sh", "-c", #"printf '%s|' "$@"; cat; echo noise >&2"#, "sh", "a b", "$HOME", "'", "é"]
        let output = try await SystemProgram.output(of: words, within: .seconds(60))
        #expect(String(decoding: output, as: UTF8.self) == "a b|$HOME|'|é|")
    }

    @Test("Output of many pieces comes whole")
    func large() async throws {
        let output = try await SystemProgram.output(of: ["head", "-c", "1048576", "/dev/zero"], within: .seconds(60))
        #expect(output == Data(count: 1_048_576))
    }

    @Test("Many programs at once each give their own output")
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

    @Test("A program that cannot be started says so")
    func notStartable() async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("no program", to: "file", permissions: 0o700)
        await #expect(throws: SystemProgram.Failure(description: "cannot be started")) {
            try await SystemProgram.output(of: [file], within: .seconds(60))
        }
    }

    @Test("A program that has no time left is given up")
    func noTime() async {
        await #expect(throws: SystemProgram.Failure(description: "did not end in time")) {
            try await SystemProgram.output(of: ["sleep", "600"], within: .zero)
        }
    }

    @Test("When the task is cancelled, the program is killed, and with it what it started")
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
