/// A request that changes the priority of a policy-based route.
///
/// The source, the destination, the next hop, and the weight identify the route.
public struct ModifyVpnPbrRouteEntryPriorityRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ModifyVpnPbrRouteEntryPriorityResponse

    /// The name of the operation, `ModifyVpnPbrRouteEntryPriority`.
    public static let action = "ModifyVpnPbrRouteEntryPriority"

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
    /// The new priority, 1 through 100.
    ///
    /// A smaller number is a higher priority.
    ///
    /// Wire name: `NewPriority`.
    public var newPriority: Int
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The current priority of the route, 1 through 100; required if routes differ only in it.
    ///
    /// Wire name: `Priority`.
    public var priority: Int?
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
        newPriority: Int,
        regionId: Region? = nil,
        priority: Int? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.routeSource = routeSource
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.newPriority = newPriority
        self.regionId = regionId
        self.priority = priority
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ModifyVpnPbrRouteEntryPriorityRequest: MappedRequest {
    package static var unset: Self {
        Self(
            vpnGatewayId: "",
            routeSource: CIDRBlock(""),
            routeDest: CIDRBlock(""),
            nextHop: "",
            weight: 0,
            newPriority: 0
        )
    }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("RouteSource", &routeSource)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
        wire.map("NewPriority", &newPriority)
        wire.map("Priority", &priority)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyVpnPbrRouteEntryPriorityRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(block: routeSource, at: "routeSource")
        validator.check(block: routeDest, at: "routeDest")
        validator.check(id: nextHop, at: "nextHop")
        validator.check(weight: weight, at: "weight")
        validator.check(priority: newPriority, at: "newPriority")
        validator.check(priority: priority, at: "priority")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that changes the priority of a policy-based route.
public struct ModifyVpnPbrRouteEntryPriorityResponse: VpcResponse, Hashable {
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

extension ModifyVpnPbrRouteEntryPriorityResponse: WireGroup {
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
    /// Changes the priority of a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyVpnPbrRouteEntryPriority(_ request: ModifyVpnPbrRouteEntryPriorityRequest) async throws
        -> ModifyVpnPbrRouteEntryPriorityResponse
    {
        try await send(request)
    }
}
