/// A sequence of the elements of all pages of a list (pagination).
///
/// A page is requested only when its first element is; each iteration requests the pages again. An element that recurs,
/// because the list changed between two pages, is returned once. The sequence ends when the service's total count is
/// reached, a page is empty, or pages repeat.
///
/// An iteration ends with the first error. It throws any error of requesting a page, and `CancellationError` if the
/// task is canceled.
public struct PagedSequence<Request: PagedVpcRequest>: AsyncSequence, Sendable {
    /// An element of the list.
    public typealias Element = Request.Response.Element

    /// The largest page size that the service supports.
    static var largestPage: Int { 50 }

    private let request: Request
    private let answer: @Sendable (Request) async throws -> Request.Response

    /// Creates a sequence of the pages, starting with the page of `request`, or the first page.
    ///
    /// - Parameters:
    ///   - request: The request for a page; without a page size, the page size is 50.
    ///   - answer: Requests a page.
    public init(_ request: Request, answer: @escaping @Sendable (Request) async throws -> Request.Response) {
        self.request = request
        self.answer = answer
    }

    /// Returns an iterator that starts with the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(request: request, answer: answer)
    }
}

extension PagedSequence {
    /// An iterator over the elements of the pages.
    public struct Iterator: AsyncIteratorProtocol {
        private let answer: @Sendable (Request) async throws -> Request.Response
        /// The request for the next page, or `nil` if there's none.
        private var nextPage: Request?
        private var page: ArraySlice<Element> = []
        private var seenIds: Set<String> = []
        private var lastPage: [Element] = []
        private var received = 0
        /// The number of consecutive pages without a new element.
        private var repeatedPages = 0

        init(request: Request, answer: @escaping @Sendable (Request) async throws -> Request.Response) {
            self.answer = answer
            var first = request
            let (number, size) = (request.pageNumber ?? 1, request.pageSize ?? largestPage)
            first.pageNumber = number
            first.pageSize = size
            nextPage = first
            // The elements of the pages before the first one count as received.
            let (skipped, overflow) = (number &- 1).multipliedReportingOverflow(by: size)
            received = overflow ? .max : Swift.max(0, skipped)
        }

        /// Returns the next element, or `nil` after the last.
        ///
        /// - Throws: Any error of requesting a page, which is ``VpcError`` for a client; `CancellationError` if the
        ///   task was canceled.
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
            // An element that's added before the others during the iteration moves elements that were already read to
            // the next page.
            let mayFollow = !isRepeated || (repeatedPages == 1 && !elements.isEmpty && response.totalCount != nil)
            nextPage = isComplete || !mayFollow ? nil : request.followed
        }
    }
}

extension PagedVpcRequest {
    /// The request for the page after this one, or `nil` if no page number is larger.
    fileprivate var followed: Self? {
        let (number, overflow) = (pageNumber ?? 1).addingReportingOverflow(1)
        guard !overflow else { return nil }
        var next = self
        next.pageNumber = number
        return next
    }
}

/// A request whose response is one page of a list.
///
/// ``PagedSequence`` reads all the pages.
public protocol PagedVpcRequest: VpcRequest where Response: PagedVpcResponse {
    /// The page number, from 1; `nil` for the first page.
    var pageNumber: Int? { get set }

    /// The number of elements per page; `nil` for the service's default.
    var pageSize: Int? { get set }
}

/// A response that's one page of a list.
public protocol PagedVpcResponse: VpcResponse {
    /// An element of the list; its ID is `nil` if the service returned none.
    associatedtype Element: Identifiable, Hashable, Sendable where Element.ID == String?

    /// The elements of the page.
    var elements: [Element] { get }

    /// The number of elements on all pages; `nil` if the response doesn't contain it.
    var totalCount: Int? { get }
}
