import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofTags = [
        SimulatedOperation(TagResourcesRequest.self) { state, request, call in
            guard !request.tags.isEmpty else { throw call.parameters.missing("Tag.1.Key") }
            try (request.tags as [ResourceTag]?).check(as: "Tag", call)
            guard Set(request.tags.map(\.key)).count == request.tags.count else { throw call.parameters.invalid("Tag") }
            try state.changeTags(of: request.resourceIds, request.resourceType, for: call) { tags in
                let keys = Set(request.tags.map(\.key))
                return tags.filter { !keys.contains($0.key) } + ((request.tags as [ResourceTag]?).stored ?? [])
            }
            return TagResourcesResponse()
        },
        SimulatedOperation(UnTagResourcesRequest.self) { state, request, call in
            let keys = Set(request.tagKeys ?? [])
            guard !keys.isEmpty || request.all == true else { throw call.parameters.missing("TagKey.1") }
            try state.changeTags(of: request.resourceIds, request.resourceType, for: call) { tags in
                tags.filter { !keys.isEmpty && !keys.contains($0.key ?? "") }
            }
            return UnTagResourcesResponse()
        },
        SimulatedOperation(ListTagResourcesRequest.self) { state, request, call in
            guard request.resourceIds?.isEmpty == false || request.tags?.isEmpty == false else {
                throw call.parameters.missing("ResourceId.1")
            }
            try request.tags.check(as: "Tag", call)
            let wantedTags = request.tags
            let all = try state.tagged(request.resourceType, for: call).filter { resource in
                (request.resourceIds ?? [resource.id]).contains(resource.id)
                    && (resource.tags as [ResourceTag]?).contain(wantedTags)
            }
            .flatMap { resource in
                resource.tags.map { tag in
                    TagResource(
                        resourceId: resource.id,
                        resourceType: request.resourceType,
                        tagKey: tag.key,
                        tagValue: tag.value ?? ""
                    )
                }
            }
            let page = try TokenPage(of: all, token: request.nextToken, size: request.maxResults ?? 50, call)
            return ListTagResourcesResponse(tagResources: page.elements, nextToken: page.nextToken)
        },
    ]
}

/// A page of a list whose tokens are positions.
struct TokenPage<Element> {
    let elements: [Element]
    /// The token of the next page; `nil` after the last.
    let nextToken: String?

    init(of all: [Element], token: String?, size: Int, _ call: SimulatedCall) throws(SimulatedFailure) {
        let start = token.map { Int($0) ?? -1 } ?? 0
        guard start >= 0 else { throw call.parameters.invalid("NextToken") }
        guard (1...50).contains(size) else { throw call.parameters.invalid("MaxResults") }
        let rest = all.dropFirst(start)
        elements = Array(rest.prefix(size))
        nextToken = rest.count > size ? "\(start + size)" : nil
    }
}

extension SimulatedState {
    /// The resources of a type in the call's region, by their IDs.
    fileprivate func tagged(
        _ type: VpnResourceType,
        for call: SimulatedCall
    ) throws(SimulatedFailure) -> [(id: String, tags: [ResourceTag])] {
        func all<Resource: SimulatedResource>(
            _ type: Resource.Type,
            where matches: (Resource) -> Bool = { _ in true }
        ) -> [(id: String, tags: [ResourceTag])] {
            let found: [Resource] = resources(for: call)
            return found.filter(matches).compactMap { resource in resource.id.map { ($0, resource.tags ?? []) } }
        }
        switch type {
        case .vpnGateway: return all(VpnGateway.self)
        case .vpnConnection: return all(VpnConnection.self) { !$0.isOnTransitRouter }
        case .vpnAttachment: return all(VpnConnection.self) { $0.isOnTransitRouter }
        case .customerGateway: return all(CustomerGateway.self)
        case .unrecognized: throw call.parameters.invalid("ResourceType")
        }
    }

    fileprivate mutating func changeTags(
        of ids: [String],
        _ type: VpnResourceType,
        for call: SimulatedCall,
        _ change: ([ResourceTag]) -> [ResourceTag]
    ) throws(SimulatedFailure) {
        switch type {
        case .vpnGateway: try changeTags(VpnGateway.self, ids, for: call, change)
        case .vpnConnection:
            try changeTags(VpnConnection.self, ids, for: call, where: { !$0.isOnTransitRouter }, change)
        case .vpnAttachment:
            try changeTags(VpnConnection.self, ids, for: call, where: \.isOnTransitRouter, change)
        case .customerGateway: try changeTags(CustomerGateway.self, ids, for: call, change)
        case .unrecognized: throw call.parameters.invalid("ResourceType")
        }
    }

    /// Changes the tags of all resources, or of none if one is missing or would have over 20 tags.
    private mutating func changeTags<Resource: SimulatedResource>(
        _ type: Resource.Type,
        _ ids: [String],
        for call: SimulatedCall,
        where matches: (Resource) -> Bool = { _ in true },
        _ change: ([ResourceTag]) -> [ResourceTag]
    ) throws(SimulatedFailure) {
        guard !ids.isEmpty else { throw call.parameters.missing("ResourceId.1") }
        guard ids.count <= 50 else { throw call.parameters.invalid("ResourceId") }
        var changed: [Resource] = []
        for id in ids {
            var resource: Resource = try find(id, for: call)
            guard matches(resource) else { throw Resource.notFound }
            resource.tags = change(resource.tags ?? [])
            guard resource.tags?.count ?? 0 <= 20 else { throw call.parameters.invalid("Tag") }
            changed.append(resource)
        }
        for resource in changed { storeTags(of: resource, changedBy: call) }
    }
}
