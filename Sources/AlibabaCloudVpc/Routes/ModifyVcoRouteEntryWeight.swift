/// A request that changes the weight of a destination-based route of a VPN connection on a transit router.
///
/// The destination, the next hop, and the current weight identify the route.
public struct ModifyVcoRouteEntryWeightRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ModifyVcoRouteEntryWeightResponse

    /// The name of the operation, `ModifyVcoRouteEntryWeight`.
    public static let action = "ModifyVcoRouteEntryWeight"

    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The destination CIDR block of the route.
    ///
    /// Wire name: `RouteDest`.
    public var routeDest: CIDRBlock
    /// The ID of the VPN connection to which the route sends traffic.
    ///
    /// Wire name: `NextHop`.
    public var nextHop: String
    /// The weight of the route, 0 or 100, which is a part of its identity.
    ///
    /// Wire name: `Weight`.
    public var weight: Int
    /// The new weight, 0 or 100.
    ///
    /// Wire name: `NewWeight`.
    public var newWeight: Int
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The type of tunnel; `nil` uses the service's only one, ``OverlayMode/ipsec``.
    ///
    /// Wire name: `OverlayMode`.
    public var overlayMode: OverlayMode?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner`` except `OwnerId`, which the operation doesn't have.
    public var owner: RequestOwner?
    /// Parameters that this version of the library doesn't define, by wire name.
    ///
    /// A name that the library sends itself is rejected. Values whose name indicates a secret are redacted when
    /// printed.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Creates a request.
    public init(
        vpnConnectionId: String,
        routeDest: CIDRBlock,
        nextHop: String,
        weight: Int,
        newWeight: Int,
        regionId: Region? = nil,
        overlayMode: OverlayMode? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.newWeight = newWeight
        self.regionId = regionId
        self.overlayMode = overlayMode
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ModifyVcoRouteEntryWeightRequest: MappedRequest {
    package static var unset: Self {
        Self(vpnConnectionId: "", routeDest: CIDRBlock(""), nextHop: "", weight: 0, newWeight: 0)
    }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
        wire.map("NewWeight", &newWeight)
        wire.map("OverlayMode", &overlayMode)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyVcoRouteEntryWeightRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(block: routeDest, at: "routeDest")
        validator.check(id: nextHop, at: "nextHop")
        validator.check(weight: weight, at: "weight")
        validator.check(weight: newWeight, at: "newWeight")
        validator.check(overlayMode, at: "overlayMode")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
    }
}

/// The response to a request that changes the weight of a route of a VPN connection.
public struct ModifyVcoRouteEntryWeightResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil
    ) {
        self.requestId = requestId
    }
}

extension ModifyVcoRouteEntryWeightResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Changes the weight of a destination-based route of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyVcoRouteEntryWeight(_ request: ModifyVcoRouteEntryWeightRequest) async throws
        -> ModifyVcoRouteEntryWeightResponse
    {
        try await send(request)
    }
}
