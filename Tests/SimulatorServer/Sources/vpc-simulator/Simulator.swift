import AlibabaCloudVpcTesting
import Dispatch
import FlyingFox
import FlyingSocks
import Foundation

/// Serves a simulated VPC over HTTP on this machine, for tests of programs that are not written in Swift.
@main
enum Simulator {
    static func main() async {
        let options: SimulatorOptions
        do {
            options = try SimulatorOptions(CommandLine.arguments.dropFirst())
        } catch {
            FileHandle.standardError.write(Data("vpc-simulator: \(error)\n\n\(SimulatorOptions.help)\n".utf8))
            exit(64)
        }
        if options.isHelpWanted {
            print(SimulatorOptions.help)
            return
        }
        do {
            try await serve(options)
        } catch {
            FileHandle.standardError.write(
                Data("vpc-simulator: cannot listen on port \(options.port): \(error)\n".utf8)
            )
            exit(1)
        }
    }

    private static func serve(_ options: SimulatorOptions) async throws {
        let vpc = options.vpc
        let configuration = try HTTPServer.Configuration(
            address: .inet(ip4: "127.0.0.1", port: options.port),
            timeout: 120,
            logger: .disabled
        )
        let server = HTTPServer(config: configuration, handler: SimulatorHandler(vpc: vpc))
        let running = Task { try await server.run() }
        let signals = stopSignals { running.cancel() }
        let announcing = Task {
            try await server.waitUntilListening(timeout: 60)
            if case .ip4(_, let port) = await server.listeningAddress {
                // Whoever started the simulator waits for this line: it must not stay in a buffer.
                FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
            }
        }
        defer { announcing.cancel() }
        do {
            try await running.value
        } catch  where running.isCancelled {
            await server.stop()
        }
        for signal in signals { signal.cancel() }
        if options.isLogWanted { FileHandle.standardError.write(Data("\(await vpc.log)\n".utf8)) }
    }

    /// Calls `stop` when the process is asked to end.
    private static func stopSignals(_ stop: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler(handler: stop)
            source.resume()
            return source
        }
    }
}
