import Foundation
import Testing

@testable import AlibabaCloudVpc
@testable import AlibabaCloudVpcTesting

@Suite struct PublishedErrorTests {
    /// The published errors that no rule of the simulated service comes to.
    private static let unreachable: [ServiceErrorCode: String] = [
        .quotaExceededPolicyBasedRoute: "the simulated service has no quotas",
        .resourceQuotaFull: "the simulated service has no quotas",
    ]

    /// The errors of the simulated service that aren't published for the operations of VPN gateways.
    private static let unpublished: [String: Set<String>] = [
        "The gateway in front of every service returns it": [
            "IllegalTimestamp", "IncompleteSignature", "InvalidAccessKeyId.NotFound", "InvalidAction.NotFound",
            "InvalidSecurityToken.Expired", "InvalidSecurityToken.MismatchWithAccessKey", "InvalidTimeStamp.Expired",
            "InvalidVersion", "MissingSecurityToken", "SignatureDoesNotMatch", "SignatureNonceUsed", "Throttling",
            "UnsupportedHTTPMethod", "UnsupportedMediaType",
        ],
        "Every operation can return it": [
            "Forbidden.RAM", "InternalError", "InternalServerError", "InvalidParameter", "InvalidRegionId.NotFound",
            "MissingParameter", "NoPermission", "OperationConflict", "ServiceUnavailable",
        ],
        "Operations with a client token or a dry run return it": [
            "DryRunOperation", "IdempotentParameterMismatch", "LastTokenProcessing",
        ],
        "No page lists it, but the operation must refuse the request": [
            "DependencyViolation.VpnConnection", "InvalidRouteEntry.NotFound", "InvalidTunnelId.NotFound",
            "VpnRouteEntry.AlreadyExists",
        ],
    ]

    @Test("Each published code of the library's operations is named and has traits")
    func named() throws {
        let published = try PublishedError.ofOwnOperations()
        #expect(published.count == 18)
        for error in published {
            #expect(ServiceErrorCode.named.contains(error.code), "\(error.code)")
            #expect(!error.code.traits.isEmpty, "\(error.code)")
            let failure = ServiceError(code: error.code, message: "", httpStatus: error.status)
            #expect(failure.isConflict == (error.code == .vpnGatewayConfiguring), "\(error.code)")
            #expect(failure.isRetryable == (error.code == .vpnGatewayConfiguring), "\(error.code)")
            #expect(!failure.mayHaveBeenApplied, "\(error.code)")
            #expect(failure.isPermissionDenied == (error.status == 403), "\(error.code)")
        }
    }

    @Test("The tests list each code that the library names, and each has traits")
    func allNamed() throws {
        let source = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appendingPathComponent("Sources/AlibabaCloudVpc/Errors/ServiceErrorCode.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        let codes = text.matches(of: /rawValue: "(?<code>[^"]+)"/).map { String($0.code) }
        #expect(codes.count > 16)
        #expect(ServiceErrorCode.named.map(\.rawValue) == codes)
        for code in ServiceErrorCode.named { #expect(!code.traits.isEmpty, "\(code)") }
    }

    @Test("The simulated service has each published error with its status and message")
    func table() throws {
        for error in try PublishedError.read() {
            let row = SimulatedFailure.table.first { $0.code == error.code.rawValue }
            #expect(row?.status == error.status, "\(error.code)")
            #expect(row?.message == error.message, "\(error.code)")
        }
    }

    @Test("Each error of the simulated service is published, or has a reason why it isn't")
    func reasons() throws {
        let published = Set(try PublishedError.read().map(\.code.rawValue))
        let exceptions = Self.unpublished.values.reduce(into: Set()) { $0.formUnion($1) }
        #expect(published.isDisjoint(with: exceptions))
        #expect(Set(SimulatedFailure.table.map(\.code)) == published.union(exceptions))
        #expect(SimulatedFailure.table.count == published.count + exceptions.count)
    }

    private static let failures: [PublishedFailure] = [
        PublishedFailure.ofAccess, PublishedFailure.ofAccessToRoutes, PublishedFailure.ofLockedGateways,
        PublishedFailure.ofBusyGateways,
        PublishedFailure.ofMissingResources, PublishedFailure.ofPrepaidGateways, PublishedFailure.ofInvalidValues,
        PublishedFailure.ofDuplicates,
    ].flatMap { $0 }

    @Test("Each published error of each operation has a request that the simulated service fails with it")
    func reached() throws {
        let reached = Dictionary(grouping: Self.failures, by: \.code).mapValues { Set($0.map(\.action)) }
        for error in try PublishedError.ofOwnOperations() {
            #expect((reached[error.code] == nil) == (Self.unreachable[error.code] != nil), "\(error.code)")
            guard let actions = reached[error.code] else { continue }
            #expect(actions.isSuperset(of: error.ownOperations), "\(error.code)")
        }
    }

    @Test("The simulated service fails a request with the published code, status, and message", arguments: failures)
    func failed(_ failure: PublishedFailure) async throws {
        let published = try #require(PublishedError.read().first { $0.code == failure.code })
        let client = failure.scene.client {
            $0.retryPolicy = .none
            $0.validation = .off
        }
        if failure.code == .vpnGatewayConfiguring {
            _ = try await client.send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "osaka"))
        }
        let changes = await failure.scene.vpc.changes.count
        let error = await #expect(throws: VpcError.self) { try await failure.send(client) }
        #expect(error?.serviceError?.code == failure.code)
        #expect(error?.httpStatus == published.status)
        #expect(error?.serviceError?.message == published.message(with: failure.values))
        #expect(error?.mayHaveBeenApplied == false)
        #expect(await failure.scene.vpc.changes.count == changes)
        #expect(await failure.scene.vpc.requests.last?.action == failure.action)
    }
}
