import AlibabaCloudVpc
import ConformanceCalls
import Foundation

// Makes one call and prints its outcome as JSON: a process of its own for what may end the process.
let arguments = CommandLine.arguments.dropFirst()
guard
    arguments.count >= 4,
    let kind = TransportKind(rawValue: arguments[1]),
    let url = URL(string: arguments[2]),
    let limit = Double(arguments[4])
else {
    print("usage: \(ConformanceCall.program) <transport> <url> <name> <seconds> [<port of a proxy>]")
    exit(2)
}
var call = ConformanceCall()
call.name = arguments[3]
call.timeout = .seconds(limit)
let transport: any HTTPTransport
if arguments.count > 4, kind == .asyncHTTPClient, let port = Int(arguments[5]) {
    transport = BorrowedClient.throughProxy(port: port).transport
} else {
    transport = kind.make()
}
var outcome = await call.outcome(at: url, over: transport)
if ProcessInfo.processInfo.environment[ConformanceCall.measuringVariable] != nil {
    let start = clock()
    try await Task.sleep(for: .seconds(1))
    outcome.secondsOfCPUAfterwards = Double(clock() - start) / Double(CLOCKS_PER_SEC)
}
print(String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self))
