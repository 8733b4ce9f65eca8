import AlibabaCloudVpcTesting
import Foundation

@testable import AlibabaCloudVpc

/// What a hostile service answers → the error of the client.
///
/// The input tells what is answered, see `HostileReply`.
///
/// - Nothing that is printed of the error holds the pre-shared key, the access key secret or the security token of the
///   request, plain or in a spelling that the scrubber knows. Each of them begins and ends with a mark that no text of
///   the library has, so that all are longer than the longest that may stay.
/// - The excerpt of the body has at most 2 KiB.
enum ErrorBodyTarget: FuzzTarget {
    static let name = "error-body"

    static func check(_ input: Data) {
        let reply = HostileReply(input)
        // Where a secret is taken out of such a one, what is left can spell it.
        guard !reply.secrets.all.contains(where: { $0.exposedValue.holds(Secret.redaction) }) else { return }
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.signatureVersion = reply.signatureVersion
        configuration.validation = .off
        configuration.retryPolicy = .none
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(reply.secrets.credentials),
            transport: FakeTransport { request in reply.response(to: request.urlRequest) },
            dependencies: ManualClock().dependencies
        )
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(preSharedKey: reply.secrets.preSharedKey),
            clientToken: "token-1"
        )
        let result = waitFor { try await client.send(request) }
        guard case .failure(let error) = result else { return }
        guard let error = error as? VpcError else {
            Invariant.isBroken("Only a VpcError may be thrown.", ["error": error])
        }
        if let excerpt = error.bodyExcerpt, excerpt.utf8.count > 2048 {
            Invariant.isBroken("An excerpt must be short.", ["excerpt": excerpt])
        }
        let printed = PrintedText(of: error)
        for secret in reply.secrets.all {
            for spelling in WrittenSecret(secret.exposedValue).spellings {
                printed.mustNotContain(spelling, "A printed error must not tell a secret of the request: \(spelling)")
            }
        }
    }
}
