import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct RateLimitTests {
    @Test("More requests than the limit are throttled, and told how long to wait")
    func rate() async throws {
        let scene = Scene(rateLimit: SimulatedVpc.RateLimit(requestCount: 2, interval: .seconds(10)))
        for _ in 0..<2 {
            let reply = try await scene.reply(to: ["VpnConnectionId": "vco-1"], action: RawDescription.self)
            #expect(reply.status == 200)
            scene.time.advance(by: .seconds(3))
        }
        let reply = try await scene.reply(to: ["VpnConnectionId": "vco-1"], action: RawDescription.self)
        #expect(scene.refusal(reply)?.code == .throttling)
        #expect(reply.status == 400)
        #expect(reply.headers["x-acs-retry-after"] == "4000")
        let answer = try await scene.client { $0.retryPolicy = .standard }
            .send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo"))
        #expect(answer.name == "tokyo")
        #expect(scene.time.sleeps == [.seconds(4)])
    }
}
