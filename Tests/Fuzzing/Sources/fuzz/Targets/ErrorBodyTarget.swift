import AlibabaCloudVpcTesting
import Foundation

@testable import AlibabaCloudVpc

/// The response of a hostile service → the error of the client.
///
/// `HostileResponse` makes the response of the input.
///
/// - Nothing that is printed of the error holds the pre-shared key, the access key secret or the security token of the
///   request, plain, in any of ten escapings, in any escaping of an escaping, or encoded as digits. Each of them begins
///   and ends with a mark that no text of the library has, so that all are longer than the longest that may stay.
/// - A printed error has no control or format characters, and one line that tells whether the change may have been made.
/// - The excerpt of the body has at most 2 KiB.
enum ErrorBodyTarget: FuzzTarget {
    static let name = "error-body"

    static func check(_ input: Data) {
        let response = HostileResponse(input)
        // Where a secret is taken out of such a one, what is left can spell it.
        guard !response.secrets.all.contains(where: { $0.exposedValue.holds(Secret.redaction) }) else { return }
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.signatureVersion = response.signatureVersion
        configuration.validation = .off
        configuration.retryPolicy = .none
        let client = HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(response.secrets.credentials),
            transport: FakeTransport { request in response.response(to: request.urlRequest) },
            dependencies: ManualClock().dependencies
        )
        let request = ModifyVpnConnectionAttributeRequest(
            vpnConnectionId: "vco-1",
            ikeConfig: IkeConfig(preSharedKey: response.secrets.preSharedKey),
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
        for secret in [response.written.preSharedKey, response.written.accessKeySecret, response.written.securityToken]
        {
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
