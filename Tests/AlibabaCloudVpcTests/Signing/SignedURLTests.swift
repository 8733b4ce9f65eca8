import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct SignedURLTests {
    private let builder = SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials)

    @Test("A URL is a whole GET request that a server accepts, whatever the builder's version")
    func url() throws {
        let url = try builder.url(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        #expect(
            url.absoluteString.hasPrefix("https://vpc.cn-shanghai.aliyuncs.com/?Action=ModifyVpnConnectionAttribute&")
        )
        var request = URLRequest(url: url)
        request.httpMethod = "GET"
        let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
        #expect(received["Name"] == "tokyo")
        #expect(received["SignatureVersion"] == "1.0")
    }

    @Test("A request with a pre-shared key makes no URL")
    func refused() {
        let error = #expect(throws: VpcError.self) {
            try builder.url(for: Sample.fullRequest, timestamp: Sample.timestamp, nonce: Sample.nonce)
        }
        #expect(error?.code == .invalidRequest)
        #expect(error?.validationFailures.map(\.path) == ["parameters[IkeConfig]"])
        #expect(error?.message.contains("secretsInURL: .allowed") == true)
        #expect(!everythingPrinted(of: error as Any).contains("p@ss"))
    }

    @Test("An additional parameter that is a secret makes no URL")
    func additionalSecret() {
        var request = Sample.renaming
        request.additionalParameters = ["TunnelOptionsSpecification.1.TunnelIkeConfig.Psk": "open-sesame"]
        let error = #expect(throws: VpcError.self) {
            try builder.url(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
        }
        #expect(
            error?.validationFailures.map(\.path) == ["parameters[TunnelOptionsSpecification.1.TunnelIkeConfig.Psk]"]
        )
    }

    @Test("It makes one where it is told to")
    func allowed() throws {
        let url = try builder.url(
            for: Sample.fullRequest,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce,
            secretsInURL: .allowed
        )
        var request = URLRequest(url: url)
        request.httpMethod = "GET"
        let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
        #expect(received["IkeConfig"]?.contains(#"p@ss\"*~+/=&"#) == true)
    }

    @Test("An invalid request makes no URL")
    func invalid() {
        var request = Sample.renaming
        request.name = ""
        let error = #expect(throws: VpcError.self) { try builder.url(for: request) }
        #expect(error?.validationFailures.contains { $0.path == "name" } == true)
    }
}
