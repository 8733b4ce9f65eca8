import Foundation
import LoopbackServer

@testable import AlibabaCloudVpc

/// STS as far as these tests need it: it checks the signature, notes the parameters, and responds with credentials.
final class SecurityTokenServer: Sendable {
    let server: LoopbackServer
    private let calls: Locked<[[String: String]]>

    /// Starts it with the secret of the access key, `nil` where requests are not signed, and its responses, one after the
    /// other, the last for good.
    init(secret: String?, responses: [(status: Int, body: String)]) throws {
        let calls = Locked<[[String: String]]>([])
        self.calls = calls
        server = try LoopbackServer { request, connection in
            guard let urlRequest = request.urlRequest,
                let parameters = try? VerifyingServer(secret: secret ?? "").parameters(
                    of: urlRequest,
                    isSigned: secret != nil
                )
            else {
                return connection.respond(400, #"{"Code": "SignatureDoesNotMatch", "Message": "no"}"#)
            }
            let number = calls.withLock { calls in
                calls.append(parameters.merging(["X-Origin": request.headers["x-origin"] ?? ""]) { $1 })
                return calls.count
            }
            let response = responses[min(number, responses.count) - 1]
            return connection.respond(response.status, response.body)
        }
    }

    /// The parameters of each call, and its origin under `X-Origin`.
    var received: [[String: String]] { calls.withLock(\.self) }

    var transport: RehostingTransport { RehostingTransport(to: server) }

    static let json = """
        {"RequestId": "r-1", "AssumedRoleUser": {"Arn": "acs:ram::1:role/r/s", "AssumedRoleId": "3:s"},
         "Credentials": {"AccessKeyId": "STS.id-1", "AccessKeySecret": "sts-secret-1", "SecurityToken": "sts-token-1",
         "Expiration": "2026-01-02T04:04:05Z"}}
        """

    static let xml = """
        <?xml version='1.0' encoding='UTF-8'?>
        <AssumeRoleResponse><RequestId>r-2</RequestId><AssumedRoleUser><Arn>acs:ram::1:role/r/s</Arn>
        <AssumedRoleId>3:s</AssumedRoleId></AssumedRoleUser><Credentials><SecurityToken>sts-token-1</SecurityToken>
        <AccessKeyId>STS.id-1</AccessKeyId><AccessKeySecret>sts-secret-1</AccessKeySecret>
        <Expiration>2026-01-02T04:04:05Z</Expiration></Credentials></AssumeRoleResponse>
        """

    /// What both bodies tell.
    static let credentials = Credentials(
        accessKeyId: "STS.id-1",
        accessKeySecret: Secret("sts-secret-1"),
        securityToken: Secret("sts-token-1"),
        expiration: Date(timeIntervalSince1970: 1_767_326_645)
    )
}
