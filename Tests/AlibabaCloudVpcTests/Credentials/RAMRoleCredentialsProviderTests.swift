import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct RAMRoleCredentialsProviderTests {
    private static let source = StaticCredentialsProvider(Sample.temporaryCredentials)
    private static let roleArn = "acs:ram::123456789012****:role/vpn"

    @Test(
        "Assumes a role over HTTP with a signature that the service verifies, in either response format",
        arguments: [SecurityTokenServer.xml, SecurityTokenServer.json]
    )
    func assumesRole(_ answer: String) async throws {
        let service = try SecurityTokenServer(secret: Sample.accessKeySecret, responses: [(200, answer)])
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            roleSessionName: "session-1",
            durationInSeconds: 900,
            policy: #"{"Version": "1", "Statement": []}"#,
            externalId: "ext-1",
            stsRegion: .cnBeijing,
            environment: .sample(transport: service.transport)
        )
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        let sent = try #require(service.received.first)
        let expected = [
            "Action": "AssumeRole", "Version": "2015-04-01", "Format": "JSON", "RoleArn": Self.roleArn,
            "RoleSessionName": "session-1", "DurationSeconds": "900", "ExternalId": "ext-1",
            "Policy": #"{"Version": "1", "Statement": []}"#, "SecurityToken": Sample.securityToken,
            "Timestamp": "2026-01-02T03:04:05Z", "X-Origin": "https://sts.cn-beijing.aliyuncs.com",
            "AccessKeyId": "testid", "SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0",
        ]
        #expect(sent.filter { $0.key != "Signature" && $0.key != "SignatureNonce" } == expected)
        // They are kept.
        _ = try await provider.credentials()
        #expect(service.received.count == 1)
    }

    @Test("Reads the role, the session name, and the endpoint from variables if they're omitted")
    func variables() async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(200, SecurityTokenServer.json)]
        )
        let environment = CredentialsEnvironment.sample(
            variables: [
                "ALIBABA_CLOUD_ROLE_ARN": Self.roleArn, "ALIBABA_CLOUD_ROLE_SESSION_NAME": "from-variable",
                "ALIBABA_CLOUD_STS_REGION": "cn-shanghai", "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED": "True",
            ],
            transport: service.transport
        )
        _ = try await RAMRoleCredentialsProvider(source: Self.source, environment: environment).credentials()
        let sent = try #require(service.received.first)
        #expect(sent["RoleArn"] == Self.roleArn)
        #expect(sent["RoleSessionName"] == "from-variable")
        #expect(sent["DurationSeconds"] == "3600")
        #expect(sent["X-Origin"] == "https://sts-vpc.cn-shanghai.aliyuncs.com")
        #expect(sent["Policy"] == nil)
        #expect(sent["ExternalId"] == nil)
    }

    @Test("Without a region, uses the central endpoint and a generated session name")
    func defaults() async throws {
        let transport = FakeTransport([.json(SecurityTokenServer.json)])
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            environment: .sample(transport: transport)
        )
        _ = try await provider.credentials()
        let request = try #require(await transport.requests.first)
        #expect(request.urlRequest.url?.absoluteString.hasPrefix("https://sts.aliyuncs.com/?") == true)
        #expect(request.parameters["RoleSessionName"] == "alibabacloud-vpc-swift-1767323045")
        #expect(request.parameters["RegionId"] == nil)
    }

    @Test(
        "Refuses an invalid setting, and names it",
        arguments: [
            (nil, nil, 3600, nil, "roleArn: must be set"),
            (roleArn, "a b", 3600, nil, "roleSessionName: must have 2 through 64 characters"),
            (roleArn, nil, 899, nil, "durationInSeconds: must be 900 through 43200 seconds"),
            (roleArn, nil, 3600, "cn-shanghai.evil.com/", "has an invalid STS region"),
        ] as [(String?, String?, Int, String?, String)]
    )
    func refused(arn: String?, session: String?, duration: Int, region: String?, rule: String) async throws {
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: arn,
            roleSessionName: session,
            durationInSeconds: duration,
            stsRegion: region.map(Region.init(rawValue:)),
            environment: .sample()
        )
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains(rule))
    }

    @Test("Reports an error of STS with its code and without a secret")
    func refusedByService() async throws {
        let body = """
            {"RequestId": "r-3", "HostId": "sts.aliyuncs.com", "Code": "NoPermission",
             "Message": "You are not authorized; AccessKeySecret=\(Sample.accessKeySecret)"}
            """
        let service = try SecurityTokenServer(secret: Sample.accessKeySecret, responses: [(403, body)])
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            environment: .sample(transport: service.transport)
        )
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains("NoPermission"))
        let cause = try #require(error.underlyingError as? VpcError)
        #expect(cause.serviceError?.code.rawValue == "NoPermission")
        #expect(cause.requestId == "r-3")
        let printed = everythingPrinted(of: error)
        #expect(!printed.contains(Sample.accessKeySecret))
        #expect(!printed.contains(Sample.securityToken))
        #expect(service.received.count == 1)
    }

    @Test("Retries a transient failure of STS")
    func retried() async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(503, "<html>"), (200, SecurityTokenServer.json)]
        )
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            environment: .sample(transport: service.transport)
        )
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        #expect(Set(service.received.map { $0["SignatureNonce"] }).count == 2)
    }

    @Test(
        "Refuses a response without complete credentials, and shows nothing of it",
        arguments: [
            (
                #"{"Credentials": {"AccessKeyId": "STS.i", "AccessKeySecret": "h1dden-1"}}"#,
                "without SecurityToken and Expiration"
            ),
            (#"{"RequestId": "r"}"#, "without AccessKeyId and AccessKeySecret and SecurityToken and Expiration"),
            (
                #"{"Credentials": {"AccessKeyId": "i", "AccessKeySecret": "h1dden-1", "SecurityToken": "h1dden-2","#
                    + #" "Expiration": "soon"}}"#,
                "an Expiration that is not an RFC 3339 time"
            ),
            (#"{"Credentials": {"AccessKeySecret": "h1dden-1""#, "cannot be decoded"),
            (
                #"{"Credentials": {"AccessKeyId": "i\r\nx: y", "AccessKeySecret": "h1dden-1", "SecurityToken": "t","#
                    + #" "Expiration": "2026-01-02T04:04:05Z"}}"#,
                "accessKeyId must hold only visible ASCII characters"
            ),
            (
                #"{"Credentials": {"AccessKeyId": "i", "AccessKeySecret": "h1dden-1", "SecurityToken": "t","#
                    + #" "Expiration": "2026-01-02T03:04:05Z"}}"#,
                "returned expired credentials"
            ),
        ]
    )
    func brokenAnswers(_ body: String, rule: String) async throws {
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            environment: .sample(
                transport: FakeTransport { _ in HTTPTransportResponse(status: 200, body: Data(body.utf8)) }
            )
        )
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains(rule), "\(error)")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
    }

    @Test("Converts the expiration to the machine's time if its clock is wrong")
    func wrongClock() async throws {
        let refusal =
            #"{"Code": "InvalidTimeStamp.Expired", "Message": "Specified time stamp or date value is expired."}"#
        let date = "Fri, 02 Jan 2026 05:04:05 GMT"
        let answer = SecurityTokenServer.json.replacing("2026-01-02T04:04:05Z", with: "2026-01-02T06:04:05Z")
        let transport = FakeTransport([
            .response(HTTPTransportResponse(status: 400, headers: ["Date": date], body: Data(refusal.utf8))),
            .json(answer),
        ])
        let provider = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            environment: .sample(transport: transport)
        )
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
    }

    @Test("A source without credentials is a failure, because the role is configured")
    func sourceWithout() async throws {
        let provider = RAMRoleCredentialsProvider(
            source: EnvironmentCredentialsProvider(environment: .sample()),
            roleArn: Self.roleArn,
            environment: .sample()
        )
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains("EnvironmentCredentialsProvider needs ALIBABA_CLOUD_ACCESS_KEY_ID"))
    }

    @Test("A role can be assumed with the credentials of another role")
    func chained() async throws {
        let service = try SecurityTokenServer(
            secret: Sample.accessKeySecret,
            responses: [(200, SecurityTokenServer.json)]
        )
        let second = try SecurityTokenServer(secret: "sts-secret-1", responses: [(200, SecurityTokenServer.xml)])
        let inner = RAMRoleCredentialsProvider(
            source: Self.source,
            roleArn: Self.roleArn,
            environment: .sample(transport: service.transport)
        )
        let outer = RAMRoleCredentialsProvider(
            source: inner,
            roleArn: Self.roleArn,
            environment: .sample(transport: second.transport)
        )
        #expect(try await outer.credentials() == SecurityTokenServer.credentials)
        #expect(second.received.first?["SecurityToken"] == "sts-token-1")
        #expect(second.received.first?["AccessKeyId"] == "STS.id-1")
    }
}
