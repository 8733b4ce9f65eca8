/// An answer that is one page of a list.
public protocol PagedVpcResponse: VpcResponse {
    /// What the list is of; `nil` as an id tells that the service gave none.
    associatedtype Element: Identifiable, Hashable, Sendable where Element.ID == String?

    /// The elements of the page.
    var elements: [Element] { get }

    /// How many elements there are on all pages; `nil` where the answer does not tell.
    var totalCount: Int? { get }
}
