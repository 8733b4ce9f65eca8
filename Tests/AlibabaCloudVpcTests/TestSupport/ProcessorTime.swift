import Foundation
import Testing

/// Expects that `body` costs this thread less processor time than `limit`; time in which other threads run doesn't count.
func expectProcessorTime(
    below limit: Duration = .seconds(20),
    of body: () throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
) rethrows {
    let start = processorTimeOfThread()
    try body()
    let time = processorTimeOfThread() - start
    #expect(time < limit, sourceLocation: sourceLocation)
}

private func processorTimeOfThread() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
