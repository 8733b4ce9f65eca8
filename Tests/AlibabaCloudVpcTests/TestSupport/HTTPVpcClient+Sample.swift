import AlibabaCloudVpc
import AlibabaCloudVpcTesting

extension HTTPVpcClient {
    /// A client with sample credentials, in a time that stands still.
    static func sample(
        endpoint: Endpoint = .regional,
        transport: any HTTPTransport = .default,
        credentials: any CredentialsProvider = StaticCredentialsProvider(Sample.temporaryCredentials),
        environment: CallEnvironment = ManualTime().environment,
        change: (inout VpcClientConfiguration) -> Void = { _ in }
    ) -> HTTPVpcClient {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = endpoint
        change(&configuration)
        return HTTPVpcClient(
            configuration: configuration,
            credentials: credentials,
            transport: transport,
            environment: environment
        )
    }
}
