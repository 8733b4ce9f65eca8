import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct DeadlineTests {
    private struct Late: Error {}
    private struct Broken: Error {}

    /// Lets nobody through until it is opened, whoever cancels them.
    private struct Gate: Sendable {
        private let stream: AsyncStream<Void>
        private let continuation: AsyncStream<Void>.Continuation

        init() {
            (stream, continuation) = AsyncStream.makeStream()
        }

        func wait() async -> Int {
            await Task { [stream] in for await _ in stream {} }.value
            return 0
        }

        func open() { continuation.finish() }
    }

    @Test("What is done at once starts no timer")
    func atOnce() async throws {
        let timers = Locked(0)
        let value = try await Deadline.after(
            .seconds(1),
            sleep: { _ in timers.withLock { $0 += 1 } },
            on: .callersThread,
            orThrow: Late()
        ) { 7 }
        #expect(value == 7)
        #expect(timers.withLock { $0 } == 0)
    }

    @Test("What fails at once fails with its own error")
    func failsAtOnce() async {
        let gate = Gate()
        await #expect(throws: Broken.self) {
            try await Deadline.after(
                .seconds(1),
                sleep: { _ in _ = await gate.wait() },
                on: .callersThread,
                orThrow: Late()
            ) {
                throw Broken()
            }
        }
        gate.open()
    }

    @Test("What does not end is left at the deadline, although it goes on")
    func late() async {
        let gate = Gate()
        await #expect(throws: Late.self) {
            try await Deadline.after(.seconds(1), sleep: { _ in }, orThrow: Late()) { await gate.wait() }
        }
        gate.open()
    }

    @Test("What waits gives its value when it has it")
    func waits() async throws {
        let gate = Gate()
        let value = try await Deadline.after(
            .seconds(1),
            sleep: { _ in _ = await gate.wait() },
            orThrow: Late()
        ) {
            await Task.yield()
            return await Task { 7 }.value
        }
        #expect(value == 7)
        gate.open()
    }

    @Test("A cancelled task ends at once, before and while it waits", arguments: [true, false])
    func cancelled(before: Bool) async {
        let gate = Gate()
        let (started, continuation) = AsyncStream<Void>.makeStream()
        let task = Task {
            if before { await Self.untilCancelled() }
            return try await Deadline.after(
                .seconds(1),
                sleep: { _ in _ = await gate.wait() },
                orThrow: Late()
            ) {
                continuation.yield()
                return await gate.wait()
            }
        }
        if !before { for await _ in started { break } }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        gate.open()
    }

    private static func untilCancelled() async {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        await withTaskCancellationHandler {
            for await _ in stream {}
        } onCancel: {
            continuation.finish()
        }
    }

    @Test("Of a value and errors that race, the first counts, and nothing is given twice", arguments: 0..<20)
    func race(_ round: Int) async throws {
        let race = Promise<Int>()
        let racers = (0..<8).map { index in
            Task { index.isMultiple(of: 2) ? race.finish(with: index) : race.fail(with: Broken()) }
        }
        let result = await Task { try await race.value() }.result
        for racer in racers { await racer.value }
        switch result {
        case .success(let value): #expect(try race.valueSoFar() == value)
        case .failure: #expect(throws: Broken.self) { try race.valueSoFar() }
        }
    }
}
