public import Foundation

/// A request that creates a destination-based route of a VPN connection on a transit router.
public struct CreateVcoRouteEntryRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CreateVcoRouteEntryResponse

    /// The name of the operation, `CreateVcoRouteEntry`.
    public static let action = "CreateVcoRouteEntry"

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
    /// The weight: 100 for the active connection, or 0 for the standby connection, of two that have the same
    /// destination.
    ///
    /// Wire name: `Weight`.
    public var weight: Int
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
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
        regionId: Region? = nil,
        overlayMode: OverlayMode? = nil,
        description: String? = nil,
        dryRun: Bool? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.regionId = regionId
        self.overlayMode = overlayMode
        self.description = description
        self.dryRun = dryRun
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CreateVcoRouteEntryRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "", routeDest: CIDRBlock(""), nextHop: "", weight: 0) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
        wire.map("OverlayMode", &overlayMode)
        wire.map("Description", &description)
        wire.map("DryRun", &dryRun)
        wire.map("ClientToken", &clientToken)
    }
}

extension CreateVcoRouteEntryRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(block: routeDest, at: "routeDest")
        validator.check(id: nextHop, at: "nextHop")
        validator.check(weight: weight, at: "weight")
        validator.check(overlayMode, at: "overlayMode")
        validator.check(shortText: description, at: "description")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
    }
}

/// The response to a request that creates a route of a VPN connection.
///
/// A property is `nil` if it's missing from the response or malformed; the route has been created regardless.
public struct CreateVcoRouteEntryResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
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
    /// Whether the route is published.
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
        vpnConnectionId: String? = nil,
        routeDest: CIDRBlock? = nil,
        nextHop: String? = nil,
        weight: Int? = nil,
        state: VpnRouteEntryState? = nil,
        overlayMode: OverlayMode? = nil,
        description: String? = nil,
        createTime: Date? = nil
    ) {
        self.requestId = requestId
        self.vpnConnectionId = vpnConnectionId
        self.routeDest = routeDest
        self.nextHop = nextHop
        self.weight = weight
        self.state = state
        self.overlayMode = overlayMode
        self.description = description
        self.createTime = createTime
    }
}

extension CreateVcoRouteEntryResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("RouteDest", &routeDest)
        wire.map("NextHop", &nextHop)
        wire.map("Weight", &weight)
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
    /// Creates a destination-based route of a VPN connection on a transit router.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createVcoRouteEntry(_ request: CreateVcoRouteEntryRequest) async throws
        -> CreateVcoRouteEntryResponse
    {
        try await send(request)
    }
}
