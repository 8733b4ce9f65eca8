/// The elements of all pages of a list.
///
/// A page is asked for when its first element is, and not before; each iteration asks anew. An element that comes again,
/// because the list changed between two pages, is given once. The sequence ends behind the last page: where the service
/// has told of no more elements, gives a page without any, or repeats itself.
///
/// An iteration throws what asking for a page throws, `CancellationError` in a task that is cancelled, and ends with it.
public struct PagedSequence<Request: PagedVpcRequest>: AsyncSequence, Sendable {
    /// What the list is of.
    public typealias Element = Request.Response.Element

    /// The largest page that the service gives.
    static var largestPage: Int { 50 }

    private let request: Request
    private let answer: @Sendable (Request) async throws -> Request.Response

    /// Makes a sequence of the pages from that of `request`, or the first, onwards.
    ///
    /// - Parameters:
    ///   - request: What is asked for; without a page size, pages of 50 are.
    ///   - answer: Asks for a page.
    public init(_ request: Request, answer: @escaping @Sendable (Request) async throws -> Request.Response) {
        self.request = request
        self.answer = answer
    }

    /// Starts at the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(request: request, answer: answer)
    }
}

extension PagedSequence {
    /// One way through the pages.
    public struct Iterator: AsyncIteratorProtocol {
        private let answer: @Sendable (Request) async throws -> Request.Response
        /// The next page, or `nil` where there is none.
        private var nextPage: Request?
        private var page: ArraySlice<Element> = []
        private var seenIds: Set<String> = []
        private var lastPage: [Element] = []
        private var received = 0
        /// How many pages in a row held nothing new.
        private var repeatedPages = 0

        init(request: Request, answer: @escaping @Sendable (Request) async throws -> Request.Response) {
            self.answer = answer
            var first = request
            let (number, size) = (request.pageNumber ?? 1, request.pageSize ?? largestPage)
            first.pageNumber = number
            first.pageSize = size
            nextPage = first
            // The elements of the pages in front of the first one count as received.
            let (skipped, overflow) = (number &- 1).multipliedReportingOverflow(by: size)
            received = overflow ? .max : Swift.max(0, skipped)
        }

        /// The next element, or `nil` behind the last.
        ///
        /// - Throws: What asking for a page throws, ``VpcError`` by a client; `CancellationError` when the task was
        ///   cancelled.
        public mutating func next() async throws -> Element? {
            do {
                try Task.checkCancellation()
                while page.isEmpty, let request = nextPage {
                    take(try await answer(request), of: request)
                }
            } catch {
                page = []
                nextPage = nil
                throw error
            }
            return page.popFirst()
        }

        private mutating func take(_ response: Request.Response, of request: Request) {
            let elements = response.elements
            page = elements.filter { $0.id.map { seenIds.insert($0).inserted } ?? true }[...]
            let isRepeated = page.isEmpty || elements == lastPage
            if elements == lastPage { page = [] }
            lastPage = elements
            received = received.addingReportingOverflow(elements.count).partialValue
            let isComplete = response.totalCount.map { $0 >= 0 && received >= $0 } ?? false
            repeatedPages = isRepeated ? repeatedPages + 1 : 0
            // What was added in front meanwhile moves what was read before to the next page.
            let mayFollow = !isRepeated || (repeatedPages == 1 && !elements.isEmpty && response.totalCount != nil)
            nextPage = isComplete || !mayFollow ? nil : request.followed
        }
    }
}

extension PagedVpcRequest {
    /// The request for the page behind this one's, or `nil` where no number is larger.
    fileprivate var followed: Self? {
        let (number, overflow) = (pageNumber ?? 1).addingReportingOverflow(1)
        guard !overflow else { return nil }
        var next = self
        next.pageNumber = number
        return next
    }
}

/// A request whose answer is one page of a list.
///
/// ``PagedSequence`` reads all the pages.
public protocol PagedVpcRequest: VpcRequest where Response: PagedVpcResponse {
    /// The page, from 1; `nil` for the first.
    var pageNumber: Int? { get set }

    /// How many elements a page holds; `nil` for the service's default.
    var pageSize: Int? { get set }
}

/// An answer that is one page of a list.
public protocol PagedVpcResponse: VpcResponse {
    /// What the list is of; `nil` as an id tells that the service gave none.
    associatedtype Element: Identifiable, Hashable, Sendable where Element.ID == String?

    /// The elements of the page.
    var elements: [Element] { get }

    /// How many elements there are on all pages; `nil` where the answer does not tell.
    var totalCount: Int? { get }
}
