/// A request that associates a certificate with a VPN gateway of the Chinese commercial cipher suite (国密).
public struct AssociateVpnGatewayWithCertificateRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = AssociateVpnGatewayWithCertificateResponse

    /// The name of the operation, `AssociateVpnGatewayWithCertificate`.
    public static let action = "AssociateVpnGatewayWithCertificate"

    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String
    /// The ID of the certificate.
    ///
    /// Wire name: `CertificateId`.
    public var certificateId: String
    /// The use of the certificate.
    ///
    /// Wire name: `CertificateType`.
    public var certificateType: VpnCertificateType
    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// A Boolean value that indicates whether the request is a dry run, which the service only checks.
    ///
    /// If the request would succeed, the service returns either the error ``ServiceErrorCode/dryRunOperation`` or, as its
    /// documentation says for this operation, an ordinary response; it changes nothing.
    ///
    /// Wire name: `DryRun`.
    public var dryRun: Bool?
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
        certificateId: String,
        certificateType: VpnCertificateType,
        regionId: Region? = nil,
        dryRun: Bool? = nil,
        clientToken: String? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.certificateId = certificateId
        self.certificateType = certificateType
        self.regionId = regionId
        self.dryRun = dryRun
        self.clientToken = clientToken
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension AssociateVpnGatewayWithCertificateRequest: MappedRequest {
    package static var unset: Self { Self(vpnGatewayId: "", certificateId: "", certificateType: .encryption) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CertificateId", &certificateId)
        wire.map("CertificateType", &certificateType)
        wire.map("DryRun", &dryRun)
        wire.map("ClientToken", &clientToken)
    }
}

extension AssociateVpnGatewayWithCertificateRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnGatewayId, at: "vpnGatewayId")
        validator.check(id: certificateId, at: "certificateId")
        validator.check(certificateType, at: "certificateType")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that associates a certificate with a VPN gateway.
public struct AssociateVpnGatewayWithCertificateResponse: VpcResponse, Hashable {
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

extension AssociateVpnGatewayWithCertificateResponse: WireGroup {
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
    /// Associates a certificate with a VPN gateway of the Chinese commercial cipher suite (国密).
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func associateVpnGatewayWithCertificate(_ request: AssociateVpnGatewayWithCertificateRequest) async throws
        -> AssociateVpnGatewayWithCertificateResponse
    {
        try await send(request)
    }
}
