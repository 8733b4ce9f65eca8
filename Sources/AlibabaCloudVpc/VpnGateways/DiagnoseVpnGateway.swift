/// A request that starts the diagnosis of a resource of a VPN gateway.
///
/// ``VpcClient/getVpnGatewayDiagnoseResult(_:)`` returns the result.
public struct DiagnoseVpnGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DiagnoseVpnGatewayResponse

    /// The name of the operation, `DiagnoseVpnGateway`.
    public static let action = "DiagnoseVpnGateway"

    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The ID of the resource, such as a VPN connection.
    ///
    /// Wire name: `ResourceId`.
    public var resourceId: String
    /// The type of the resource, in the service's words, such as `IPsec`.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: String
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The IP addresses between which a VPN connection is tested, as a JSON object with names such as
    /// `PrivateSourceIp`.
    ///
    /// Wire name: `IPsecExtendInfo`.
    public var ipsecExtendInfo: String?
    /// The client token that makes the request idempotent, 1 through 64 ASCII characters; if `nil`, the client
    /// generates one for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
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
        resourceId: String,
        resourceType: String,
        regionId: Region? = nil,
        ipsecExtendInfo: String? = nil,
        clientToken: String? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.resourceId = resourceId
        self.resourceType = resourceType
        self.regionId = regionId
        self.ipsecExtendInfo = ipsecExtendInfo
        self.clientToken = clientToken
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DiagnoseVpnGatewayRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "", resourceId: "", resourceType: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("ResourceId", &resourceId)
        wire.map("ResourceType", &resourceType)
        wire.map("IPsecExtendInfo", &ipsecExtendInfo)
        wire.map("ClientToken", &clientToken)
    }
}

extension DiagnoseVpnGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(id: resourceId, at: "resourceId")
        validator.check(id: resourceType, at: "resourceType")
        validator.check(optionalId: ipsecExtendInfo, at: "ipsecExtendInfo")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that starts a diagnosis.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DiagnoseVpnGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the diagnosis.
    ///
    /// Wire name: `DiagnoseId`.
    public var diagnoseId: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        diagnoseId: String? = nil
    ) {
        self.requestId = requestId
        self.diagnoseId = diagnoseId
    }
}

extension DiagnoseVpnGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("DiagnoseId", &diagnoseId)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Starts the diagnosis of a resource of a VPN gateway.
    ///
    /// ``getVpnGatewayDiagnoseResult(_:)`` returns the result.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func diagnoseVpnGateway(_ request: DiagnoseVpnGatewayRequest) async throws
        -> DiagnoseVpnGatewayResponse
    {
        try await send(request)
    }
}
