import AlibabaCloudVpc

/// The page of a list that a request asks for; by default the first 10 elements.
struct ResultPage<Element> {
    var elements: [Element]
    let number: Int
    let size: Int
    let totalCount: Int

    init(of all: [Element], number: Int?, size: Int?) {
        self.number = number ?? 1
        self.size = size ?? 10
        elements = Array(all.dropFirst((self.number - 1) * self.size).prefix(self.size))
        totalCount = all.count
    }

    /// The response with this page.
    ///
    /// `make` is the response's initializer, which takes the request's ID, the elements, the page's number and size, and
    /// the number of elements on all pages.
    func response<Response>(_ make: (String?, [Element]?, Int?, Int?, Int?) -> Response) -> Response {
        make(nil, elements, number, size, totalCount)
    }
}

/// A request for a list of resources, which can be filtered by resource group and tags.
protocol ListRequest: PagedVpcRequest {
    var resourceGroupId: String? { get }
    var tags: [ResourceTag]? { get }
}

extension DescribeVpnConnectionsRequest: ListRequest {}
extension DescribeVpnGatewaysRequest: ListRequest {}
extension DescribeCustomerGatewaysRequest: ListRequest {}

extension SimulatedState {
    /// The page that `request` asks for, in the order in which the resources were created.
    ///
    /// Its resources match the region, the resource group and the tags of the request, and by `matches` its other filters.
    func page<Resource: SimulatedResource>(
        of request: some ListRequest,
        for call: SimulatedCall,
        where matches: (Resource) -> Bool
    ) throws(SimulatedFailure) -> ResultPage<Resource> {
        try request.tags.check(as: "Tag", call)
        let found = resources(for: call).filter { resource in
            request.resourceGroupId.matches(resource.resourceGroupId)
                && resource.tags.contain(request.tags) && matches(resource)
        }
        return ResultPage(of: found, number: request.pageNumber, size: request.pageSize)
    }
}

extension Optional where Wrapped: WireScalar {
    /// Whether `value` is the one that a request's filter asks for; an absent or empty filter matches each value.
    func matches(_ value: Wrapped?) -> Bool {
        guard let self, !self.wireText.isEmpty else { return true }
        return value == self
    }
}

extension [ResourceTag]? {
    /// Whether each tag that's `wanted` is among these, with its value if it has one.
    func contain(_ wanted: [ResourceTag]?) -> Bool {
        (wanted ?? []).allSatisfy { wanted in
            (self ?? []).contains { $0.key == wanted.key && (wanted.value == nil || $0.value == wanted.value) }
        }
    }

    /// Checks the tags of a request: at most 20, each with a key.
    func check(as name: String, _ call: SimulatedCall) throws(SimulatedFailure) {
        for (index, tag) in (self ?? []).enumerated() where tag.key?.isEmpty != false {
            throw call.parameters.missing("\(name).\(index + 1).Key")
        }
        guard (self ?? []).count <= 20 else { throw call.parameters.invalid(name) }
    }

    /// The tags as they're stored: each has a value.
    var stored: [ResourceTag]? { self?.map { ResourceTag(key: $0.key, value: $0.value ?? "") } }
}
