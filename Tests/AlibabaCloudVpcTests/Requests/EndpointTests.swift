import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct EndpointTests {
    @Test("Most regions have a public endpoint of their own")
    func regional() {
        let origin = Endpoint.regional.origin(for: .cnShanghai)
        #expect(origin == Origin(scheme: "https", host: "vpc.cn-shanghai.aliyuncs.com"))
    }

    @Test(
        "Some are served by the central one",
        arguments: [
            "cn-hangzhou", "cn-hangzhou-finance", "cn-shanghai-finance-1", "cn-shenzhen-finance-1", "cn-north-2-gov-1",
            "cn-beijing-gov-1", "cn-beijing-finance-pop", "cn-hongkong-finance-pop", "cn-wuhan", "cn-fujian",
            "cn-zhangbei", "ap-northeast-2-pop", "rus-west-1-pop",
        ]
    )
    func central(_ region: String) {
        #expect(Endpoint.regional.origin(for: Region(rawValue: region))?.host == "vpc.aliyuncs.com")
    }

    @Test("Inside a VPC every region has its own", arguments: [Region.cnHangzhou, .cnShanghai, .usEast1])
    func vpcNetwork(_ region: Region) {
        let origin = Endpoint.vpcNetwork.origin(for: region)
        #expect(origin == Origin(scheme: "https", host: "vpc-vpc.\(region).aliyuncs.com"))
    }

    @Test(
        "A custom endpoint is a scheme, a host and a port",
        arguments: [
            ("http://127.0.0.1:8080", "http", "127.0.0.1:8080"),
            ("https://proxy.example.com/", "https", "proxy.example.com"),
            ("HTTPS://Proxy.Example.COM", "https", "proxy.example.com"),
            ("https://proxy.example.com:443", "https", "proxy.example.com"),
            ("http://proxy.example.com:80/", "http", "proxy.example.com"),
            ("http://proxy.example.com:443", "http", "proxy.example.com:443"),
            ("http://[::1]:8080", "http", "[::1]:8080"),
            ("http://localhost", "http", "localhost"),
        ]
    )
    func custom(_ text: String, scheme: String, host: String) throws {
        let url = try #require(URL(string: text))
        #expect(Endpoint.custom(url).origin(for: .cnShanghai) == Origin(scheme: scheme, host: host))
    }

    @Test(
        "A custom endpoint with more, or less, is refused",
        arguments: [
            "ftp://example.com", "example.com", "https://", "https://user@example.com", "https://u:p@example.com",
            "https://example.com/path", "https://example.com/?a=b", "https://example.com/#f", "file:///etc/hosts",
            "https://example.com:99999",
        ]
    )
    func refused(_ text: String) throws {
        let url = try #require(URL(string: text))
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            endpoint: .custom(url)
        )
        let error = #expect(throws: VpcError.self) { try builder.urlRequest(for: Sample.renaming) }
        #expect(error?.code == .invalidRequest)
        #expect(error?.validationFailures.map(\.path) == ["endpoint"])
    }

    @Test("A region that would choose the host is refused", arguments: [Endpoint.regional, .vpcNetwork])
    func hostileRegion(_ endpoint: Endpoint) {
        let region = Region(rawValue: "cn-shanghai.evil.com/")
        let builder = SignedRequestBuilder(region: region, credentials: Sample.credentials, endpoint: endpoint)
        let error = #expect(throws: VpcError.self) { try builder.urlRequest(for: Sample.renaming) }
        #expect(error?.validationFailures.map(\.path) == ["regionId"])
    }
}
