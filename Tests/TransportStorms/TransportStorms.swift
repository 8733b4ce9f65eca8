import AlibabaCloudVpc
import Foundation

/// Storms of calls against a server on loopback: no call may fail, and nothing may be left over.
///
/// It's a program and not a test, because it takes many seconds and counts what the whole process holds.
@main
struct TransportStorms {
    static func main() async {
        do {
            try hostileResponses()
            #if AsyncHTTPClient
                let asyncHTTPClientStorms = try AsyncHTTPClientStorms()
                let rest = try await asyncHTTPClientStorms.run()
            #endif
            try await Storms(named: "URLSessionTransport", over: URLSessionTransport()) { URLSessionTransport() }.run()
            #if AsyncHTTPClient
                try await asyncHTTPClientStorms.longStorm()
                try await asyncHTTPClientStorms.finish(after: rest)
            #endif
        } catch {
            print(error)
            exit(1)
        }
    }

    /// Decodes responses of 1 MiB that are made to be slow to search for secrets.
    private static func hostileResponses() throws {
        for unit in ["\\", "%5C", "<psk ", "\"psk\":", "psk=", "&quot;psk", "%25"] {
            let body = Data(String(repeating: unit, count: (1 << 20) / unit.utf8.count).utf8)
            let duration = ContinuousClock().measure {
                let response = HTTPTransportResponse(status: 502, body: body)
                _ = try? VpcResponseDecoder().decode(ModifyVpnConnectionAttributeResponse.self, from: response)
            }
            try StormFailure.unless(duration < .seconds(2), "A response of \(unit) took \(duration).")
        }
    }
}
