import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

#if AsyncHTTPClient
    import AsyncHTTPClient
    import NIOSSL
#endif

// The code of the guide to transports, as it stands there. SnippetTests holds the two together.

struct CountingTransport: HTTPTransport {
    let base: any HTTPTransport
    let count: @Sendable (_ status: Int?) -> Void

    func send(_ request: URLRequest) async throws -> HTTPResponse {
        do {
            let response = try await base.send(request)
            count(response.status)
            return response
        } catch {
            count(nil)
            throw error
        }
    }
}

@Suite struct TransportGuideTests {
    @Test("The guide's transport counts responses and failures")
    func counting() async throws {
        let statuses = Locked<[Int?]>([])
        let transport = CountingTransport(base: FakeTransport([.json("{}"), .failure(URLError(.timedOut))])) { status in
            statuses.withLock { $0.append(status) }
        }
        let client = HTTPVpcClient.sample(transport: transport) { $0.retryPolicy = .none }
        _ = try await client.send(Sample.renaming)
        await #expect(throws: VpcError.self) { try await client.send(Sample.renaming) }
        #expect(statuses.withLock(\.self) == [200, nil])
    }

    @Test("Clients and providers that aren't given a transport use that of the trait")
    func defaultTransport() {
        let transport: any HTTPTransport = .default
        let environment = CredentialsEnvironment.system
        #if AsyncHTTPClient
            #expect(transport is AsyncHTTPClientTransport)
            #expect(environment.transport is AsyncHTTPClientTransport)
        #else
            #expect(transport is URLSessionTransport)
            #expect(environment.transport is URLSessionTransport)
        #endif
    }

    #if AsyncHTTPClient
        @Test("The guide's HTTP client needs its files")
        func ownClient() {
            #expect(throws: (any Error).self) { try Self.proxiedClient() }
        }

        private static func proxiedClient() throws -> HTTPVpcClient {
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.minimumTLSVersion = .tlsv12
            tls.additionalTrustRoots = [.file("/etc/vpn/ca.pem")]
            tls.certificateChain = try NIOSSLCertificate.fromPEMFile("/etc/vpn/client.pem").map { .certificate($0) }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: "/etc/vpn/client-key.pem", format: .pem))

            var settings = AsyncHTTPClientTransport.recommendedConfiguration()
            settings.tlsConfiguration = tls
            settings.proxy = .server(host: "proxy.my-company.example", port: 3128)
            let httpClient = HTTPClient(configuration: settings)
            let proxied = HTTPVpcClient(
                configuration: VpcClientConfiguration(region: .cnShanghai),
                credentials: .default,
                transport: AsyncHTTPClientTransport(httpClient)
            )
            return proxied
        }
    #endif
}
