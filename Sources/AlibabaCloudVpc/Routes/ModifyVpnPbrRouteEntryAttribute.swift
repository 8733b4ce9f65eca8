/// A request that changes the weight, the priority, or both, of a policy-based route.
///
/// The source, the destination, the next hop, and the current weight and priority identify the route.
public struct ModifyVpnPbrRouteEntryAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ModifyVpnPbrRouteEntryAttributeResponse

    /// The name of the operation, `ModifyVpnPbrRouteEntryAttribute`.
    public static let action = "ModifyVpnPbrRouteEntryAttribute"

    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The source CIDR block of the route.
    ///
    /// Wire name: `RouteSource`.
    public var routeSource: CIDRBlock
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
    /// The current priority of the route, 1 through 100.
    ///
    /// Wire name: `Priority`.
    public var priority: Int
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The new weight, 0 or 100; `nil` keeps the current one.
    ///
    /// Wire name: `NewWeight`.
    public var newWeight: Int?
    /// The new priority, 1 through 100.
    ///
    /// A smaller number is a higher priority. `nil` keeps the current one.
    ///
    /// Wire name: `NewPriority`.
    public var newPriority: Int?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
    /// The account on whose behalf the request is sent; `nil` uses the caller's own account.
    ///
    /// Wire names: those of ``RequestOwner``.
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
        vpnGatewayId: String,
        routeSource: CIDRBlock,
        routeDest: CIDRBlock,
        nextHop: String,
        weight: Int,
        priority: Int,
        regionId: Region? = nil,
        newWeight: Int? = nil,
        newPriority: Int? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.routeSource = routeSource
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.priority = priority
        self.regionId = regionId
        self.newWeight = newWeight
        self.newPriority = newPriority
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ModifyVpnPbrRouteEntryAttributeRequest: MappedRequest {
    package static var unset: Self {
        Self(
            vpnGatewayId: "",
            routeSource: CIDRBlock(""),
            routeDest: CIDRBlock(""),
            nextHop: "",
            weight: 0,
            priority: 0
        )
    }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("RouteSource", &routeSource)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
        wire.map("Priority", &priority)
        wire.map("NewWeight", &newWeight)
        wire.map("NewPriority", &newPriority)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyVpnPbrRouteEntryAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(block: routeSource, at: "routeSource")
        validator.check(block: routeDest, at: "routeDest")
        validator.check(id: nextHop, at: "nextHop")
        validator.check(weight: weight, at: "weight")
        validator.check(priority: priority, at: "priority")
        validator.check(weight: newWeight, at: "newWeight")
        validator.check(priority: newPriority, at: "newPriority")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.require(
            newWeight != nil || newPriority != nil || !additional.values.isEmpty,
            "request",
            "must change something: newWeight and newPriority are nil"
        )
    }
}

/// The response to a request that changes the weight or the priority of a policy-based route.
public struct ModifyVpnPbrRouteEntryAttributeResponse: VpcResponse, Hashable {
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

extension ModifyVpnPbrRouteEntryAttributeResponse: WireGroup {
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
    /// Changes the weight, the priority, or both, of a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyVpnPbrRouteEntryAttribute(_ request: ModifyVpnPbrRouteEntryAttributeRequest) async throws
        -> ModifyVpnPbrRouteEntryAttributeResponse
    {
        try await send(request)
    }
}
