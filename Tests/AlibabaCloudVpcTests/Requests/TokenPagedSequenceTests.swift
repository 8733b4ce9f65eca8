import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Testing

@Suite struct TokenPagedSequenceTests {
    /// A list that returns the page of each token, and counts the requests.
    private actor List {
        private(set) var asked: [ListTagResourcesRequest] = []
        private let response: @Sendable (String?) throws -> (keys: [String], next: String?)

        init(_ response: @escaping @Sendable (String?) throws -> (keys: [String], next: String?)) {
            self.response = response
        }

        func page(_ request: ListTagResourcesRequest) throws -> ListTagResourcesResponse {
            asked.append(request)
            let (keys, next) = try response(request.nextToken)
            return ListTagResourcesResponse(tagResources: keys.map { TagResource(tagKey: $0) }, nextToken: next)
        }

        nonisolated var client: StubVpcClient {
            var client = StubVpcClient()
            client.on(ListTagResourcesRequest.self) { try await self.page($0) }
            return client
        }
    }

    private static let request = ListTagResourcesRequest(resourceType: .vpnGateway, resourceIds: ["vpn-1"])

    private func read(
        _ list: List,
        _ request: ListTagResourcesRequest = request
    ) async -> (keys: [String], error: VpcError?) {
        var keys: [String] = []
        do {
            for try await tag in list.client.tagResources(matching: request) { keys.append(tag.tagKey ?? "") }
        } catch {
            return (keys, error as? VpcError)
        }
        return (keys, nil)
    }

    @Test("Reads each page by the token of the previous one, until there is none", arguments: [nil, ""])
    func all(_ last: String?) async {
        let pages: [String?: (keys: [String], next: String?)] = [
            nil: (["a", "b"], "t1"), "t1": ([], "t2"), "t2": (["c"], last),
        ]
        let list = List { pages[$0] ?? ([], nil) }
        let (keys, error) = await read(list)
        #expect(keys == ["a", "b", "c"])
        #expect(error == nil)
        let asked = await list.asked
        #expect(asked.map(\.nextToken) == [nil, "t1", "t2"])
        #expect(asked.allSatisfy { $0.maxResults == 50 && $0.resourceIds == ["vpn-1"] })
    }

    @Test("Requests a page when its first element is requested, and not before")
    func lazy() async throws {
        let list = List { $0 == nil ? (["a"], "t1") : (["b"], nil) }
        var iterator = list.client.tagResources(matching: Self.request).makeAsyncIterator()
        #expect(await list.asked.isEmpty)
        #expect(try await iterator.next()?.tagKey == "a")
        #expect(await list.asked.count == 1)
        #expect(try await iterator.next()?.tagKey == "b")
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
        #expect(await list.asked.count == 2)
    }

    @Test("Begins with the page of the request's token, and keeps its page size")
    func start() async {
        let list = List { $0 == "t1" ? (["b"], nil) : (["a"], "t1") }
        var request = Self.request
        request.nextToken = "t1"
        request.maxResults = 7
        #expect(await read(list, request).keys == ["b"])
        #expect(await list.asked.map(\.maxResults) == [7])
    }

    @Test("A service that repeats a token is an error, and isn't asked forever")
    func repeatedToken() async {
        let list = List { ($0 == nil ? ["a"] : ["b"], "t1") }
        let (keys, error) = await read(list)
        #expect(keys == ["a"])
        #expect(error?.code == .incompleteList)
        #expect(await list.asked.count == 2)
    }

    @Test("A service that returns only empty pages is an error after 10 of them")
    func emptyPages() async {
        let list = List { token in ([], "t\(token?.utf8.count ?? 0)" + (token ?? "")) }
        let (keys, error) = await read(list)
        #expect(keys.isEmpty)
        #expect(error?.code == .incompleteList)
        #expect(await list.asked.count == 10)
    }

    @Test("An error of a page ends the iteration")
    func failure() async throws {
        let list = List { token in
            guard token == nil else { throw VpcError(code: .timedOut, message: "late") }
            return (["a"], "t1")
        }
        var iterator = list.client.tagResources(matching: Self.request).makeAsyncIterator()
        #expect(try await iterator.next()?.tagKey == "a")
        await #expect(throws: VpcError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }
}
