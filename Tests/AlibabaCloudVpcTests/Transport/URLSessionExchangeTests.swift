import Foundation
import LoopbackServer
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct URLSessionExchangeTests {
    @Test("An exchange that is let go of before its task is started lives until then", arguments: 0..<20)
    func letGoOf(_ run: Int) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(200, "{}") }
        let control = DispatchQueue(label: "URLSessionExchangeTests")
        control.suspend()
        // The only reference to the exchange is the call's, which ends before anything on the queue has run.
        let call = Task { [url = server.url] in
            withUnsafeCurrentTask { $0?.cancel() }
            return try await URLSessionExchange(control: control)
                .response(to: URLRequest(url: url), maximumBodySize: 1)
        }
        await #expect(throws: CancellationError.self) { try await call.value }
        control.resume()
        // Without its session, the queue would stop the process here.
        control.sync {}
        #expect(server.requests.isEmpty)
    }
}
