/// A sequence of the elements of all pages of a list (pagination).
///
/// A page is requested only when its first element is; each iteration requests the pages again. An element that recurs,
/// because the list changed between two pages, is returned once. The sequence ends when the service's total count is
/// reached or, if responses have none, when a page has no new elements. A list that has fewer elements than its total
/// count ends with an error: pages without new elements are skipped, but not more than 10 in a row.
///
/// An iteration ends with the first error. It throws any error of requesting a page, ``VpcError`` with the code
/// ``VpcError/Code/incompleteList``, and `CancellationError` if the task is canceled.
public struct PagedSequence<Request: PagedVpcRequest>: AsyncSequence, Sendable {
    /// An element of the list.
    public typealias Element = Request.Response.Element

    /// The largest page size that the service supports.
    static var largestPage: Int { 50 }

    private let request: Request
    private let response: @Sendable (Request) async throws -> Request.Response

    /// Creates a sequence of the pages, starting with the page of `request`, or the first page.
    ///
    /// - Parameters:
    ///   - request: The request for a page; without a page size, the page size is 50.
    ///   - response: Returns the response to the request for a page.
    public init(_ request: Request, response: @escaping @Sendable (Request) async throws -> Request.Response) {
        self.request = request
        self.response = response
    }

    /// Returns an iterator that starts with the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(request: request, response: response)
    }
}

extension PagedSequence {
    /// An iterator over the elements of the pages.
    public struct Iterator: AsyncIteratorProtocol {
        private let response: @Sendable (Request) async throws -> Request.Response
        /// The request for the next page, or `nil` if there's none.
        private var nextPage: Request?
        private var page: ArraySlice<Element> = []
        private var seenIds: Set<String> = []
        private var lastPage: [Element] = []
        /// The number of elements before the first page.
        private let skippedCount: Int
        /// The number of elements of the list up to the end of the last page, with those before the first page.
        ///
        /// It includes elements that recur.
        private var position: Int
        /// The first total count of a response.
        private var firstTotalCount: Int?
        /// The last total count of a response.
        private var totalCount: Int?
        private var returnedCount = 0
        /// The number of consecutive pages without a new element.
        private var pagesWithoutNew = 0

        init(request: Request, response: @escaping @Sendable (Request) async throws -> Request.Response) {
            self.response = response
            var first = request
            let (number, size) = (request.pageNumber ?? 1, request.pageSize ?? largestPage)
            first.pageNumber = number
            first.pageSize = size
            nextPage = first
            let (skipped, overflow) = (number &- 1).multipliedReportingOverflow(by: size)
            skippedCount = overflow ? .max : Swift.max(0, skipped)
            position = skippedCount
        }

        /// Returns the next element, or `nil` after the last.
        ///
        /// - Throws: Any error of requesting a page, which is ``VpcError`` for a client; ``VpcError`` with the code
        ///   ``VpcError/Code/incompleteList``; `CancellationError` if the task was canceled.
        public mutating func next() async throws -> Element? {
            do {
                try Task.checkCancellation()
                while page.isEmpty, let request = nextPage {
                    try take(try await response(request), of: request)
                }
            } catch {
                page = []
                nextPage = nil
                throw error
            }
            return page.popFirst()
        }

        private mutating func take(_ response: Request.Response, of request: Request) throws {
            let elements = response.elements
            let new = elements.filter { $0.id.map { seenIds.insert($0).inserted } ?? true }
            page = elements == lastPage ? [] : new[...]
            lastPage = elements
            returnedCount += page.count
            pagesWithoutNew = page.isEmpty ? pagesWithoutNew + 1 : 0
            // An element that's added before the others during the iteration moves elements that were already read to
            // the next page, which may have no others. A second such page is a page that the service repeats.
            if pagesWithoutNew < 2 { position = position.addingSaturated(elements.count) }
            if let total = response.totalCount, total >= 0 {
                totalCount = total
                firstTotalCount = firstTotalCount ?? total
            }
            nextPage = nil
            guard let total = totalCount else {
                if pagesWithoutNew == 0 { nextPage = request.followed }
                return
            }
            guard skippedCount.addingSaturated(returnedCount) < total else { return }
            // Elements that were added before the others are on pages that were read earlier.
            let missingCount = total - skippedCount.addingSaturated(returnedCount)
            if position >= total, elements.isEmpty || missingCount <= total - (firstTotalCount ?? total) { return }
            guard pagesWithoutNew < Self.mostPagesWithoutNew, let next = request.followed else {
                throw VpcError.incompleteList(read: returnedCount, total: total)
            }
            nextPage = next
        }

        /// The number of consecutive pages without a new element after which a list counts as incomplete.
        private static var mostPagesWithoutNew: Int { 10 }
    }
}

extension VpcError {
    fileprivate static func incompleteList(read: Int, total: Int) -> VpcError {
        VpcError(
            code: .incompleteList,
            message: "The list is incomplete: \(read) elements were read, the service's total count is \(total), and "
                + "the next pages have no others."
        )
    }
}

extension Int {
    /// Returns the sum, or the largest number if the sum is larger.
    fileprivate func addingSaturated(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
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
