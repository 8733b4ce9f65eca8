import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct RateLimitTests {
    @Test("Requests over the rate limit are throttled, with the delay until the next one")
    func rate() async throws {
        let scene = Scene(rateLimit: SimulatedVpc.RateLimit(requestCount: 2, interval: .seconds(10)))
        for _ in 0..<2 {
            let response = try await scene.response(to: ["VpnConnectionId": "vco-1"], action: RawDescription.self)
            #expect(response.status == 200)
            scene.clock.advance(by: .seconds(3))
        }
        let response = try await scene.response(to: ["VpnConnectionId": "vco-1"], action: RawDescription.self)
        #expect(scene.refusal(response)?.code == .throttling)
        #expect(response.status == 400)
        #expect(response.headers["x-acs-retry-after"] == "4000")
        let renamed = try await scene.client { $0.retryPolicy = .standard }
            .send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo"))
        #expect(renamed.name == "tokyo")
        #expect(scene.clock.sleeps == [.seconds(4)])
    }
}
