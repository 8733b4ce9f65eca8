import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct FaultTests {
    private let renaming = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: Scene.connectionId,
        name: "tokyo",
        clientToken: "token-1"
    )

    /// A fault, the result of one attempt, and whether the change was made.
    struct Case: Sendable, CustomTestStringConvertible {
        let fault: SimulatedVpc.Fault
        let code: VpcError.Code?
        let status: Int?
        let isApplied: Bool
        let mayHaveBeenApplied: Bool
        var testDescription: String { "\(fault)" }

        init(
            _ fault: SimulatedVpc.Fault,
            _ code: VpcError.Code?,
            _ status: Int?,
            isApplied: Bool,
            mayHaveBeenApplied: Bool
        ) {
            (self.fault, self.code, self.status) = (fault, code, status)
            (self.isApplied, self.mayHaveBeenApplied) = (isApplied, mayHaveBeenApplied)
        }

        static var all: [Case] {
            [
                Case(.throttled, .serviceFailed, 400, isApplied: false, mayHaveBeenApplied: false),
                Case(.failedBeforeApplying, .serviceFailed, 500, isApplied: false, mayHaveBeenApplied: true),
                Case(.failedAfterApplying, .serviceFailed, 500, isApplied: true, mayHaveBeenApplied: true),
                Case(
                    .failed(with: .operationConflict),
                    .serviceFailed,
                    409,
                    isApplied: false,
                    mayHaveBeenApplied: false
                ),
                Case(.connectionLostBeforeApplying, .transportFailed, nil, isApplied: false, mayHaveBeenApplied: true),
                Case(.connectionLostAfterApplying, .transportFailed, nil, isApplied: true, mayHaveBeenApplied: true),
                Case(.timedOutAfterApplying, .timedOut, nil, isApplied: true, mayHaveBeenApplied: true),
                Case(
                    .notSent(.cannotFindHost),
                    .transportFailed,
                    nil,
                    isApplied: false,
                    mayHaveBeenApplied: false
                ),
                Case(.notSent(.timedOut), .timedOut, nil, isApplied: false, mayHaveBeenApplied: true),
                Case(.delayed(.seconds(3)), nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(.truncatedBody, .undecodableResponse, 200, isApplied: true, mayHaveBeenApplied: true),
                Case(.badGatewayPage, .serviceFailed, 502, isApplied: false, mayHaveBeenApplied: true),
                Case(.emptyBody, .undecodableResponse, 200, isApplied: true, mayHaveBeenApplied: true),
                Case(.wrongContentType, nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(.maskedPreSharedKey, nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(.unknownEnumValue, nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(.unknownField, nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(.numbersAsStrings, nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(
                    .responds(with: HTTPTransportResponse(status: 403, body: Data(#"{"Code":"NoPermission"}"#.utf8))),
                    .serviceFailed,
                    403,
                    isApplied: false,
                    mayHaveBeenApplied: false
                ),
            ]
        }
    }

    @Test("Each fault has its result for a single attempt", arguments: Case.all, ResponseFormat.allCases)
    func attempt(_ expected: Case, _ format: ResponseFormat) async throws {
        let scene = Scene(faults: .script([1: expected.fault]))
        let client = scene.client {
            $0.retryPolicy = .none
            $0.responseFormat = format
        }
        do {
            let response = try await client.send(renaming)
            #expect(expected.code == nil)
            #expect(response.name == "tokyo")
            #expect(response.createTime == Date(timeIntervalSince1970: 1_492_753_817))
            #expect(response.ikeConfig?.lifetimeInSeconds == 86_400)
            #expect(response.effectImmediately == false)
        } catch let error as VpcError {
            #expect(error.code == expected.code)
            #expect(error.httpStatus == expected.status)
            #expect(error.mayHaveBeenApplied == expected.mayHaveBeenApplied)
        }
        #expect(await scene.vpc.changes(of: Scene.connectionId) == (expected.isApplied ? 1 : 0))
        #expect(await scene.vpc.requests.map(\.fault) == [expected.fault])
    }

    @Test("A change that's sent again after a fault is made once", arguments: Case.all)
    func again(_ expected: Case) async throws {
        let scene = Scene(faults: .script([1: expected.fault]))
        _ = try? await scene.client().send(renaming)
        _ = try await scene.client().send(renaming)
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 1)
        #expect(await scene.vpc.requests.last?.isRepetition == expected.isApplied)
    }

    @Test("Faults change the response and keep the stored connection")
    func responses() async throws {
        func response(_ fault: SimulatedVpc.Fault) async throws -> ModifyVpnConnectionAttributeResponse {
            try await Scene(faults: .script([1: fault])).client().send(renaming)
        }
        #expect(try await response(.unknownEnumValue).ikeConfig?.version == .unrecognized("ikev9"))
        #expect(try await response(.unknownEnumValue).ipsecConfig?.perfectForwardSecrecy == .unrecognized("group4096"))
        let connection = VpnConnection(
            vpnConnectionId: Scene.connectionId,
            ikeConfig: IkeConfig(preSharedKey: Secret("pgw6dy7d1i8in7x5"))
        )
        let scene = Scene(connection: connection, faults: .script([1: .maskedPreSharedKey]))
        let masked = try await scene.client().send(renaming)
        #expect(masked.ikeConfig?.preSharedKey == Secret("pgw6dy7d1i8i****"))
        #expect(await scene.connection?.ikeConfig?.preSharedKey == Secret("pgw6dy7d1i8in7x5"))
    }

    @Test(
        "A fault changes the bytes of the response",
        arguments: [
            (SimulatedVpc.Fault.numbersAsStrings, #""IkeLifetime":"86400""#),
            (.numbersAsStrings, #""EffectImmediately":"false""#),
            (.unknownField, #""UnknownObject":{"Depth":2,"Items":["a","b"]}"#),
        ]
    )
    func bytes(_ fault: SimulatedVpc.Fault, _ text: String) async throws {
        let scene = Scene(faults: .script([1: fault]))
        let response = try await scene.response(to: ["VpnConnectionId": "vco-1"])
        #expect(String(decoding: response.body, as: UTF8.self).contains(text))
    }

    @Test("A delayed response sleeps on the simulator's clock")
    func delay() async throws {
        let scene = Scene(faults: .script([1: .delayed(.seconds(7))]))
        _ = try await scene.client().send(renaming)
        #expect(scene.clock.sleeps == [.seconds(7)])
    }

    @Test("An HTML page has the content type of HTML")
    func contentType() async throws {
        for fault in [SimulatedVpc.Fault.wrongContentType, .badGatewayPage] {
            let response = try await Scene(faults: .script([1: fault])).response(to: ["VpnConnectionId": "vco-1"])
            #expect(response.headers["content-type"] == "text/html")
        }
    }

    @Test("Random faults depend only on their seed")
    func seeds() {
        func faults(_ seed: UInt64, _ probability: Double = 0.5) -> [SimulatedVpc.Fault?] {
            let faults = SimulatedVpc.Faults.random(seed: seed, probability: probability)
            return (1...200).map(faults.fault)
        }
        #expect(faults(1) == faults(1))
        #expect(faults(1) != faults(2))
        #expect(Set(faults(3).compactMap(\.self)).count == SimulatedVpc.Fault.all.count)
        #expect((60...140).contains(faults(4).count { $0 != nil }))
        #expect(faults(5, 0).allSatisfy { $0 == nil })
        #expect(faults(6, 1).allSatisfy { $0 != nil })
    }
}
