import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request that the service refuses, and its error.
struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var scene = Scene()
    var parameters: [String: String] = ["VpnConnectionId": "vco-1", "Name": "tokyo"]
    var action: any RawRequest.Type = RawModification.self
    var region = Region.cnShanghai
    var credentials = SimulatedVpc.sampleCredentials
    var endpoint: URL?
    var change: @Sendable (inout URLRequest) -> Void = { _ in }
    let status: Int
    let code: String
    let message: String

    var testDescription: String { name }

    static let documented: [Refusal] =
        [
            Refusal(
                name: "a connection that does not exist",
                parameters: ["VpnConnectionId": "vco-2"],
                status: 404,
                code: "InvalidVpnConnectionInstanceId.NotFound",
                message: "The specified vpn connection instance id does not exist."
            ),
            Refusal(
                name: "a connection of another region",
                scene: Scene(connection: VpnConnection(vpnConnectionId: "vco-1"), region: .cnHangzhou),
                status: 404,
                code: "InvalidVpnConnectionInstanceId.NotFound",
                message: "The specified vpn connection instance id does not exist."
            ),
            Refusal(
                name: "an action that is denied",
                scene: Scene(accessPolicy: .denying(["ModifyVpnConnectionAttribute"])),
                status: 403,
                code: "Forbidden",
                message: "User not authorized to operate on the specified resource."
            ),
            Refusal(
                name: "a sub-account",
                scene: Scene(
                    accessPolicy: SimulatedVpc.AccessPolicy { attempt in
                        attempt.resourceId == "vco-1" && attempt.accessKeyId == "testid"
                            ? .forbiddenToSubUser : .allowed
                    }
                ),
                status: 403,
                code: "Forbbiden.SubUser",
                message:
                    "User not authorized to operate on the specified resource as your account is created by another user."
            ),
            Refusal(
                name: "a locked connection",
                scene: Scene(connection: VpnConnection(vpnConnectionId: "vco-1", state: .financialLocked)),
                status: 400,
                code: "VpnGateway.FinancialLocked",
                message: "The specified service is financial locked."
            ),
            Refusal(
                name: "a locked gateway",
                scene: Scene(gateways: [VpnGateway(businessStatus: .financialLocked)]),
                status: 400,
                code: "VpnGateway.FinancialLocked",
                message: "The specified service is financial locked."
            ),
        ]
        + ["http://a", "1a", "a", "", "-a", "a b", "a/b", String(repeating: "a", count: 129)].map { name in
            Refusal(
                name: "the name \(name)",
                parameters: ["VpnConnectionId": "vco-1", "Name": name],
                status: 400,
                code: "InvalidName",
                message: "The name is not valid"
            )
        }

    static let common: [Refusal] = [
        Refusal(
            name: "a missing parameter",
            parameters: ["Name": "tokyo"],
            status: 400,
            code: "MissingParameter",
            message:
                "The input parameter \"VpnConnectionId\" that is mandatory for processing this request is not supplied."
        ),
        Refusal(
            name: "an action that does not exist",
            action: RawUnknown.self,
            status: 404,
            code: "InvalidAction.NotFound",
            message: "Specified api is not found, please check your url and method."
        ),
        Refusal(
            name: "a parameter twice",
            change: { request in
                request.url = request.url.flatMap { URL(string: "\($0)?Name=osaka") }
            },
            status: 400,
            code: "SignatureDoesNotMatch",
            message: "Specified signature is not matched with our calculation. server string to sign is:"
        ),
        Refusal(
            name: "an access key that does not exist",
            credentials: Credentials(accessKeyId: "another", accessKeySecret: Secret("testsecret")),
            status: 404,
            code: "InvalidAccessKeyId.NotFound",
            message: "Specified access key is not found."
        ),
        Refusal(
            name: "a wrong secret",
            credentials: Credentials(accessKeyId: "testid", accessKeySecret: Secret("another")),
            status: 400,
            code: "SignatureDoesNotMatch",
            message: "Specified signature is not matched with our calculation. server string to sign is:"
        ),
        Refusal(
            name: "a token of nobody",
            credentials: Credentials(
                accessKeyId: "testid",
                accessKeySecret: Secret("testsecret"),
                securityToken: Secret("t")
            ),
            status: 400,
            code: "InvalidSecurityToken.MismatchWithAccessKey",
            message: "Specified SecurityToken mismatch with the AccessKey."
        ),
        Refusal(
            name: "temporary credentials without their token",
            scene: Scene(
                credentials: Credentials(
                    accessKeyId: "testid",
                    accessKeySecret: Secret("testsecret"),
                    securityToken: Secret("t")
                )
            ),
            status: 400,
            code: "MissingSecurityToken",
            message: "SecurityToken is mandatory for this action."
        ),
        Refusal(
            name: "credentials that have ended",
            scene: Scene(
                credentials: Credentials(
                    accessKeyId: "testid",
                    accessKeySecret: Secret("testsecret"),
                    expiration: Date(timeIntervalSince1970: 1_767_323_045)
                )
            ),
            status: 400,
            code: "InvalidSecurityToken.Expired",
            message: "Specified SecurityToken is expired."
        ),
        Refusal(
            name: "an unknown region",
            region: Region(rawValue: "cn-atlantis"),
            endpoint: URL(string: "https://vpc.aliyuncs.com"),
            status: 404,
            code: "InvalidRegionId.NotFound",
            message: "The specified RegionId does not exist."
        ),
        Refusal(
            name: "a method that is neither GET nor POST",
            change: { $0.httpMethod = "PUT" },
            status: 405,
            code: "UnsupportedHTTPMethod",
            message: "This http method is not supported."
        ),
        Refusal(
            name: "a body that is no form",
            change: { $0.setValue("application/json", forHTTPHeaderField: "Content-Type") },
            status: 415,
            code: "UnsupportedMediaType",
            message: "The body is not of the type application/x-www-form-urlencoded."
        ),
        Refusal(
            name: "a wrong digest of the body",
            change: { $0.httpBody?.append(0x30) },
            status: 400,
            code: "InvalidParameter",
            message: "The specified parameter \"x-acs-content-sha256\" is not valid."
        ),
        Refusal(
            name: "a signature without a part",
            change: {
                $0.setValue("ACS3-HMAC-SHA256 Credential=testid,Signature=00", forHTTPHeaderField: "Authorization")
            },
            status: 400,
            code: "IncompleteSignature",
            message: "The request signature does not conform to Aliyun standards."
        ),
        Refusal(
            name: "no signature at all",
            change: { $0.setValue(nil, forHTTPHeaderField: "Authorization") },
            status: 400,
            code: "MissingParameter",
            message: "The input parameter \"Action\" that is mandatory for processing this request is not supplied."
        ),
    ]
}
