/// A request that creates a VPN gateway in a VPC.
public struct CreateVpnGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CreateVpnGatewayResponse

    /// The name of the operation, `CreateVpnGateway`.
    public static let action = "CreateVpnGateway"

    /// The ID of the VPC.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String
    /// The maximum bandwidth, in Mbit/s.
    ///
    /// Wire name: `Bandwidth`.
    public var bandwidth: Int
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the vSwitch of the gateway.
    ///
    /// Wire name: `VSwitchId`.
    public var vSwitchId: String?
    /// The ID of the second vSwitch, in another zone, for connections with two tunnels.
    ///
    /// Wire name: `DisasterRecoveryVSwitchId`.
    public var disasterRecoveryVSwitchId: String?
    /// The name: 2 through 100 characters, which are letters, digits, `.`, `_`, and `-`; must start with a letter.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The type of network that the gateway's connections use; `nil` uses the service's default,
    /// ``NetworkType/publicNetwork``.
    ///
    /// Wire name: `NetworkType`.
    public var networkType: NetworkType?
    /// A Boolean value that indicates whether IPsec-VPN is enabled; `nil` uses the service's default, `true`.
    ///
    /// Wire name: `EnableIpsec`.
    public var enableIpsec: Bool?
    /// A Boolean value that indicates whether SSL-VPN is enabled; `nil` uses the service's default, `false`.
    ///
    /// Wire name: `EnableSsl`.
    public var enableSsl: Bool?
    /// The maximum number of SSL-VPN clients: 5, 10, 20, 50, 100, 200, 500, or 1,000; `nil` uses the service's default,
    /// 5.
    ///
    /// Wire name: `SslConnections`.
    public var sslConnections: Int?
    /// The billing method; `nil` uses the service's default.
    ///
    /// Wire name: `InstanceChargeType`.
    public var instanceChargeType: InstanceChargeType?
    /// The subscription period in months: 1 through 9, 12, 24, or 36.
    ///
    /// Required for ``InstanceChargeType/subscription``.
    ///
    /// Wire name: `Period`.
    public var period: Int?
    /// A Boolean value that indicates whether the order is paid automatically; `nil` uses the service's default,
    /// `false`.
    ///
    /// Wire name: `AutoPay`.
    public var autoPay: Bool?
    /// The cipher suite of the gateway; `nil` uses the service's default, ``VpnType/normal``.
    ///
    /// Wire name: `VpnType`.
    public var vpnType: VpnType?
    /// The ID of the resource group; `nil` uses the default resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
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
        vpcId: String,
        bandwidth: Int,
        regionId: Region? = nil,
        vSwitchId: String? = nil,
        disasterRecoveryVSwitchId: String? = nil,
        name: String? = nil,
        networkType: NetworkType? = nil,
        enableIpsec: Bool? = nil,
        enableSsl: Bool? = nil,
        sslConnections: Int? = nil,
        instanceChargeType: InstanceChargeType? = nil,
        period: Int? = nil,
        autoPay: Bool? = nil,
        vpnType: VpnType? = nil,
        resourceGroupId: String? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpcId = vpcId
        self.bandwidth = bandwidth
        self.regionId = regionId
        self.vSwitchId = vSwitchId
        self.disasterRecoveryVSwitchId = disasterRecoveryVSwitchId
        self.name = name
        self.networkType = networkType
        self.enableIpsec = enableIpsec
        self.enableSsl = enableSsl
        self.sslConnections = sslConnections
        self.instanceChargeType = instanceChargeType
        self.period = period
        self.autoPay = autoPay
        self.vpnType = vpnType
        self.resourceGroupId = resourceGroupId
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CreateVpnGatewayRequest: MappedRequest {
    package static var unset: Self { Self(vpcId: "", bandwidth: 0) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpcId", &vpcId)
        wire.map("Bandwidth", &bandwidth)
        wire.map("VSwitchId", &vSwitchId)
        wire.map("DisasterRecoveryVSwitchId", &disasterRecoveryVSwitchId)
        wire.map("Name", &name)
        wire.map("NetworkType", &networkType)
        wire.map("EnableIpsec", &enableIpsec)
        wire.map("EnableSsl", &enableSsl)
        wire.map("SslConnections", &sslConnections)
        wire.map("InstanceChargeType", &instanceChargeType)
        wire.map("Period", &period)
        wire.map("AutoPay", &autoPay)
        wire.map("VpnType", &vpnType)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map("ClientToken", &clientToken)
    }
}

extension CreateVpnGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpcId, at: "vpcId")
        validator.require(bandwidth >= 1, "bandwidth", "must be at least 1")
        validator.check(optionalId: vSwitchId, at: "vSwitchId")
        validator.check(optionalId: disasterRecoveryVSwitchId, at: "disasterRecoveryVSwitchId")
        validator.check(gatewayName: name, at: "name")
        validator.check(networkType, at: "networkType")
        validator.check(sslConnections: sslConnections, at: "sslConnections")
        validator.check(instanceChargeType, at: "instanceChargeType")
        validator.check(period: period, of: instanceChargeType)
        validator.check(vpnType, at: "vpnType")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

extension RequestValidator {
    fileprivate mutating func check(sslConnections: Int?, at path: String) {
        guard let sslConnections else { return }
        let allowed = [5, 10, 20, 50, 100, 200, 500, 1000]
        require(allowed.contains(sslConnections), path, "must be 5, 10, 20, 50, 100, 200, 500, or 1000")
    }

    fileprivate mutating func check(period: Int?, of chargeType: InstanceChargeType?) {
        require(period != nil || chargeType != .subscription, "period", "must be set for a subscription")
        guard let period else { return }
        require(
            (1...9).contains(period) || [12, 24, 36].contains(period),
            "period",
            "must be 1 through 9, 12, 24, or 36"
        )
    }
}

/// The response to a request that creates a VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed; the VPN gateway has been ordered regardless.
public struct CreateVpnGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The ID of the order; returned only for a subscription.
    ///
    /// Wire name: `OrderId`.
    public var orderId: Int64?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        vpnGatewayId: String? = nil,
        name: String? = nil,
        orderId: Int64? = nil
    ) {
        self.requestId = requestId
        self.vpnGatewayId = vpnGatewayId
        self.name = name
        self.orderId = orderId
    }
}

extension CreateVpnGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("Name", &name)
        wire.map("OrderId", &orderId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Creates a VPN gateway in a VPC.
    ///
    /// The gateway can be used when it's active: see ``waitUntilActive(vpnGatewayId:regionId:timeout:clock:)``.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createVpnGateway(_ request: CreateVpnGatewayRequest) async throws
        -> CreateVpnGatewayResponse
    {
        try await send(request)
    }
}
