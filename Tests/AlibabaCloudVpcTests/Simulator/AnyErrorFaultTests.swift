import AlibabaCloudVpcTesting
import Testing

@testable import AlibabaCloudVpc

@Suite struct AnyErrorFaultTests {
    private let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: Scene.connectionId, name: "tokyo")

    /// The named codes, and one of each family of codes that callers retry.
    private static let codes =
        ServiceErrorCode.named
        + ["IncorrectStatus.VpnGateway", "Rejected.Throttling", "RequestTimeout"].map(ServiceErrorCode.init)

    /// The error of a call whose attempts all fail with `fault`.
    private func error(of fault: SimulatedVpc.Fault) async throws -> VpcError {
        let scene = Scene(faults: .script([1: fault, 2: fault]))
        let error = await #expect(throws: VpcError.self) { try await scene.client().send(renaming) }
        #expect(await scene.vpc.changes.isEmpty)
        return try #require(error)
    }

    @Test("A client retries a failed request only if the traits of its error code allow it", arguments: codes)
    func retried(_ code: ServiceErrorCode) async throws {
        let scene = Scene(faults: .script([1: .failed(with: code)]))
        let isRetried = !code.traits.isDisjoint(with: [.conflict, .throttled, .transient])
        let renamed = try? await scene.client { $0.retryPolicy = .standard }.send(renaming)
        #expect(renamed?.name == (isRetried ? "tokyo" : nil))
        #expect(await scene.vpc.requests.count == (isRetried ? 2 : 1))
        #expect(await scene.vpc.requests.first?.errorCode == code)
        let maxDelay: Duration = code.traits.contains(.conflict) ? .seconds(4) : .milliseconds(200)
        #expect(scene.clock.sleeps.allSatisfy { $0 <= maxDelay })
    }

    @Test(
        "A failed request may have been applied only if the traits of its error code say so",
        arguments: codes
    )
    func applied(_ code: ServiceErrorCode) async throws {
        let error = try await error(of: .failed(with: code))
        #expect(error.serviceError?.code == code)
        #expect(error.mayHaveBeenApplied == code.traits.contains(.outcomeUnknown))
        #expect(error.serviceError?.isConflict == code.traits.contains(.conflict))
        #expect(error.serviceError?.isThrottling == code.traits.contains(.throttled))
    }

    @Test("A failed request has the published status and message of its code, with an ellipsis for each value")
    func published() async throws {
        for published in try PublishedError.read() {
            let error = try await error(of: .failed(with: published.code))
            #expect(error.httpStatus == published.status)
            #expect(error.serviceError?.message == published.message.replacing("%s", with: "…"))
        }
    }

    @Test(
        "A code without a published error has HTTP 400, and each code can have another status",
        arguments: [
            (.failed(with: .systemBusy), 400), (.failed(with: .systemBusy, status: 503), 503),
            (.failed(with: .operationConflict), 409), (.failed(with: .operationConflict, status: 400), 400),
            (.failed(with: ServiceErrorCode(rawValue: "VpnGateway.OnFire")), 400),
        ] as [(SimulatedVpc.Fault, Int)]
    )
    func status(_ fault: SimulatedVpc.Fault, status: Int) async throws {
        let error = try await error(of: fault)
        #expect(error.httpStatus == status)
        #expect(error.serviceError?.message.isEmpty == false)
    }
}
