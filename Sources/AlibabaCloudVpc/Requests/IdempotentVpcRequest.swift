/// A request that the service carries out once, however often it is sent with the same token.
///
/// ``HTTPVpcClient`` makes a token for each call whose request has none.
public protocol IdempotentVpcRequest: VpcRequest {
    /// The token, 1 through 64 ASCII characters, unique to the change; `nil` to have the client make one. Wire name:
    /// `ClientToken`.
    var clientToken: String? { get set }
}

extension VpcRequest where Self: IdempotentVpcRequest {
    /// The request with a token, or `nil` where it has one.
    ///
    /// It looks for no conformance at run time, which takes as long as to sign a small request.
    public func addingClientToken(_ makeToken: () -> String) -> Self? {
        guard clientToken == nil else { return nil }
        var request = self
        request.clientToken = makeToken()
        return request
    }
}
