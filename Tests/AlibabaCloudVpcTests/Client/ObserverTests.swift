import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

/// Writes down what it is told.
private final class Recorder: VpcClientObserver {
    enum Event: Sendable, Equatable {
        case started(VpcClientEvent.AttemptStarted)
        case finished(VpcClientEvent.AttemptFinished)
        case retry(VpcClientEvent.RetryScheduled)
        case call(VpcClientEvent.CallFinished)
    }

    private let log = Locked<[Event]>([])
    var events: [Event] { log.withLock { $0 } }

    func attemptStarted(_ event: VpcClientEvent.AttemptStarted) { log.withLock { $0.append(.started(event)) } }
    func attemptFinished(_ event: VpcClientEvent.AttemptFinished) { log.withLock { $0.append(.finished(event)) } }
    func retryScheduled(_ event: VpcClientEvent.RetryScheduled) { log.withLock { $0.append(.retry(event)) } }
    func callFinished(_ event: VpcClientEvent.CallFinished) { log.withLock { $0.append(.call(event)) } }
}

@Suite struct ObserverTests {
    private let time = ManualClock()
    private let recorder = Recorder()

    private func client(_ transport: FakeTransport) -> HTTPVpcClient {
        .sample(transport: transport, dependencies: time.dependencies) { [recorder] in $0.observer = recorder }
    }

    @Test("A call with a retry tells its whole story, without a secret")
    func story() async throws {
        let time = time
        let calls = Locked(0)
        let transport = FakeTransport { _ in
            time.advance(by: .milliseconds(30))
            let isFirst = calls.withLock { count in
                count += 1
                return count == 1
            }
            let body = isFirst ? #"{"Code":"VpnGateway.Configuring","RequestId":"r-1"}"# : #"{"RequestId":"r-2"}"#
            return HTTPTransportResponse(status: isFirst ? 400 : 200, body: Data(body.utf8))
        }
        _ = try await client(transport).send(Sample.fullRequest)
        let events = recorder.events
        #expect(events.count == 6)
        guard case .started(let started) = events[0], case .finished(let failed) = events[1],
            case .retry(let retry) = events[2], case .started(let again) = events[3],
            case .finished(let succeeded) = events[4], case .call(let call) = events[5]
        else {
            Issue.record("Not expected: \(events)")
            return
        }
        #expect(started.action == "ModifyVpnConnectionAttribute")
        #expect(started.attempt == 1)
        #expect(failed.attempt == 1)
        #expect(failed.duration == .milliseconds(30))
        #expect(failed.httpStatus == 400)
        #expect(failed.requestId == "r-1")
        #expect(failed.errorCode == .serviceFailed)
        #expect(failed.serviceErrorCode == .vpnGatewayConfiguring)
        #expect(retry.nextAttempt == 2)
        #expect(retry.delay == .seconds(4))
        #expect(retry.reason == .conflict(.vpnGatewayConfiguring))
        #expect(again.attempt == 2)
        #expect(succeeded.httpStatus == 200)
        #expect(succeeded.requestId == "r-2")
        #expect(succeeded.errorCode == nil)
        #expect(call.attempts == 2)
        #expect(call.duration == .milliseconds(4060))
        #expect(call.errorCode == nil)
        #expect(Set([started.callId, failed.callId, retry.callId, again.callId, call.callId]).count == 1)
        let printed = everythingPrinted(of: events)
        for secret in ["p@ss", "CAES", Sample.accessKeySecret] { #expect(!printed.contains(secret)) }
    }

    @Test("A call that fails tells how")
    func failure() async throws {
        let client = client(FakeTransport([.failure(URLError(.badServerResponse)), .json("{", status: 200)]))
        await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        guard case .retry(let retry) = recorder.events[2], case .call(let call) = recorder.events[5] else {
            Issue.record("Not expected: \(recorder.events)")
            return
        }
        #expect(retry.reason == .failure(.transportFailed, nil))
        #expect(call.errorCode == .undecodableResponse)
        #expect(call.attempts == 2)
        #expect(!call.isCancelled)
    }

    @Test("A cancelled call tells so")
    func cancellation() async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let transport = FakeTransport { _ in
            arrived.yield()
            let (never, _) = AsyncStream<Never>.makeStream()
            for await _ in never {}
            throw CancellationError()
        }
        let call = Task { [client = client(transport)] in try await client.send(Sample.renaming) }
        for await _ in arrivals { break }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        guard case .finished(let attempt) = recorder.events[1], case .call(let call) = recorder.events[2] else {
            Issue.record("Not expected: \(recorder.events)")
            return
        }
        #expect(attempt.isCancelled)
        #expect(attempt.errorCode == nil)
        #expect(call.isCancelled)
    }

    @Test("A request that is not valid is a call without attempts")
    func invalid() async throws {
        let client = client(FakeTransport([]))
        await #expect(throws: VpcError.self) {
            try await client.send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1"))
        }
        guard case .call(let call) = recorder.events.first else {
            Issue.record("Not expected: \(recorder.events)")
            return
        }
        #expect(recorder.events.count == 1)
        #expect(call.action == "ModifyVpnConnectionAttribute")
        #expect(call.attempts == 0)
        #expect(call.errorCode == .invalidRequest)
        #expect(!call.isCancelled)
    }

    @Test("A request id that repeats a secret is told without it, in successes too", arguments: [200, 400])
    func secretAsRequestId(_ status: Int) async throws {
        var request = Sample.renaming
        request.ikeConfig = IkeConfig(preSharedKey: Secret("Pr3-Sh@red!K3y"))
        let headers: HTTPTransportResponse.Headers = ["x-acs-request-id": "Pr3-Sh@red!K3y"]
        let client = client(
            FakeTransport([
                .json(#"{"RequestId":"Pr3-Sh@red!K3y"}"#, status: status),
                .response(HTTPTransportResponse(status: status, headers: headers, body: Data("{}".utf8))),
            ])
        )
        for _ in 0..<2 { _ = try? await client.send(request) }
        let ids = recorder.events.compactMap { event in
            if case .finished(let attempt) = event { attempt.requestId } else { nil }
        }
        #expect(ids == ["REDACTED", "REDACTED"])
    }

    @Test("A correction of the clock is told")
    func clockSkew() async throws {
        let headers: HTTPTransportResponse.Headers = ["Date": "Fri, 02 Jan 2026 04:04:05 GMT"]
        let body = Data(#"{"Code":"InvalidTimeStamp.Expired"}"#.utf8)
        let expired = HTTPTransportResponse(status: 400, headers: headers, body: body)
        _ = try await client(FakeTransport([.response(expired), .json("{}")])).send(Sample.renaming)
        guard case .retry(let retry) = recorder.events[2] else {
            Issue.record("Not expected: \(recorder.events)")
            return
        }
        #expect(retry.reason == .clockSkew(.seconds(3600)))
        #expect(retry.delay == .zero)
    }

    @Test("An observer need not have every method")
    func defaults() async throws {
        struct Silent: VpcClientObserver {}
        let transport = FakeTransport([.json("", status: 500), .json("{}")])
        let client = HTTPVpcClient.sample(transport: transport) { $0.observer = Silent() }
        _ = try await client.send(Sample.renaming)
        #expect(await transport.requests.count == 2)
    }
}
