import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import LoopbackServer
import Testing

@Suite struct URICredentialsProviderTests {
    private static let answer = """
        {"Code": "Success", "AccessKeyId": "STS.id-1", "AccessKeySecret": "sts-secret-1",
         "SecurityToken": "sts-token-1", "Expiration": "2026-01-02T04:04:05Z"}
        """

    @Test("Sends the request to the unchanged URI of the argument or the variable", arguments: [true, false])
    func asks(byVariable: Bool) async throws {
        let server = try LoopbackServer { _, connection in connection.respond(200, Self.answer) }
        let uri = "\(server.url)/credentials/x?key=a%20b&c"
        let environment = CredentialsEnvironment.sample(
            variables: byVariable ? ["ALIBABA_CLOUD_CREDENTIALS_URI": uri] : [:],
            transport: .default
        )
        let provider = URICredentialsProvider(uri: byVariable ? nil : uri, environment: environment)
        #expect(try await provider.credentials() == SecurityTokenServer.credentials)
        #expect(server.requests.map(\.target) == ["/credentials/x?key=a%20b&c"])
        #expect(server.requests.map(\.method) == ["GET"])
    }

    @Test("Without a URI, the provider isn't configured")
    func none() async throws {
        let error = try await #require(throws: CredentialsError.self) {
            try await URICredentialsProvider(environment: .sample()).credentials()
        }
        #expect(error.code == .notConfigured)
        #expect(error.reason == "needs ALIBABA_CLOUD_CREDENTIALS_URI")
    }

    @Test("Refuses anything except HTTP and HTTPS", arguments: ["file:///etc/passwd", "localhost", "http://", "x y"])
    func refused(_ uri: String) async throws {
        let error = try await #require(throws: CredentialsError.self) {
            try await URICredentialsProvider(uri: uri, environment: .sample()).credentials()
        }
        #expect(error.code == .failed)
        #expect(error.reason == "has a URI that is not an HTTP or HTTPS URI with a host")
    }

    @Test(
        "A failure shows the host and nothing else of the URI or the response",
        arguments: [
            (403, "h1dden", "received HTTP 403"),
            (302, "h1dden", "received HTTP 302"),
            (200, "h1dden", "it is neither JSON nor XML"),
            (200, #"{"Code": "NotSuccess", "AccessKeySecret": "h1dden"}"#, "received the code NotSuccess"),
            (
                200, #"{"Code": "Success", "AccessKeyId": "h1dden"}"#,
                "without AccessKeySecret and SecurityToken and Expiration"
            ),
        ]
    )
    func failures(status: Int, body: String, rule: String) async throws {
        let server = try LoopbackServer { _, connection in
            connection.respond(status, body, headers: ["Location: http://127.0.0.1:9/h1dden"])
        }
        let provider = URICredentialsProvider(
            uri: "http://user:h1dden@127.0.0.1:\(server.port)/h1dden?token=h1dden",
            environment: .sample(transport: .default)
        )
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.code == .failed)
        #expect(error.reason.contains(rule), "\(error)")
        #expect(!everythingPrinted(of: error).contains("h1dden"))
        #expect(!everythingPrinted(of: provider).contains("h1dden"))
    }

    @Test("Reports a missing response without showing the URI")
    func noReply() async throws {
        let provider = URICredentialsProvider(
            uri: "https://example.com/h1dden",
            environment: .sample(transport: FakeTransport { _ in throw URLError(.timedOut) })
        )
        let error = try await #require(throws: CredentialsError.self) { try await provider.credentials() }
        #expect(error.reason == "received no response from example.com")
    }
}
