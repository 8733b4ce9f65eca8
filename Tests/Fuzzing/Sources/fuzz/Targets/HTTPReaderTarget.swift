import Foundation
import LoopbackRequests

@testable import AlibabaCloudVpc
@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Bytes that a client writes → requests → the responses of the simulated VPC.
///
/// The input is what the client writes; where a request has `SIGNATURE` and `DIGEST` in the places of a signature and of
/// the body's digest, the right ones are put there, so that what stands behind the check of signatures is reached.
///
/// - Of the beginning of a request, the reader waits for more, or says what it says of the whole.
/// - The simulated VPC takes nothing whose signature it does not derive.
/// - Each response is read by the library: a success as the operation's response, all else as an error; and what is refused
///   changes nothing.
/// - The log has a line for each request, without the access key secret, and without the pre-shared key where it stands
///   in its place.
enum HTTPReaderTarget: FuzzTarget {
    static let name = "http-reader"
    private static let mostRequests = 4

    static func check(_ input: Data) {
        var rest = Array(input)
        var requests: [LoopbackRequest] = []
        reading: while requests.count < mostRequests {
            let result = LoopbackRequest.read(rest)
            checkBeginnings(of: rest, result)
            guard case .whole(let request, let size) = result else { break reading }
            guard size > 0, size <= rest.count else {
                Invariant.isBroken("A request must have a size.", ["size": size])
            }
            rest.removeFirst(size)
            requests.append(request)
        }
        let sent = requests.compactMap(\.urlRequest).map(SignedPlaceholders.filled)
        guard !sent.isEmpty else { return }
        let result = waitFor { try await SimulatedExchange().check(sent) }
        if case .failure(let error) = result { Invariant.isBroken("The simulated VPC must respond.", ["error": error]) }
    }

    private static func checkBeginnings(of bytes: [UInt8], _ whole: LoopbackRequest.Reading) {
        let step = max(1, bytes.count / 6)
        for count in stride(from: 0, to: bytes.count, by: step) {
            let beginning = LoopbackRequest.read(Array(bytes.prefix(count)))
            if beginning != .incomplete, beginning != whole {
                Invariant.isBroken(
                    "The beginning must read as the whole.",
                    ["count": count, "beginning": beginning, "whole": whole]
                )
            }
        }
    }
}
