/// A sequence of the elements of all pages of a list whose pages are linked by tokens (pagination).
///
/// A page is requested only when its first element is; each iteration requests the pages again. The sequence ends when a
/// response has no token for a next page. Pages without elements are skipped, but not more than 10 in a row.
///
/// An iteration ends with the first error. It throws any error of requesting a page, ``VpcError`` with the code
/// ``VpcError/Code/incompleteList`` if the service repeats a token or returns too many pages without elements, and
/// `CancellationError` if the task is canceled.
public struct TokenPagedSequence<Request: TokenPagedVpcRequest>: AsyncSequence, Sendable {
    /// An element of the list.
    public typealias Element = Request.Response.Element

    private let request: Request
    private let response: @Sendable (Request) async throws -> Request.Response

    /// Creates a sequence of the pages, starting with the page of the request's token, or the first page.
    ///
    /// - Parameters:
    ///   - request: The request for a page; without a page size, the page size is the largest.
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

extension TokenPagedSequence {
    /// An iterator over the elements of the pages.
    public struct Iterator: AsyncIteratorProtocol {
        private let response: @Sendable (Request) async throws -> Request.Response
        /// The request for the next page, or `nil` if there's none.
        private var nextPage: Request?
        private var page: ArraySlice<Element> = []
        private var seenTokens: Set<ExactText> = []
        private var returnedCount = 0
        /// The number of consecutive pages without an element.
        private var emptyPages = 0

        init(request: Request, response: @escaping @Sendable (Request) async throws -> Request.Response) {
            self.response = response
            var first = request
            first.maxResults = request.maxResults ?? Request.largestPage
            if let token = request.nextToken { seenTokens.insert(ExactText(token)) }
            nextPage = first
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
            page = response.elements[...]
            returnedCount += page.count
            emptyPages = page.isEmpty ? emptyPages + 1 : 0
            nextPage = nil
            guard let token = response.nextToken, !token.isEmpty else { return }
            guard seenTokens.insert(ExactText(token)).inserted, emptyPages < Self.mostEmptyPages else {
                throw VpcError(
                    code: .incompleteList,
                    message:
                        "The list is incomplete: \(returnedCount) elements were read, and the service repeats the token "
                        + "of a page, or its next pages have no others."
                )
            }
            var next = request
            next.nextToken = token
            nextPage = next
        }

        /// The number of consecutive pages without an element after which a list counts as incomplete.
        private static var mostEmptyPages: Int { 10 }
    }
}

/// A request whose response is one page of a list, with a token for the next page.
///
/// ``TokenPagedSequence`` reads all the pages.
public protocol TokenPagedVpcRequest: VpcRequest where Response: TokenPagedVpcResponse {
    /// The largest page size that the service supports.
    static var largestPage: Int { get }

    /// The token of the page, from the response to the request for the previous page; `nil` for the first page.
    var nextToken: String? { get set }

    /// The number of elements per page; `nil` for the service's default.
    var maxResults: Int? { get set }
}

/// A response that's one page of a list, with a token for the next page.
public protocol TokenPagedVpcResponse: VpcResponse {
    /// An element of the list.
    associatedtype Element: Hashable, Sendable

    /// The elements of the page.
    var elements: [Element] { get }

    /// The token of the next page; `nil` or empty after the last page.
    var nextToken: String? { get }
}
