import Foundation

@testable import AlibabaCloudVpc
@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A simulated VPC, and what must hold of all of its responses.
struct SimulatedExchange {
    private static let secret = SimulatedVpc.sampleCredentials.accessKeySecret

    /// At 2026-01-02T03:04:05Z, the time of the requests in the corpus.
    private let vpc = SimulatedVpc(
        connections: [
            VpnConnection(vpnConnectionId: "vco-1", vpnGatewayId: "vpn-1", customerGatewayId: "cgw-1")
        ],
        dependencies: ManualClock(start: Date(timeIntervalSince1970: 1_767_323_045)).dependencies
    )

    /// Sends `requests`, one after the other.
    func check(_ requests: [URLRequest]) async throws {
        var arrived = 0
        for request in requests {
            let changes = await vpc.changes.count
            do {
                let response = try await vpc.send(request)
                arrived += 1
                check(response, to: request)
                if response.status != 200, await vpc.changes.count != changes {
                    Invariant.isBroken("What is refused must change nothing.", ["request": request])
                }
            } catch let error as URLError where [.badURL, .cannotFindHost].contains(error.code) {
                if await vpc.changes.count != changes {
                    Invariant.isBroken("What does not arrive must change nothing.", ["request": request])
                }
            }
        }
        try await checkLog(of: requests, arrived)
    }

    private func check(_ response: HTTPTransportResponse, to request: URLRequest) {
        guard let received = ReceivedRequest(request), (try? ResponseBody(response.body)) != nil else {
            Invariant.isBroken(
                "A response must be a document.",
                ["body": String(decoding: response.body, as: UTF8.self)]
            )
        }
        if response.status == 200 {
            guard let signature = try? ReceivedSignature(received), signature.isMade(with: Self.secret),
                let type = ResponseType.all.first(where: { $0.name == "\(signature.action)Response" })
            else { Invariant.isBroken("Only a signed request may succeed.", ["request": request]) }
            do {
                _ = try type.decode(response.body)
            } catch {
                Invariant.isBroken(
                    "A success must read as the operation's response.",
                    ["error": error, "body": String(decoding: response.body, as: UTF8.self)]
                )
            }
        } else {
            do {
                _ = try VpcResponseDecoder().decode(ModifyVpnConnectionAttributeResponse.self, from: response)
                Invariant.isBroken("A refusal must read as an error.", ["status": response.status])
            } catch let error as VpcError {
                guard error.code == .serviceFailed, error.serviceError?.isOfService == true, error.requestId != nil
                else { Invariant.isBroken("A refusal must name its code.", ["error": error]) }
            } catch {
                Invariant.isBroken("Only a VpcError may be thrown.", ["error": error])
            }
        }
    }

    private func checkLog(of requests: [URLRequest], _ arrived: Int) async throws {
        let log = await vpc.log
        let lines = log.split(whereSeparator: \.isNewline).count
        if lines != arrived { Invariant.isBroken("The log must have a line for each request.", ["log": log]) }
        let printed = PrintedText(log)
        printed.mustNotContain(Self.secret.exposedValue, "The log must not tell the access key secret.")
        let isInPlace = requests.compactMap(ReceivedRequest.init).allSatisfy { request in
            let all = request.query + request.form
            let texts = [request.method] + request.headers.values + all.map(\.name)
            return !texts.contains { $0.holds(MarkedSecrets.marker) } && all.allSatisfy(Self.holdsKeyInPlace)
        }
        if isInPlace { printed.mustNotContain(MarkedSecrets.marker, "The log must not tell a pre-shared key.") }
    }

    /// Whether the marker stands nowhere in the parameter but where a pre-shared key has its place.
    private static func holdsKeyInPlace(_ pair: ReceivedRequest.Pair) -> Bool {
        let named = pair.name.hasSuffix(".Psk") || pair.name == "Psk"
        let rest = pair.value.replacing("\"Psk\":\"\(MarkedSecrets.marker)\"", with: "")
        // Behind an escape any text may stand, the marker too.
        return named || !(rest.holds(MarkedSecrets.marker) || rest.holds("\\"))
    }
}
