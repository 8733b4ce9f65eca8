import AlibabaCloudVpc
import AlibabaCloudVpcTesting

extension HTTPVpcClient {
    /// A client with sample credentials, on a clock that never waits.
    static func sample(
        endpoint: Endpoint = .regional,
        transport: any HTTPTransport = .default,
        credentials: any CredentialsProvider = StaticCredentialsProvider(Sample.temporaryCredentials),
        dependencies: HTTPVpcClient.Dependencies = ManualClock().dependencies,
        change: (inout VpcClientConfiguration) -> Void = { _ in }
    ) -> HTTPVpcClient {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = endpoint
        change(&configuration)
        return HTTPVpcClient(
            configuration: configuration,
            credentials: credentials,
            transport: transport,
            dependencies: dependencies
        )
    }
}
