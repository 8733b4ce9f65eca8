import AlibabaCloudVpc

extension HTTPVpcClient {
    /// A client with sample credentials.
    static func sample(
        endpoint: Endpoint = .regional,
        transport: any HTTPTransport = URLSessionTransport(),
        credentials: any CredentialsProvider = StaticCredentialsProvider(Sample.temporaryCredentials),
        change: (inout VpcClientConfiguration) -> Void = { _ in }
    ) -> HTTPVpcClient {
        var configuration = VpcClientConfiguration(region: .cnShanghai)
        configuration.endpoint = endpoint
        change(&configuration)
        return HTTPVpcClient(configuration: configuration, credentials: credentials, transport: transport)
    }
}
