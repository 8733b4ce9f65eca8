import AlibabaCloudVpcTesting
import Foundation

@testable import AlibabaCloudVpc

/// What a hostile service answers → the error of the client.
///
/// The input tells what is answered, see `HostileReply`.
///
/// - Nothing that is printed of the error holds the pre-shared key, the access key secret or the security token of the
///   request, plain, in any of ten escapings, in any escaping of an escaping, or encoded as digits. Each of them begins
///   and ends with a mark that no text of the library has, so that all are longer than the longest that may stay.
/// - A printed error has no control or format characters, and one line that tells whether the change may have been made.
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
        checkLines(of: error)
        let printed = PrintedText(of: error)
        for secret in [reply.written.preSharedKey, reply.written.accessKeySecret, reply.written.securityToken] {
            for spelling in secret.spellings {
                printed.mustNotContain(spelling, "A printed error must not tell a secret of the request: \(spelling)")
            }
        }
    }

    private static func checkLines(of error: VpcError) {
        var texts = ["\(error)", String(reflecting: error), error.message, error.localizedDescription]
        if let serviceError = error.serviceError { texts += ["\(serviceError)", "\(serviceError.code)"] }
        for text in texts {
            let isClean = text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: scalar == "\n"
                default: true
                }
            }
            if !isClean { Invariant.isBroken("A printed error must have no control characters.", ["printed": text]) }
        }
        let verdicts = error.description.split(separator: "\n").filter { $0.hasPrefix("  may have been applied: ") }
        if verdicts.count != 1 { Invariant.isBroken("A body must not add lines.", ["printed": error.description]) }
    }
}
