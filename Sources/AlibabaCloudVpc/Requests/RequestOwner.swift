/// The account on whose behalf a request is made, and the owner of the resource, where they differ from the caller's.
///
/// A `nil` property is not sent.
public struct RequestOwner: Sendable, Hashable {
    /// The name of the account.
    ///
    /// Wire name: `OwnerAccount`.
    public var ownerAccount: String?
    /// The id of the account.
    ///
    /// Wire name: `OwnerId`.
    public var ownerId: Int64?
    /// The name of the account that owns the resource.
    ///
    /// Wire name: `ResourceOwnerAccount`.
    public var resourceOwnerAccount: String?
    /// The id of the account that owns the resource.
    ///
    /// Wire name: `ResourceOwnerId`.
    public var resourceOwnerId: Int64?

    /// Makes an owner.
    public init(
        ownerAccount: String? = nil,
        ownerId: Int64? = nil,
        resourceOwnerAccount: String? = nil,
        resourceOwnerId: Int64? = nil
    ) {
        self.ownerAccount = ownerAccount
        self.ownerId = ownerId
        self.resourceOwnerAccount = resourceOwnerAccount
        self.resourceOwnerId = resourceOwnerId
    }
}

extension RequestOwner: WireMapped {
    mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("OwnerAccount", &ownerAccount)
        wire.map("OwnerId", &ownerId)
        wire.map("ResourceOwnerAccount", &resourceOwnerAccount)
        wire.map("ResourceOwnerId", &resourceOwnerId)
    }
}
