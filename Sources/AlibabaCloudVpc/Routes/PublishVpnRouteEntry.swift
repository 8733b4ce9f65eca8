/// A request that publishes a route of a VPN gateway to the VPC, or withdraws it.
public struct PublishVpnRouteEntryRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = PublishVpnRouteEntryResponse

    /// The name of the operation, `PublishVpnRouteEntry`.
    public static let action = "PublishVpnRouteEntry"

    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The destination CIDR block of the route.
    ///
    /// Wire name: `RouteDest`.
    public var routeDest: CIDRBlock
    /// The ID of the VPN connection to which the route sends traffic.
    ///
    /// Wire name: `NextHop`.
    public var nextHop: String
    /// The type of the route.
    ///
    /// Wire name: `RouteType`.
    public var routeType: VpnRouteType
    /// A Boolean value that indicates whether the route is published to the VPC (`true`) or withdrawn from it
    /// (`false`).
    ///
    /// Wire name: `PublishVpc`.
    public var publishVpc: Bool
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
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
        routeDest: CIDRBlock,
        nextHop: String,
        routeType: VpnRouteType,
        publishVpc: Bool,
        regionId: Region? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.routeType = routeType
        self.publishVpc = publishVpc
        self.regionId = regionId
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension PublishVpnRouteEntryRequest: MappedRequest {
    package static var unset: Self {
        Self(vpnGatewayId: "", routeDest: CIDRBlock(""), nextHop: "", routeType: .destinationBased, publishVpc: false)
    }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("RouteType", &routeType)
        wire.map("PublishVpc", &publishVpc)
        wire.map("ClientToken", &clientToken)
    }
}

extension PublishVpnRouteEntryRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(block: routeDest, at: "routeDest")
        validator.check(id: nextHop, at: "nextHop")
        validator.check(routeType, at: "routeType")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that publishes or withdraws a route.
public struct PublishVpnRouteEntryResponse: VpcResponse, Hashable {
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

extension PublishVpnRouteEntryResponse: WireGroup {
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
    /// Publishes a route of a VPN gateway to the VPC, or withdraws it.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func publishVpnRouteEntry(_ request: PublishVpnRouteEntryRequest) async throws
        -> PublishVpnRouteEntryResponse
    {
        try await send(request)
    }
}
