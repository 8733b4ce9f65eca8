import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ClockSkewTests {
    private let time = ManualTime()

    private static func expired(_ date: String?, code: String = "InvalidTimeStamp.Expired") -> FakeTransport.Answer {
        var headers = HTTPHeaders()
        headers["Date"] = date
        return .response(HTTPResponse(status: 400, headers: headers, body: Data(#"{"Code":"\#(code)"}"#.utf8)))
    }

    private let good = FakeTransport.Answer.json("{}")

    @Test(
        "A wrong clock is corrected by the service's, once learnt for all calls",
        arguments: [
            "InvalidTimeStamp.Expired", "IllegalTimestamp",
        ]
    )
    func corrected(_ code: String) async throws {
        let transport = FakeTransport([Self.expired("Fri, 02 Jan 2026 05:04:05 GMT", code: code), good, good])
        let client = HTTPVpcClient.sample(transport: transport, environment: time.environment) {
            $0.retryPolicy = .none
        }
        _ = try await client.send(Sample.renaming)
        _ = try await client.send(Sample.renaming)
        let dates = await transport.requests.map { $0.header("x-acs-date") }
        #expect(dates == ["2026-01-02T03:04:05Z", "2026-01-02T05:04:05Z", "2026-01-02T05:04:05Z"])
        #expect(time.waits.isEmpty)
    }

    @Test("The call is signed again once, not for ever")
    func once() async {
        let transport = FakeTransport([
            Self.expired("Fri, 02 Jan 2026 05:04:05 GMT"), Self.expired("Fri, 02 Jan 2026 09:04:05 GMT"),
        ])
        let client = HTTPVpcClient.sample(transport: transport, environment: time.environment)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 2)
        #expect(error?.serviceError?.code == .invalidTimeStampExpired)
    }

    @Test(
        "A clock that is right, or a time that is not told, is not corrected",
        arguments: [
            "Fri, 02 Jan 2026 03:08:00 GMT", nil, "yesterday",
        ]
    )
    func notCorrected(_ date: String?) async {
        let client = HTTPVpcClient.sample(transport: FakeTransport([Self.expired(date)]), environment: time.environment)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 1)
    }

    @Test("A wrong secret is no matter of time")
    func wrongSecret() async {
        let answer = Self.expired("Fri, 02 Jan 2026 05:04:05 GMT", code: "SignatureDoesNotMatch")
        let client = HTTPVpcClient.sample(transport: FakeTransport([answer]), environment: time.environment)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 1)
    }
}
