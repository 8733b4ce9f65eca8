import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct ClockSkewTests {
    private let time = ManualClock()

    private static func expired(_ date: String?, code: String = "InvalidTimeStamp.Expired")
        -> FakeTransport.ScriptedResponse
    {
        var headers = HTTPTransportResponse.Headers()
        headers["Date"] = date
        return .response(HTTPTransportResponse(status: 400, headers: headers, body: Data(#"{"Code":"\#(code)"}"#.utf8)))
    }

    private let good = FakeTransport.ScriptedResponse.json("{}")

    @Test(
        "A wrong clock is corrected by the service's, once learnt for all calls",
        arguments: [
            "InvalidTimeStamp.Expired", "IllegalTimestamp",
        ]
    )
    func corrected(_ code: String) async throws {
        let transport = FakeTransport([Self.expired("Fri, 02 Jan 2026 05:04:05 GMT", code: code), good, good])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies) {
            $0.retryPolicy = .none
        }
        _ = try await client.send(Sample.renaming)
        _ = try await client.send(Sample.renaming)
        let dates = await transport.requests.map { $0.header("x-acs-date") }
        #expect(dates == ["2026-01-02T03:04:05Z", "2026-01-02T05:04:05Z", "2026-01-02T05:04:05Z"])
        #expect(time.sleeps.isEmpty)
    }

    @Test("The call is signed again once, not for ever")
    func once() async {
        let transport = FakeTransport([
            Self.expired("Fri, 02 Jan 2026 05:04:05 GMT"), Self.expired("Fri, 02 Jan 2026 09:04:05 GMT"),
        ])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies)
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
        let transport = FakeTransport([Self.expired(date)])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 1)
    }

    @Test(
        "A date that cannot be is not believed, and spoils no later call",
        arguments: [
            "Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 02 Jan 1970 03:04:05 GMT", "Wed, 31 Dec 2025 23:59:59 GMT",
            "Sat, 01 Jan 2050 00:00:01 GMT", "Fri, 02 Jan 2099 03:04:05 GMT", "Fri, 31 Dec 9999 23:59:59 GMT",
            "Fri, 02 Jan 12026 03:04:05 GMT",
        ]
    )
    func impossible(_ date: String) async throws {
        let transport = FakeTransport([Self.expired(date), good])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 1)
        _ = try await client.send(Sample.renaming)
        #expect(await transport.requests.last?.header("x-acs-date") == "2026-01-02T03:04:05Z")
    }

    @Test(
        "A time that was learnt and is refused is forgotten",
        arguments: [nil, "Fri, 02 Jan 2026 09:04:05 GMT", "Fri, 02 Jan 2026 05:04:05 GMT"]
    )
    func refusedAgain(_ secondDate: String?) async throws {
        let transport = FakeTransport([Self.expired("Fri, 02 Jan 2026 05:04:05 GMT"), Self.expired(secondDate), good])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies)
        await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        _ = try await client.send(Sample.renaming)
        let dates = await transport.requests.map { $0.header("x-acs-date") }
        #expect(dates == ["2026-01-02T03:04:05Z", "2026-01-02T05:04:05Z", "2026-01-02T03:04:05Z"])
    }

    @Test("A clock that was set right again is noticed, with and without the service's date", arguments: [true, false])
    func setRight(tellsDate: Bool) async throws {
        let transport = FakeTransport([
            Self.expired("Fri, 02 Jan 2026 05:04:05 GMT"), good,
            Self.expired(tellsDate ? "Fri, 02 Jan 2026 03:04:05 GMT" : nil), good, good,
        ])
        let client = HTTPVpcClient.sample(transport: transport, dependencies: time.dependencies)
        for _ in 0..<3 { _ = try? await client.send(Sample.renaming) }
        let dates = await transport.requests.map { $0.header("x-acs-date") }
        #expect(dates.count == (tellsDate ? 5 : 4))
        #expect(dates[2] == "2026-01-02T05:04:05Z")
        #expect(dates.dropFirst(3).allSatisfy { $0 == "2026-01-02T03:04:05Z" })
    }

    @Test("A wrong secret is no matter of time")
    func wrongSecret() async {
        let response = Self.expired("Fri, 02 Jan 2026 05:04:05 GMT", code: "SignatureDoesNotMatch")
        let client = HTTPVpcClient.sample(transport: FakeTransport([response]), dependencies: time.dependencies)
        let error = await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(error?.attempts == 1)
    }
}
