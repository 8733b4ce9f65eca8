import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

@Suite struct PagedSequenceTests {
    /// A list that returns pages, and counts the requests.
    private actor List {
        private(set) var asked: [DescribeVpnConnectionsRequest] = []
        private let response: @Sendable (_ number: Int, _ size: Int) throws -> (ids: [String?], total: Int?)

        init(_ response: @escaping @Sendable (_ number: Int, _ size: Int) throws -> (ids: [String?], total: Int?)) {
            self.response = response
        }

        /// A list of connections that stays as it is.
        init(count: Int, largestPage: Int = 50) {
            self.init { number, size in
                let size = min(size, largestPage)
                let ids = (0..<count).map { "vco-\($0)" }
                return (Array(ids.dropFirst((number - 1) * size).prefix(size)), count)
            }
        }

        func page(_ request: DescribeVpnConnectionsRequest) throws -> DescribeVpnConnectionsResponse {
            asked.append(request)
            let (ids, total) = try response(request.pageNumber ?? 0, request.pageSize ?? 0)
            return DescribeVpnConnectionsResponse(
                connections: ids.map { VpnConnection(vpnConnectionId: $0) },
                totalCount: total
            )
        }

        nonisolated var client: StubVpcClient {
            var client = StubVpcClient()
            client.on(DescribeVpnConnectionsRequest.self) { try await self.page($0) }
            return client
        }
    }

    private func ids(
        _ list: List,
        _ request: DescribeVpnConnectionsRequest = DescribeVpnConnectionsRequest()
    ) async throws -> [String] {
        var ids: [String] = []
        for try await connection in list.client.vpnConnections(matching: request) { ids.append(connection.id ?? "nil") }
        return ids
    }

    @Test(
        "All elements of all pages come once, in order",
        arguments: [
            (0, nil, 1), (1, nil, 1), (49, nil, 1), (50, nil, 1), (51, nil, 2), (100, nil, 2), (120, nil, 3),
            (10, 3, 4), (9, 3, 3), (3, 1, 3),
        ] as [(Int, Int?, Int)]
    )
    func all(count: Int, pageSize: Int?, pages: Int) async throws {
        let list = List(count: count)
        let request = DescribeVpnConnectionsRequest(vpnGatewayId: "vpn-1", pageSize: pageSize)
        #expect(try await ids(list, request) == (0..<count).map { "vco-\($0)" })
        let asked = await list.asked
        #expect(asked.map(\.pageNumber) == (1...pages).map { $0 })
        #expect(asked.allSatisfy { $0.pageSize == pageSize ?? 50 && $0.vpnGatewayId == "vpn-1" })
    }

    @Test("A page is asked for when its first element is, and not before")
    func lazy() async throws {
        let list = List(count: 6)
        let sequence = list.client.vpnConnections(matching: DescribeVpnConnectionsRequest(pageSize: 2))
        #expect(await list.asked.isEmpty)
        var iterator = sequence.makeAsyncIterator()
        #expect(await list.asked.isEmpty)
        #expect(try await iterator.next()?.id == "vco-0")
        #expect(try await iterator.next()?.id == "vco-1")
        #expect(await list.asked.count == 1)
        #expect(try await iterator.next()?.id == "vco-2")
        #expect(await list.asked.count == 2)
        var other = sequence.makeAsyncIterator()
        #expect(try await other.next()?.id == "vco-0")
        #expect(await list.asked.map(\.pageNumber) == [1, 2, 1])
    }

    @Test("A search that starts at a page reads from there on")
    func start() async throws {
        let list = List(count: 10)
        #expect(
            try await ids(list, DescribeVpnConnectionsRequest(pageNumber: 3, pageSize: 3)) == [
                "vco-6", "vco-7", "vco-8", "vco-9",
            ]
        )
        #expect(await list.asked.map(\.pageNumber) == [3, 4])
    }

    @Test("A service that gives smaller pages than asked for loses nothing")
    func smallPages() async throws {
        let list = List(count: 100, largestPage: 20)
        #expect(try await ids(list).count == 100)
    }

    @Test("A list that shrinks ends where it ends")
    func shrinking() async throws {
        let list = List { number, _ in
            number == 1 ? (["a", "b"], 6) : number == 2 ? (["c", "d"], 4) : (["e"], 4)
        }
        #expect(try await ids(list, DescribeVpnConnectionsRequest(pageSize: 2)) == ["a", "b", "c", "d"])
        let emptied = List { number, _ in number == 1 ? (["a", "b"], 6) : ([], 2) }
        #expect(try await ids(emptied, DescribeVpnConnectionsRequest(pageSize: 2)) == ["a", "b"])
        #expect(await emptied.asked.count == 2)
    }

    @Test("Empty pages before the total count is reached hide no element of the pages after them", arguments: 1...9)
    func emptyPages(_ count: Int) async throws {
        let list = List { number, _ in number == 1 ? (["a", "b"], 4) : number <= 1 + count ? ([], 4) : (["c", "d"], 4) }
        #expect(try await ids(list, DescribeVpnConnectionsRequest(pageSize: 2)) == ["a", "b", "c", "d"])
        #expect(await list.asked.count == 2 + count)
        let late = List { number, _ in (number <= count ? [] : ["a"], 1) }
        #expect(try await ids(late) == ["a"])
    }

    /// Reads a list that's incomplete.
    private func incomplete(_ list: List) async -> (ids: [String], error: VpcError?) {
        var ids: [String] = []
        do {
            let request = DescribeVpnConnectionsRequest(pageSize: 2)
            for try await connection in list.client.vpnConnections(matching: request) {
                ids.append(connection.id ?? "nil")
            }
        } catch {
            return (ids, error as? VpcError)
        }
        return (ids, nil)
    }

    @Test("A list that never reaches its total count ends with an error that says how many elements were read")
    func neverComplete() async throws {
        let list = List { number, _ in number <= 2 ? (["\(number)-a", "\(number)-b"], 6) : ([], 6) }
        let (ids, error) = await incomplete(list)
        #expect(ids == ["1-a", "1-b", "2-a", "2-b"])
        #expect(error?.code == .incompleteList)
        #expect(
            error?.message
                == "The list is incomplete: 4 elements were read, the service's total count is 6, and the next pages have "
                + "no others."
        )
        #expect(error?.mayHaveBeenApplied == false)
        #expect(await list.asked.count == 12)
    }

    @Test(
        "A page that the service repeats hides no element of the pages after it",
        arguments: [
            [["a", "b"], ["a", "b"], ["c", "d"]], [["a", "b"], ["b", "c"], ["d"]], [["a", "a"], ["b", "c"], ["d"]],
            [["a", "b"], ["a", "b"], ["a", "b"], ["c"], ["d"]],
        ]
    )
    func repeatedPages(_ pages: [[String]]) async throws {
        let list = List { number, _ in (number <= pages.count ? pages[number - 1] : [], 4) }
        let (ids, error) = await incomplete(list)
        #expect(ids == ["a", "b", "c", "d"])
        #expect(error == nil)
        #expect(await list.asked.count == pages.count)
    }

    @Test("A service that ignores the page number is an error, even when as many elements came as there are")
    func ignoredPageNumber() async throws {
        let list = List { _, _ in (["a", "b"], 4) }
        let (ids, error) = await incomplete(list)
        #expect(ids == ["a", "b"])
        #expect(error?.code == .incompleteList)
        #expect(await list.asked.count == 11)
        let stale = List { number, _ in (number <= 3 ? ["a", "b"] : [], 6) }
        #expect(await incomplete(stale).error?.code == .incompleteList)
    }

    @Test("A page without a total count doesn't end a list whose total count is known")
    func totalMissingLater() async throws {
        let list = List { number, _ in number == 1 ? (["a", "b"], 3) : number == 2 ? ([], nil) : (["c"], 3) }
        #expect(try await ids(list, DescribeVpnConnectionsRequest(pageSize: 2)) == ["a", "b", "c"])
    }

    @Test("A start beyond the last page is the end of the list", arguments: [4, Int.max])
    func startBeyondEnd(_ number: Int) async throws {
        let list = List(count: 6, largestPage: 2)
        let request = DescribeVpnConnectionsRequest(pageNumber: number, pageSize: 2)
        let none = List { _, _ in ([], 6) }
        #expect(try await ids(number == .max ? none : list, request) == [])
    }

    @Test("A list that grows is read to its end, and what moves to the next page comes once")
    func growing() async throws {
        let list = List { number, _ in
            number == 1 ? (["a", "b"], 3) : number == 2 ? (["b", "c"], 5) : (["d"], 5)
        }
        #expect(try await ids(list, DescribeVpnConnectionsRequest(pageSize: 2)) == ["a", "b", "c", "d"])
    }

    @Test(
        "A service that repeats itself isn't asked forever, and its list isn't taken for complete",
        arguments: [
            ([["a", "b"]], ["a", "b"]), ([["a", "b"], ["c", "d"]], ["a", "b", "c", "d"]),
            ([[nil, nil]], ["nil", "nil"]),
        ] as [([[String?]], [String])]
    )
    func repeating(_ pages: [[String?]], expected: [String]) async throws {
        let list = List { number, _ in (pages[(number - 1) % pages.count], 1_000_000) }
        let (ids, error) = await incomplete(list)
        #expect(ids == expected)
        #expect(error?.code == .incompleteList)
        #expect(await list.asked.count == pages.count + 10)
    }

    @Test("What is added in front while pages are read hides nothing behind it", arguments: [1, 2])
    func addedInFront(_ size: Int) async throws {
        let later =
            Array(repeating: "new", count: size).enumerated().map { "\($0.element)-\($0.offset)" } + [
                "a", "b", "c", "d",
            ]
        let list = List { number, size in
            let all = number == 1 ? ["a", "b", "c", "d"] : later
            let start = min((number - 1) * size, all.count)
            return (Array(all[start..<min(start + size, all.count)]), all.count)
        }
        #expect(try await ids(list, DescribeVpnConnectionsRequest(pageSize: size)) == ["a", "b", "c", "d"])
    }

    @Test("Without a total, the list ends at an empty page", arguments: [nil, -1] as [Int?])
    func noTotal(_ total: Int?) async throws {
        let list = List { number, _ in (number <= 3 ? ["\(number)"] : [], total) }
        #expect(try await ids(list, DescribeVpnConnectionsRequest(pageSize: 1)) == ["1", "2", "3"])
    }

    @Test("Numbers beyond every page end the list", arguments: [(Int.max, 50), (.max, 1), (.min, 50), (0, .max)])
    func extremes(_ number: Int, size: Int) async throws {
        let list = List { _, _ in (["a"], nil) }
        let request = DescribeVpnConnectionsRequest(pageNumber: number, pageSize: size)
        #expect(try await ids(list, request) == ["a"])
    }

    @Test("An error ends the list, and comes once")
    func failure() async throws {
        let list = List { number, _ in
            guard number == 1 else { throw VpcError(code: .timedOut, message: "late") }
            return (["a"], 3)
        }
        var iterator = list.client.vpnConnections().makeAsyncIterator()
        #expect(try await iterator.next()?.id == "a")
        await #expect(throws: VpcError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(await list.asked.count == 2)
    }

    @Test("In a task that is cancelled, the list ends with that, and asks for nothing more")
    func cancelled() async throws {
        let list = List(count: 100)
        let task = Task {
            var iterator = list.client.vpnConnections().makeAsyncIterator()
            _ = try await iterator.next()
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await iterator.next()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await list.asked.count == 1)
    }

    @Test("Customer gateways and VPN gateways are read over all pages, too")
    func gateways() async throws {
        let transport = FakeTransport { request in
            let number = request.parameters["PageNumber"].flatMap(Int.init) ?? 0
            let name = request.action == "DescribeVpnGateways" ? "VpnGateway" : "CustomerGateway"
            let body = """
                {"TotalCount": 2, "\(name)s": {"\(name)": [{"\(name)Id": "id-\(number)"}]}}
                """
            return HTTPTransportResponse(status: 200, headers: [:], body: Data(number <= 2 ? body.utf8 : "{}".utf8))
        }
        let client = HTTPVpcClient.sample(transport: transport)
        var ids: [String?] = []
        for try await gateway in client.vpnGateways() { ids.append(gateway.vpnGatewayId) }
        for try await gateway in client.customerGateways() { ids.append(gateway.customerGatewayId) }
        #expect(ids == ["id-1", "id-2", "id-1", "id-2"])
    }

    @Test("A page that breaks a rule is refused before anything is sent")
    func invalid() async throws {
        let transport = FakeTransport([])
        let client = HTTPVpcClient.sample(transport: transport)
        var iterator = client.vpnConnections(matching: DescribeVpnConnectionsRequest(pageSize: 51)).makeAsyncIterator()
        let error = await #expect(throws: VpcError.self) { try await iterator.next() }
        #expect(error?.validationFailures.map(\.path) == ["pageSize"])
        #expect(await transport.requests.isEmpty)
    }
}
