import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation

/// A walk through the library: a typed change becomes a signed request, and replies become values or errors.
///
/// It needs no account and no network: a fake transport answers as the service's documentation does.
@main
enum Quickstart {
    static let credentials = Credentials(accessKeyId: "testid", accessKeySecret: Secret("testsecret"))

    static func main() async throws {
        try signedRequest()
        try signedURL()
        try await answers()
        await serviceError()
        await validationError()
    }

    /// The change that the walk makes.
    static let change = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-bp1bbi27hojx80nck****",
        name: "vpn连接测试",
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

    static func signedRequest() throws {
        title("1. A typed change becomes a signed request (secrets are shown as REDACTED)")
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: credentials)
        let signed = try builder.signedRequest(for: change)
        print(signed)
        print("\nThe canonical request that signature V3 (ACS3-HMAC-SHA256) covers:\n\(signed.canonicalRequest ?? "")")
        print("\nThe string to sign, which holds its digest:\n\(signed.stringToSign)")

        let v1 = SignedRequestBuilder(region: .cnShanghai, credentials: credentials, signatureVersion: .v1)
        print("\nThe string to sign of the same change with signature V1 (HMAC-SHA1):")
        print(try v1.signedRequest(for: change).stringToSign)
    }

    static func signedURL() throws {
        title("2. A change without a secret becomes a URL that any HTTP client can open")
        let renaming = ModifyVpnConnectionAttributeRequest(vpnConnectionId: change.vpnConnectionId, name: "tokyo")
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: credentials)
        print(try builder.url(for: renaming))
        do {
            print(try builder.url(for: change))
        } catch {
            print("\nOne with a pre-shared key does not:\n\(error)")
        }
    }

    static func answers() async throws {
        title("3. The answer, read from JSON")
        show(try await client(answering: documentedJSON, format: .json).modifyVpnConnectionAttribute(change))
        title("4. The answer, read from XML")
        show(try await client(answering: documentedXML, format: .xml).modifyVpnConnectionAttribute(change))
    }

    static func serviceError() async {
        title("5. An error of the service, as the caller sees it")
        let client = client(answering: documentedError)
        do {
            show(try await client.modifyVpnConnectionAttribute(change))
        } catch let error as VpcError {
            print(error)
            if let serviceError = error.serviceError {
                print("Can the same request succeed later? \(serviceError.isRetryable ? "Yes" : "No").")
            }
        } catch {
            print("Not expected: \(error)")
        }
    }

    static func validationError() async {
        title("6. A change that breaks rules is not sent; every rule is told at once")
        var invalid = change
        invalid.name = "http://example.com"
        invalid.localSubnet = [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/99")]
        invalid.ikeConfig?.preSharedKey = Secret("pgw6dy7d1i8i****")
        invalid.ikeConfig?.lifetimeInSeconds = 90_000
        do {
            show(try await client(answering: documentedJSON).modifyVpnConnectionAttribute(invalid))
        } catch let error as VpcError {
            for failure in error.validationFailures { print("- \(failure)") }
        } catch {
            print("Not expected: \(error)")
        }
    }

    /// A client whose transport gives one answer, and which does not try again.
    static func client(answering answer: FakeTransport.Answer, format: ResponseFormat = .json) -> HTTPVpcClient {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.responseFormat = format
        configuration.retryPolicy = .none
        return HTTPVpcClient(
            configuration: configuration,
            credentials: StaticCredentialsProvider(credentials),
            transport: FakeTransport([answer])
        )
    }

    static func title(_ text: String) {
        print("\n\(text)\n\(String(repeating: "-", count: text.count))")
    }

    static func show(_ response: ModifyVpnConnectionAttributeResponse) {
        let lines: [(String, Any?)] = [
            ("requestId", response.requestId),
            ("vpnConnectionId", response.vpnConnectionId),
            ("name", response.name),
            ("localSubnet", response.localSubnet?.map(\.rawValue).joined(separator: ", ")),
            ("remoteSubnet", response.remoteSubnet?.map(\.rawValue).joined(separator: ", ")),
            ("createTime", response.createTime),
            ("effectImmediately", response.effectImmediately),
            ("ikeConfig.version", response.ikeConfig?.version),
            ("ikeConfig.encryptionAlgorithm", response.ikeConfig?.encryptionAlgorithm),
            ("ikeConfig.preSharedKey", response.ikeConfig?.preSharedKey),
            ("ikeConfig.preSharedKey.isMasked", response.ikeConfig?.preSharedKey?.isMasked),
            ("ipsecConfig.perfectForwardSecrecy", response.ipsecConfig?.perfectForwardSecrecy),
            ("healthCheck", response.healthCheck),
        ]
        for (name, value) in lines { print("\(name): \(value ?? "not told")") }
    }
}
