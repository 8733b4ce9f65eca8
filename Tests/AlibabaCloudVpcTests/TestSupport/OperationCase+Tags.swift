import AlibabaCloudVpc

extension OperationCase {
    /// The operations on tags.
    static let ofTags: [OperationCase] = [
        OperationCase(
            TagResourcesRequest(
                resourceType: .vpnGateway,
                resourceIds: ["vpn-1"],
                tags: Sample.tags,
                owner: Sample.owner
            )
        ) { try await $0.tagResources($1) },
        OperationCase(
            UnTagResourcesRequest(
                resourceType: .vpnGateway,
                resourceIds: ["vpn-1"],
                tagKeys: ["team", "stage"],
                all: false,
                owner: Sample.owner
            )
        ) { try await $0.unTagResources($1) },
        OperationCase(
            ListTagResourcesRequest(
                resourceType: .vpnGateway,
                resourceIds: ["vpn-1"],
                tags: Sample.tags,
                nextToken: "1",
                maxResults: 20,
                owner: Sample.owner
            )
        ) { try await $0.listTagResources($1) },
    ]
}
