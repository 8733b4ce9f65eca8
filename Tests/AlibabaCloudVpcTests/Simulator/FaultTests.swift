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

    /// A fault, what one attempt comes to, and whether the change was made.
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
                Case(.numbersAsText, nil, nil, isApplied: true, mayHaveBeenApplied: false),
                Case(
                    .answered(HTTPTransportResponse(status: 403, body: Data(#"{"Code":"NoPermission"}"#.utf8))),
                    .serviceFailed,
                    403,
                    isApplied: false,
                    mayHaveBeenApplied: false
                ),
            ]
        }
    }

    @Test("One attempt comes to what its fault makes of it", arguments: Case.all, ResponseFormat.allCases)
    func attempt(_ expected: Case, _ format: ResponseFormat) async throws {
        let scene = Scene(faults: .script([1: expected.fault]))
        let client = scene.client {
            $0.retryPolicy = .none
            $0.responseFormat = format
        }
        do {
            let answer = try await client.send(renaming)
            #expect(expected.code == nil)
            #expect(answer.name == "tokyo")
            #expect(answer.createTime == Date(timeIntervalSince1970: 1_492_753_817))
            #expect(answer.ikeConfig?.lifetimeInSeconds == 86_400)
            #expect(answer.effectImmediately == false)
        } catch let error as VpcError {
            #expect(error.code == expected.code)
            #expect(error.httpStatus == expected.status)
            #expect(error.mayHaveBeenApplied == expected.mayHaveBeenApplied)
        }
        #expect(await scene.vpc.changes(of: Scene.connectionId) == (expected.isApplied ? 1 : 0))
        #expect(await scene.vpc.requests.map(\.fault) == [expected.fault])
    }

    @Test("Sent once more, each change is made once", arguments: Case.all)
    func again(_ expected: Case) async throws {
        let scene = Scene(faults: .script([1: expected.fault]))
        _ = try? await scene.client().send(renaming)
        _ = try await scene.client().send(renaming)
        #expect(await scene.vpc.changes(of: Scene.connectionId) == 1)
        #expect(await scene.vpc.requests.last?.isRepetition == expected.isApplied)
    }

    @Test("Faults change the answer, not what is stored")
    func answers() async throws {
        func answer(_ fault: SimulatedVpc.Fault) async throws -> ModifyVpnConnectionAttributeResponse {
            try await Scene(faults: .script([1: fault])).client().send(renaming)
        }
        #expect(try await answer(.unknownEnumValue).ikeConfig?.version == .unrecognized("ikev9"))
        #expect(try await answer(.unknownEnumValue).ipsecConfig?.perfectForwardSecrecy == .unrecognized("group4096"))
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
        "Each format of an answer shows its fault",
        arguments: [
            (SimulatedVpc.Fault.numbersAsText, #""IkeLifetime":"86400""#),
            (.numbersAsText, #""EffectImmediately":"false""#),
            (.unknownField, #""UnknownObject":{"Depth":2,"Items":["a","b"]}"#),
        ]
    )
    func bytes(_ fault: SimulatedVpc.Fault, _ text: String) async throws {
        let scene = Scene(faults: .script([1: fault]))
        let reply = try await scene.reply(to: ["VpnConnectionId": "vco-1"])
        #expect(String(decoding: reply.body, as: UTF8.self).contains(text))
    }

    @Test("A delay passes by the clock")
    func delay() async throws {
        let scene = Scene(faults: .script([1: .delayed(.seconds(7))]))
        _ = try await scene.client().send(renaming)
        #expect(scene.time.sleeps == [.seconds(7)])
    }

    @Test("A page in HTML says that it is one")
    func contentType() async throws {
        for fault in [SimulatedVpc.Fault.wrongContentType, .badGatewayPage] {
            let reply = try await Scene(faults: .script([1: fault])).reply(to: ["VpnConnectionId": "vco-1"])
            #expect(reply.headers["content-type"] == "text/html")
        }
    }

    @Test("Chance is the same for the same seed, and another for another")
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
