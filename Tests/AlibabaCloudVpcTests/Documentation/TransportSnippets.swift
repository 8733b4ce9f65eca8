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

    func send(_ request: URLRequest) async throws -> HTTPTransportResponse {
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
            var settings = AsyncHTTPClientTransport.recommendedConfiguration()
            settings.proxy = .server(host: "proxy.my-company.example", port: 3128)
            let authority = try NIOSSLCertificate.fromPEMFile("/etc/vpn/ca.pem")
            settings.tlsConfiguration?.additionalTrustRoots = [.certificates(authority)]
            // Only if the proxy or the endpoint asks for a client certificate:
            let chain = try NIOSSLCertificate.fromPEMFile("/etc/vpn/client.pem")
            settings.tlsConfiguration?.certificateChain = chain.map { .certificate($0) }
            let key = try NIOSSLPrivateKey(file: "/etc/vpn/client-key.pem", format: .pem)
            settings.tlsConfiguration?.privateKey = .privateKey(key)

            let httpClient = HTTPClient(configuration: settings)
            let transport = AsyncHTTPClientTransport(httpClient)
            var environment = CredentialsEnvironment.system
            environment.transport = transport
            let proxied = HTTPVpcClient(
                configuration: VpcClientConfiguration(region: .cnShanghai),
                credentials: ChainCredentialsProvider.standard(environment: environment),
                transport: transport
            )
            return proxied
        }
    #endif
}
