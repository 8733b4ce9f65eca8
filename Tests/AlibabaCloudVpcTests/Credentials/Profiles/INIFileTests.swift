import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer
import Testing

@testable import AlibabaCloudVpc

@Suite struct INIFileTests {
    /// The credentials of the profile `default` in a real file.
    private func credentials(
        _ text: String,
        transport: any HTTPTransport = FakeTransport([])
    ) async throws -> Credentials {
        let folder = try TemporaryFolder()
        try folder.write(text, to: ".alibabacloud/credentials")
        let environment = CredentialsEnvironment.home(folder, transport: transport)
        return try await ProfileCredentialsProvider(environment: environment).credentials()
    }

    @Test(
        "Reads the type access_key from files in many spellings",
        arguments: [
            "[default]\ntype = access_key\naccess_key_id = testid\naccess_key_secret = testsecret-0123\n",
            "[default]\r\ntype=access_key\r\naccess_key_id=testid\r\naccess_key_secret=testsecret-0123",
            "\u{FEFF}# comment\n[ default ] ; comment\n  TYPE : access_key # comment\nAccess_Key_Id: testid\n\n"
                + "access_key_secret = \"testsecret-0123\"\n; end",
            "[default]\nenable = true # on\ntype = access_key\naccess_key_id = 'testid'\n"
                + "access_key_secret = testsecret-0123 ; x\n[other]\ntype = sts\n",
        ]
    )
    func accessKey(_ text: String) async throws {
        #expect(try await credentials(text) == Sample.credentials)
    }

    @Test("Reads the type sts")
    func securityToken() async throws {
        let text = """
            [default]
            type = sts
            access_key_id = testid
            access_key_secret = testsecret-0123
            security_token = CAES+/=*~ tok
            """
        #expect(try await credentials(text) == Sample.temporaryCredentials)
    }

    @Test("Reads the type ram_role_arn")
    func ramRole() async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(200, SecurityTokenServer.xml)]
        )
        let text = """
            [default]
            type = ram_role_arn
            access_key_id = testid
            access_key_secret = testsecret-0123
            role_arn = acs:ram::1:role/r
            role_session_name = session-1
            policy = {"Version": "1", "Statement": [{"Effect": "Allow"}]}
            """
        #expect(try await credentials(text, transport: service.transport) == SecurityTokenServer.credentials)
        let sent = try #require(service.received.first)
        #expect(sent["RoleArn"] == "acs:ram::1:role/r")
        #expect(sent["RoleSessionName"] == "session-1")
        #expect(sent["Policy"] == #"{"Version": "1", "Statement": [{"Effect": "Allow"}]}"#)
    }

    @Test("Reads the type ecs_ram_role")
    func ecsRAMRole() async throws {
        let answer = """
            {"AccessKeyId": "STS.id-1", "AccessKeySecret": "sts-secret-1", "Expiration": "2026-01-02T04:04:05Z",
             "SecurityToken": "sts-token-1", "Code": "Success"}
            """
        let server = try LoopbackServer { request, connection in
            connection.respond(200, request.method == "PUT" ? "token" : answer)
        }
        let text = "[default]\ntype = ecs_ram_role\nrole_name = vpn-role"
        #expect(
            try await credentials(text, transport: RehostingTransport(to: server)) == SecurityTokenServer.credentials
        )
        #expect(server.requests.last?.target == "/latest/meta-data/ram/security-credentials/vpn-role")
    }

    @Test("Reads the type oidc_role_arn")
    func oidc() async throws {
        let service = try SecurityTokenServer(secret: nil, responses: [(200, SecurityTokenServer.json)])
        let folder = try TemporaryFolder()
        let token = try folder.write("t0ken", to: "token")
        let text = """
            [default]
            type = oidc_role_arn
            role_arn = acs:ram::1:role/r
            oidc_provider_arn = acs:ram::1:oidc-provider/p
            oidc_token_file_path = \(token)
            """
        #expect(try await credentials(text, transport: service.transport) == SecurityTokenServer.credentials)
        #expect(service.received.first?["OIDCToken"] == "t0ken")
    }

    @Test(
        "Indented lines continue a value; JSON and quotes keep what looks like a comment",
        arguments: [
            ("policy =\n  {\"Version\": \"1\",\n   \"Statement\": []}", "\n{\"Version\": \"1\",\n\"Statement\": []}"),
            ("policy = {\"Version\": \"x ; y # z\"}", "{\"Version\": \"x ; y # z\"}"),
            ("policy = \"a #b\" # c", "a #b"),
            ("policy = 'a;b' ; c", "a;b"),
            ("policy = \"a\" b", "\"a\" b"),
            ("policy = a#b", "a#b"),
            ("policy = \"a\u{600}\"", "a\u{600}"),
            ("policy = '\u{301}a'", "\u{301}a"),
            ("policy =\u{301}a #\u{301}b", "\u{301}a"),
            ("policy\u{20}=\u{20}\u{301}a;b", "\u{301}a;b"),
        ]
    )
    func values(_ lines: String, policy: String) throws {
        let text = "[default]\ntype = ram_role_arn\nrole_arn = r\n\(lines)\naccess_key_id = a\naccess_key_secret = b"
        guard case .ramRole(let role, _) = try INIFile(text).profile(named: "default") else {
            Issue.record("no role")
            return
        }
        #expect(role.policy == policy.nonBlank)
    }

    @Test("A section name may begin with an accent and end with a character that joins the bracket")
    func sectionName() throws {
        let name = "\u{301}a\u{600}"
        let file = try INIFile("[\(name)]\ntype = access_key\naccess_key_id = a\naccess_key_secret = b")
        #expect(try file.profile(named: name) != nil)
    }

    @Test(
        "Ignores a token that an earlier mode left in the profile of an access key",
        arguments: ["access_key", "ram_role_arn"]
    )
    func leftOverToken(_ type: String) throws {
        let text = "[default]\ntype = \(type)\naccess_key_id = a\naccess_key_secret = b\nsecurity_token = stale"
        let key = Credentials(accessKeyId: "a", accessKeySecret: Secret("b"))
        switch try INIFile(text).profile(named: "default") {
        case .accessKey(let credentials), .ramRole(_, .accessKey(let credentials)): #expect(credentials == key)
        case let profile: Issue.record("\(String(describing: profile))")
        }
    }

    @Test("A disabled section counts as missing")
    func switchedOff() throws {
        let file = try INIFile("[default]\nenable = False\ntype = access_key\naccess_key_id = a\naccess_key_secret = b")
        #expect(try file.profile(named: "default") == nil)
    }

    @Test(
        "Names a file's mistake and its line, but no value",
        arguments: [
            ("type = h1dden", "has neither a section nor a name and value in line 1"),
            ("[default]\nh1dden", "has neither a section nor a name and value in line 2"),
            ("[default]\n = h1dden", "has neither a section nor a name and value in line 2"),
            ("[default\ntype = sts", "has no section name in line 1"),
            ("[]", "has no section name in line 1"),
            ("[default]\n\n[default]", "repeats a section in line 3"),
            ("[default]\ntype = sts\nType = sts", "repeats a name of its section in line 3"),
            ("[default]\naccess_key_id = h1dden", "has the section default with no type; the types are access_key"),
            ("[default]\ntype = rsa_key_pair", "the unknown type rsa_key_pair; the types are access_key"),
            ("[default]\ntype =\n  access_key_secret = h1dden", "the unknown type …; the types are access_key"),
            ("[default]\ntype = a\u{301}", "the unknown type …; the types are access_key"),
            ("[default]\ntype = access_key\naccess_key_id = h1dden", "a profile default without access_key_secret"),
            (
                "[default]\ntype = sts\naccess_key_id = h1dden\naccess_key_secret = h1dden",
                "a profile default without security_token"
            ),
            ("[default]\ntype = ram_role_arn\nrole_arn = h1dden", "a profile default without access_key_id"),
            ("[default]\ntype = oidc_role_arn\nrole_arn = x", "needs ALIBABA_CLOUD_OIDC_PROVIDER_ARN and"),
            ("[default]\n{\"h1dden\": 1}", "has neither a section nor a name and value in line 2"),
        ]
    )
    func broken(_ text: String, reason: String) async throws {
        let error = try await #require(throws: CredentialsError.self) { try await credentials(text) }
        #expect(error.code == .failed)
        #expect(error.reason.contains(reason), "\(error)")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
    }

    @Test("Shows only the beginning of a long name, and no line break")
    func longName() throws {
        let name = "a" + String(repeating: "\u{301}", count: 100_000)
        for name in [name, "a\u{2028}b"] {
            let text = ProfileSettings(profile: name) { _ in nil }.missing("type").description
            #expect(text.utf8.count < 300)
            #expect(!text.contains { $0.isNewline })
        }
    }

    @Test("Parses or refuses any string")
    func anyText() {
        let pieces = [
            "[", "]", "default", "=", ":", "#", ";", "\n", "\r\n", " ", "\"", "'", "é", "\u{0}", "a", "\u{FEFF}",
        ]
        var generator = SeededGenerator(seed: 7)
        var refused = 0
        for _ in 0..<5000 {
            let count = Int.random(in: 0...40, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            do throws(ProfileFailure) {
                _ = try INIFile(text).profile(named: "default")
            } catch {
                refused += 1
                #expect(["has ", "repeats "].contains(where: error.description.hasPrefix))
            }
        }
        #expect((1..<5000).contains(refused))
    }
}
