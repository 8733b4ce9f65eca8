import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct TagTests {
    private let scene = Scene(
        connection: VpnConnection(vpnConnectionId: "vco-1", vpnGatewayId: "vpn-1", customerGatewayId: "cgw-1")
    )

    private var client: HTTPVpcClient { scene.client() }

    private func code(of operation: () async throws -> some VpcResponse) async -> ServiceErrorCode? {
        let error = await #expect(throws: VpcError.self) { try await operation() }
        return error?.serviceError?.code
    }

    private func tags(_ type: VpnResourceType, _ id: String) async throws -> [String: String] {
        var tags: [String: String] = [:]
        let request = ListTagResourcesRequest(resourceType: type, resourceIds: [id], maxResults: 1)
        for try await tag in client.tagResources(matching: request) {
            #expect(tag.resourceId == id)
            tags[tag.tagKey ?? ""] = tag.tagValue
        }
        return tags
    }

    @Test(
        "Adds, changes, lists, and removes the tags of each type of resource",
        arguments: [
            (VpnResourceType.vpnGateway, "vpn-1"), (.vpnConnection, "vco-1"), (.customerGateway, "cgw-1"),
            (.vpnAttachment, "vco-2"),
        ]
    )
    func life(_ type: VpnResourceType, id: String) async throws {
        await scene.vpc.put(VpnConnection.onTransitRouter("vco-2").withoutTags)
        let request = TagResourcesRequest(
            resourceType: type,
            resourceIds: [id],
            tags: [ResourceTag(key: "team", value: "network"), ResourceTag(key: "stage")]
        )
        _ = try await client.tagResources(request)
        #expect(try await tags(type, id) == ["team": "network", "stage": ""])
        var change = request
        change.tags = [ResourceTag(key: "team", value: "core")]
        _ = try await client.tagResources(change)
        _ = try await client.tagResources(change)
        #expect(try await tags(type, id) == ["team": "core", "stage": ""])
        _ = try await client.unTagResources(
            UnTagResourcesRequest(resourceType: type, resourceIds: [id], tagKeys: ["team"])
        )
        #expect(try await tags(type, id) == ["stage": ""])
        _ = try await client.unTagResources(UnTagResourcesRequest(resourceType: type, resourceIds: [id], all: true))
        #expect(try await tags(type, id).isEmpty)
    }

    @Test("A connection is tagged under its own type only")
    func types() async throws {
        await scene.vpc.put(VpnConnection.onTransitRouter("vco-2").withoutTags)
        for (type, id) in [(VpnResourceType.vpnConnection, "vco-2"), (.vpnAttachment, "vco-1")] {
            let request = TagResourcesRequest(
                resourceType: type,
                resourceIds: [id],
                tags: [ResourceTag(key: "team", value: "network")]
            )
            #expect(await code { try await client.tagResources(request) } == .invalidVpnConnectionInstanceIdNotFound)
        }
    }

    @Test("Changes the tags of all resources or of none")
    func missing() async throws {
        let request = TagResourcesRequest(
            resourceType: .vpnGateway,
            resourceIds: ["vpn-1", "vpn-none"],
            tags: [ResourceTag(key: "a", value: "b")]
        )
        #expect(await code { try await client.tagResources(request) } == .invalidVpnGatewayInstanceIdNotFound)
        #expect(try await tags(.vpnGateway, "vpn-1").isEmpty)
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("Finds the resources with a tag")
    func search() async throws {
        _ = try await client.tagResources(
            TagResourcesRequest(
                resourceType: .vpnGateway,
                resourceIds: ["vpn-1"],
                tags: [ResourceTag(key: "team", value: "network")]
            )
        )
        func found(_ value: String?) async throws -> [String?] {
            let request = ListTagResourcesRequest(
                resourceType: .vpnGateway,
                tags: [ResourceTag(key: "team", value: value)]
            )
            return (try await client.listTagResources(request).tagResources ?? []).map(\.resourceId)
        }
        #expect(try await found("network") == ["vpn-1"])
        #expect(try await found(nil) == ["vpn-1"])
        #expect(try await found("core") == [])
    }

    @Test("Refuses requests outside the documented limits")
    func limits() {
        let ids = (0..<51).map { "vpn-\($0)" }
        let tag = ResourceTag(key: "a", value: "b")
        func paths(_ request: some VpcRequest) -> [String] { request.validationFailures().map(\.path) }
        #expect(paths(TagResourcesRequest(resourceType: .vpnGateway, resourceIds: ids, tags: [tag])) == ["resourceIds"])
        #expect(
            paths(TagResourcesRequest(resourceType: .vpnGateway, resourceIds: [], tags: [])) == ["resourceIds", "tags"]
        )
        func tagging(_ tags: [ResourceTag]) -> TagResourcesRequest {
            TagResourcesRequest(resourceType: .vpnGateway, resourceIds: Array(ids.prefix(50)), tags: tags)
        }
        #expect(paths(tagging([tag, tag])) == ["tags"])
        #expect(paths(tagging([ResourceTag(key: String(repeating: "k", count: 128))])) == [])
        #expect(paths(tagging([ResourceTag(key: String(repeating: "k", count: 129))])) == ["tags[0].key"])
        #expect(paths(UnTagResourcesRequest(resourceType: .vpnGateway, resourceIds: ["vpn-1"])) == ["tagKeys"])
        #expect(paths(ListTagResourcesRequest(resourceType: .vpnGateway)) == ["request"])
        #expect(
            paths(ListTagResourcesRequest(resourceType: .vpnGateway, resourceIds: ["vpn-1"], maxResults: 51))
                == ["maxResults"]
        )
    }
}
