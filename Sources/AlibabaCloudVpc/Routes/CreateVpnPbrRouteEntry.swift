public import Foundation

/// A request that creates a policy-based route of a VPN gateway, which matches the source and the destination of
/// traffic.
public struct CreateVpnPbrRouteEntryRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CreateVpnPbrRouteEntryResponse

    /// The name of the operation, `CreateVpnPbrRouteEntry`.
    public static let action = "CreateVpnPbrRouteEntry"

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
    /// The weight: 100 for the active connection, or 0 for the standby connection, of two that have the same source and
    /// destination.
    ///
    /// On a gateway whose connections have two tunnels, the weight has no effect; use 100.
    ///
    /// Wire name: `Weight`.
    public var weight: Int
    /// A Boolean value that indicates whether the route is published to the system route table of the VPC.
    ///
    /// Wire name: `PublishVpc`.
    public var publishVpc: Bool
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The priority, 1 through 100.
    ///
    /// A smaller number is a higher priority. `nil` uses the service's default, 10.
    ///
    /// Wire name: `Priority`.
    public var priority: Int?
    /// The type of tunnel; `nil` uses the service's only one, ``OverlayMode/ipsec``.
    ///
    /// Wire name: `OverlayMode`.
    public var overlayMode: OverlayMode?
    /// The description: 1 through 100 characters; must not start with `http://` or `https://`.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// A Boolean value that indicates whether the request is a dry run, which the service only checks.
    ///
    /// If the request would succeed, the service returns the error ``ServiceErrorCode/dryRunOperation``, and creates
    /// nothing.
    ///
    /// Wire name: `DryRun`.
    public var dryRun: Bool?
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
        publishVpc: Bool,
        regionId: Region? = nil,
        priority: Int? = nil,
        overlayMode: OverlayMode? = nil,
        description: String? = nil,
        dryRun: Bool? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.routeSource = routeSource
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.publishVpc = publishVpc
        self.regionId = regionId
        self.priority = priority
        self.overlayMode = overlayMode
        self.description = description
        self.dryRun = dryRun
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CreateVpnPbrRouteEntryRequest: MappedRequest {
    package static var unset: Self {
        Self(
            vpnGatewayId: "",
            routeSource: CIDRBlock(""),
            routeDest: CIDRBlock(""),
            nextHop: "",
            weight: 0,
            publishVpc: false
        )
    }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("RouteSource", &routeSource)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
        wire.map("PublishVpc", &publishVpc)
        wire.map("Priority", &priority)
        wire.map("OverlayMode", &overlayMode)
        wire.map("Description", &description)
        wire.map("DryRun", &dryRun)
        wire.map("ClientToken", &clientToken)
    }
}

extension CreateVpnPbrRouteEntryRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(block: routeSource, at: "routeSource")
        validator.check(block: routeDest, at: "routeDest")
        validator.check(id: nextHop, at: "nextHop")
        validator.check(weight: weight, at: "weight")
        validator.check(priority: priority, at: "priority")
        validator.check(overlayMode, at: "overlayMode")
        validator.check(shortText: description, at: "description")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that creates a policy-based route.
///
/// A property is `nil` if it's missing from the response or malformed; the route has been created regardless.
public struct CreateVpnPbrRouteEntryResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnInstanceId`.
    public var vpnInstanceId: String?
    /// The source CIDR block.
    ///
    /// Wire name: `RouteSource`.
    public var routeSource: CIDRBlock?
    /// The destination CIDR block.
    ///
    /// Wire name: `RouteDest`.
    public var routeDest: CIDRBlock?
    /// The ID of the VPN connection to which the route sends traffic.
    ///
    /// Wire name: `NextHop`.
    public var nextHop: String?
    /// The weight, 0 or 100.
    ///
    /// Wire name: `Weight`.
    public var weight: Int?
    /// The priority, 1 through 100.
    ///
    /// A smaller number is a higher priority.
    ///
    /// Wire name: `Priority`.
    public var priority: Int?
    /// Whether the route is published to the VPC.
    ///
    /// Wire name: `State`.
    public var state: VpnRouteEntryState?
    /// The type of tunnel.
    ///
    /// Wire name: `OverlayMode`.
    public var overlayMode: OverlayMode?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        vpnInstanceId: String? = nil,
        routeSource: CIDRBlock? = nil,
        routeDest: CIDRBlock? = nil,
        nextHop: String? = nil,
        weight: Int? = nil,
        priority: Int? = nil,
        state: VpnRouteEntryState? = nil,
        overlayMode: OverlayMode? = nil,
        description: String? = nil,
        createTime: Date? = nil
    ) {
        self.requestId = requestId
        self.vpnInstanceId = vpnInstanceId
        self.routeSource = routeSource
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.priority = priority
        self.state = state
        self.overlayMode = overlayMode
        self.description = description
        self.createTime = createTime
    }
}

extension CreateVpnPbrRouteEntryResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnInstanceId", &vpnInstanceId)
        wire.map("RouteSource", &routeSource)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
        wire.map("Priority", &priority)
        wire.map("State", &state)
        wire.map("OverlayMode", &overlayMode)
        wire.map("Description", &description)
        wire.map(milliseconds: "CreateTime", &createTime)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Creates a policy-based route of a VPN gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createVpnPbrRouteEntry(_ request: CreateVpnPbrRouteEntryRequest) async throws
        -> CreateVpnPbrRouteEntryResponse
    {
        try await send(request)
    }
}
