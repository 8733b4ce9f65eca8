import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation

/// An example of the library: signs a typed change, sends it, waits until it's made, and makes it only once.
///
/// It needs no account and no network, and prints the same each time: a simulated VPC responds as the service's
/// documentation describes, on a clock that advances without waiting.
@main
enum Quickstart {
    static func main() async throws {
        try signedRequest()
        try signedURL()
        try await change()
        try await waiting()
        try await lostResponse()
        await refusal()
        await validation()
    }

    /// The change that the example makes.
    static let change = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-1",
        name: "shanghai-tokyo",
        localSubnet: [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
        remoteSubnet: [CIDRBlock("2.2.2.0/24")],
        ikeConfig: IkeConfig(
            preSharedKey: Secret("a-key-that-is-never-printed"),
            version: .ikev2,
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha256,
            diffieHellmanGroup: .group14,
            lifetimeInSeconds: 86_400
        ),
        ipsecConfig: IpsecConfig(
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha256,
            perfectForwardSecrecy: .group14,
            lifetimeInSeconds: 86_400
        )
    )

    /// A fixed timestamp and nonce, so that the signatures are the same in every run.
    static let timestamp = Date(timeIntervalSince1970: 1_767_323_045)
    static let nonce = "a-nonce-used-once"

    static func signedRequest() throws {
        title("1. A typed change becomes a signed request (secrets are printed as REDACTED)")
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: SimulatedVpc.sampleCredentials)
        let signed = try builder.signedRequest(for: change, timestamp: timestamp, nonce: nonce)
        print(signed)
        print("\nThe canonical request of signature V3 (ACS3-HMAC-SHA256):\n\(signed.canonicalRequest ?? "")")
        print("\nThe string to sign, which contains its digest:\n\(signed.stringToSign)")

        let v1 = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: SimulatedVpc.sampleCredentials,
            signatureVersion: .v1
        )
        print("\nThe string to sign of the same change with signature V1 (HMAC-SHA1):")
        print(try v1.signedRequest(for: change, timestamp: timestamp, nonce: nonce).stringToSign)
    }

    static func signedURL() throws {
        title("2. A change without a secret becomes a URL that any HTTP client can open")
        let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: change.vpnConnectionId, name: "tokyo")
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: SimulatedVpc.sampleCredentials)
        print(try builder.url(for: renaming, timestamp: timestamp, nonce: nonce))
        do {
            print(try builder.url(for: change, timestamp: timestamp, nonce: nonce))
        } catch {
            print("\nA change with a pre-shared key doesn't:\n\(error)")
        }
    }

    static func title(_ text: String) {
        print("\n\(text)\n\(String(repeating: "-", count: text.count))")
    }
}
