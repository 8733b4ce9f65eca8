/// A request whose answer is one page of a list.
///
/// ``PagedSequence`` reads all the pages.
public protocol PagedVpcRequest: VpcRequest where Response: PagedVpcResponse {
    /// The page, from 1; `nil` for the first.
    var pageNumber: Int? { get set }

    /// How many elements a page holds; `nil` for the service's default.
    var pageSize: Int? { get set }
}
