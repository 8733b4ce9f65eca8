import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer
import Testing

@testable import AlibabaCloudVpc

@Suite struct CLIConfigurationTests {
    private static let key = #""access_key_id": "testid", "access_key_secret": "testsecret-0123""#

    /// The credentials of the profile `p` in a real file.
    private func credentials(
        _ profiles: String,
        transport: any HTTPTransport = FakeTransport([])
    ) async throws -> Credentials {
        let folder = try TemporaryFolder()
        try folder.write(#"{"current": "p", "profiles": [\#(profiles)]}"#, to: ".aliyun/config.json")
        let environment = CredentialsEnvironment.home(folder, transport: transport)
        return try await ProfileCredentialsProvider(environment: environment).credentials()
    }

    @Test("Reads the mode AK")
    func accessKey() async throws {
        let profile = #"{"name": "p", "mode": "AK", \#(Self.key), "region_id": "cn-shanghai", "output_format": "json"}"#
        #expect(try await credentials(profile) == Sample.credentials)
    }

    @Test("Reads the mode StsToken")
    func securityToken() async throws {
        let profile = #"{"name": "p", "mode": "StsToken", \#(Self.key), "sts_token": "tok"}"#
        #expect(try await credentials(profile).securityToken == Secret("tok"))
    }

    /// The date of the tests' clock, in seconds since 1970.
    private static let now = Int(ManualClock().date.timeIntervalSince1970)

    @Test(
        "In the modes CloudSSO and OAuth, returns the stored token with its expiration",
        arguments: ["CloudSSO", "OAuth", "StsToken"]
    )
    func storedToken(_ mode: String) async throws {
        let profile =
            #"{"name": "p", "mode": "\#(mode)", \#(Self.key), "sts_token": "tok", "sts_expiration": \#(Self.now + 1)}"#
        let expected = Credentials(
            accessKeyId: "testid",
            accessKeySecret: Secret(Sample.accessKeySecret),
            securityToken: Secret("tok"),
            expiration: ManualClock().date.addingTimeInterval(1)
        )
        #expect(try await credentials(profile) == expected)
    }

    @Test(
        "Refuses an expired stored token, and names the command for a new one",
        arguments: [
            ("CloudSSO", "log in again with 'aliyun configure --mode CloudSSO --profile p'"),
            ("OAuth", "log in again with 'aliyun configure --mode OAuth --profile p'"),
            ("StsToken", "'aliyun configure --mode StsToken --profile p'"),
        ]
    )
    func storedTokenEnded(_ mode: String, remedy: String) async throws {
        let profile =
            #"{"name": "p", "mode": "\#(mode)", \#(Self.key), "sts_token": "h1dden", "sts_expiration": \#(Self.now)}"#
        let error = try await #require(throws: CredentialsError.self) { try await credentials(profile) }
        #expect(error.code == .failed)
        #expect(
            error.reason.hasPrefix(
                "cannot use the profile p of the file ~/.aliyun/config.json: it has an sts_token that expired at "
                    + "\(ManualClock().date.formatted(.iso8601)): "
            ),
            "\(error)"
        )
        #expect(error.reason.contains(remedy), "\(error)")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
    }

    @Test(
        "In the mode StsToken, ignores an expiration that belongs to another mode's token",
        arguments: [#""cloud_sso_sign_in_url": "u""#, #""oauth_site_type": "CN""#, #""process_command": "c""#]
    )
    func leftOverEnd(_ setting: String) async throws {
        let profile =
            #"{"name": "p", "mode": "StsToken", \#(Self.key), "sts_token": "tok", "sts_expiration": 1, \#(setting)}"#
        let credentials = try await credentials(profile)
        #expect(credentials.securityToken == Secret("tok"))
        #expect(credentials.expiration == nil)
    }

    @Test("Doesn't assume a role with an expired token of a login")
    func roleOverStoredToken() async throws {
        let profiles = #"""
            {"name": "p", "mode": "ChainableRamRoleArn", "source_profile": "q", "ram_role_arn": "acs:ram::1:role/r"},
            {"name": "q", "mode": "OAuth", \#(Self.key), "sts_token": "tok", "sts_expiration": 1}
            """#
        let error = try await #require(throws: CredentialsError.self) { try await credentials(profiles) }
        #expect(error.reason.contains("log in again with 'aliyun configure --mode OAuth --profile q'"), "\(error)")
    }

    @Test("Reads the mode RamRoleArn with all settings of a role")
    func ramRole() async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(200, SecurityTokenServer.json)]
        )
        let profile = #"""
            {"name": "p", "mode": "RamRoleArn", \#(Self.key), "ram_role_arn": "acs:ram::1:role/r",
             "ram_session_name": "session-1", "expired_seconds": 1800, "policy": "{}", "external_id": "ext",
             "sts_region": "cn-beijing", "enable_vpc": true}
            """#
        #expect(try await credentials(profile, transport: service.transport) == SecurityTokenServer.credentials)
        let sent = try #require(service.received.first)
        #expect(sent["RoleArn"] == "acs:ram::1:role/r")
        #expect(sent["RoleSessionName"] == "session-1")
        #expect(sent["DurationSeconds"] == "1800")
        #expect(sent["Policy"] == "{}")
        #expect(sent["ExternalId"] == "ext")
        #expect(sent["X-Origin"] == "https://sts-vpc.cn-beijing.aliyuncs.com")
    }

    @Test("Reads the mode ChainableRamRoleArn with a source profile of any mode")
    func chainable() async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(200, SecurityTokenServer.xml)]
        )
        let profiles = #"""
            {"name": "p", "mode": "ChainableRamRoleArn", "source_profile": "q", "ram_role_arn": "acs:ram::1:role/r",
             "ram_session_name": "session-1", "expired_seconds": 0},
            {"name": "q", "mode": "StsToken", \#(Self.key), "sts_token": "tok"}
            """#
        #expect(try await credentials(profiles, transport: service.transport) == SecurityTokenServer.credentials)
        #expect(service.received.first?["SecurityToken"] == "tok")
        #expect(service.received.first?["DurationSeconds"] == "3600")
    }

    @Test("Reads the mode EcsRamRole with or without a role name", arguments: [true, false])
    func ecsRAMRole(isNamed: Bool) async throws {
        let answer = """
            {"AccessKeyId": "STS.id-1", "AccessKeySecret": "sts-secret-1", "Expiration": "2026-01-02T04:04:05Z",
             "SecurityToken": "sts-token-1", "Code": "Success"}
            """
        let server = try LoopbackServer { request, connection in
            connection.respond(200, request.target.hasSuffix("/vpn-role") ? answer : "vpn-role")
        }
        let profile = #"{"name": "p", "mode": "EcsRamRole", "ram_role_name": "\#(isNamed ? "vpn-role" : "")"}"#
        let credentials = try await credentials(profile, transport: RehostingTransport(to: server))
        #expect(credentials == SecurityTokenServer.credentials)
        #expect(server.requests.count == (isNamed ? 2 : 3))
    }

    @Test(
        "Assumes a role with the role of an ECS instance, in both spellings of the mode",
        arguments: ["RamRoleArnWithRoleName", "RamRoleArnWithEcs"]
    )
    func roleOverECSRole(_ mode: String) throws {
        let profile =
            #"{"name": "p", "mode": "\#(mode)", "ram_role_name": "vpn", "ram_role_arn": "r", "expired_seconds": 900}"#
        let file = try CLIConfiguration(#"{"profiles": [\#(profile)]}"#)
        let role = AssumedRole(arn: "r", durationInSeconds: 900)
        #expect(try file.profile(named: "p") == .ramRole(role, source: .ecsRAMRole("vpn")))
    }

    @Test(
        "Uses the STS host of the profile",
        arguments: ["sts-vpc.example.com", "https://STS-vpc.example.com/", "http://sts-vpc.example.com"]
    )
    func stsEndpoint(_ endpoint: String) async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(200, SecurityTokenServer.json)]
        )
        let profile = #"""
            {"name": "p", "mode": "RamRoleArn", \#(Self.key), "ram_role_arn": "acs:ram::1:role/r",
             "sts_region": "cn-beijing", "sts_endpoint": "\#(endpoint)"}
            """#
        #expect(try await credentials(profile, transport: service.transport) == SecurityTokenServer.credentials)
        #expect(service.received.first?["X-Origin"] == "https://sts-vpc.example.com")
    }

    @Test("Reads the mode OIDC")
    func oidc() async throws {
        let service = try SecurityTokenServer(secret: nil, responses: [(200, SecurityTokenServer.json)])
        let folder = try TemporaryFolder()
        let token = try folder.write("t0ken", to: "token")
        let profile = #"""
            {"name": "p", "mode": "OIDC", "oidc_provider_arn": "acs:ram::1:oidc-provider/p",
             "oidc_token_file": "\#(token)", "ram_role_arn": "acs:ram::1:role/r", "role_session_name": "s-1"}
            """#
        #expect(try await credentials(profile, transport: service.transport) == SecurityTokenServer.credentials)
        #expect(service.received.first?["OIDCToken"] == "t0ken")
        #expect(service.received.first?["RoleSessionName"] == "s-1")
    }

    @Test("Reads the mode External")
    func external() async throws {
        let folder = try TemporaryFolder()
        let output = #"{"mode": "AK", "access_key_id": "testid", "access_key_secret": "testsecret-0123"}"#
        let file = try folder.write(output, to: "output")
        let profile = #"{"name": "p", "mode": "External", "process_command": "cat \#(file)"}"#
        #expect(try await credentials(profile) == Sample.credentials)
    }

    @Test("Reads the mode CredentialsURI")
    func credentialsURI() async throws {
        let answer = """
            {"Code": "Success", "AccessKeyId": "STS.id-1", "AccessKeySecret": "sts-secret-1",
             "SecurityToken": "sts-token-1", "Expiration": "2026-01-02T04:04:05Z"}
            """
        let server = try LoopbackServer { _, connection in connection.respond(200, answer) }
        let profile = #"{"name": "p", "mode": "CredentialsURI", "credentials_uri": "\#(server.url)/c"}"#
        #expect(try await credentials(profile, transport: .default) == SecurityTokenServer.credentials)
    }

    @Test("A chain contains at most 16 profiles", arguments: [16, 17, 1000])
    func longChain(_ length: Int) throws {
        let links = (1..<length).map { number in
            #"{"name": "\#(number)", "mode": "ChainableRamRoleArn", "ram_role_arn": "a", "source_profile": "\#(number + 1)"}"#
        }
        let end = #"{"name": "\#(length)", "mode": "AK", \#(Self.key)}"#
        let file = try CLIConfiguration(#"{"profiles": [\#((links + [end]).joined(separator: ","))]}"#)
        guard length <= 16 else {
            #expect(throws: ProfileFailure("has a chain of more than 16 profiles")) { try file.profile(named: "1") }
            return
        }
        var profile = try #require(try file.profile(named: "1"))
        while case .ramRole(_, let source) = profile { profile = source }
        #expect(profile == .accessKey(Sample.credentials))
    }

    @Test("Ignores a token that an earlier mode left in the profile of an access key")
    func leftOverToken() async throws {
        let profile = #"{"name": "p", "mode": "AK", \#(Self.key), "sts_token": "stale"}"#
        #expect(try await credentials(profile) == Sample.credentials)
    }

    @Test(
        "Accepts every spelling of a whole number as the lifetime of a role",
        arguments: ["3600.0", #""3600""#, "3.6e3"]
    )
    func expiredSeconds(_ number: String) throws {
        let profile = #"{"name": "p", "mode": "RamRoleArn", \#(Self.key), "expired_seconds": \#(number)}"#
        let file = try CLIConfiguration(#"{"profiles": [\#(profile)]}"#)
        guard case .ramRole(let role, _) = try file.profile(named: "p") else {
            Issue.record("no role")
            return
        }
        #expect(role.durationInSeconds == 3600)
    }
}
