import AlibabaCloudVpc
import Testing

@Suite struct VpcClientTests {
    /// A client that has nothing.
    private struct EmptyClient: VpcClient {}

    @Test("A client without operations says which it does not support")
    func defaults() async {
        let error = await #expect(throws: VpcError.self) {
            try await EmptyClient().modifyVpnConnectionAttribute(Sample.renaming)
        }
        #expect(error?.code == .unsupported)
        #expect(error?.message == "EmptyClient does not support ModifyVpnConnectionAttribute.")
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("The configuration's defaults are the safe ones")
    func configuration() {
        let configuration = VpcClientConfiguration(region: .cnShanghai)
        #expect(configuration.endpoint == .regional)
        #expect(configuration.signatureVersion == .v3)
        #expect(configuration.parameterPlacement == .body)
        #expect(configuration.responseFormat == .json)
        #expect(configuration.validation == .documented)
    }
}
