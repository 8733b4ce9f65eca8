/// A request that returns one page of the associations of certificates with VPN gateways.
///
/// A `nil` property doesn't filter the results. ``VpcClient/vpnCertificateAssociations(matching:)`` reads all pages.
public struct ListVpnCertificateAssociationsRequest: TokenPagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ListVpnCertificateAssociationsResponse

    /// The name of the operation, `ListVpnCertificateAssociations`.
    public static let action = "ListVpnCertificateAssociations"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The largest page size that the service supports, 20.
    public static let largestPage = 20

    /// The region of the VPN gateways; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The IDs of the VPN gateways to filter by, at most 20.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayIds: [String]?
    /// The IDs of the certificates to filter by, at most 20.
    ///
    /// Wire name: `CertificateId`.
    public var certificateIds: [String]?
    /// The use of the certificates to filter by.
    ///
    /// Wire name: `CertificateType`.
    public var certificateType: VpnCertificateType?
    /// The token of the page, from the response to the request for the previous page; `nil` returns the first page.
    ///
    /// Wire name: `NextToken`.
    public var nextToken: String?
    /// The number of elements per page, 1 through 20; `nil` uses the service's default.
    ///
    /// Wire name: `MaxResults`.
    public var maxResults: Int?
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
        regionId: Region? = nil,
        vpnGatewayIds: [String]? = nil,
        certificateIds: [String]? = nil,
        certificateType: VpnCertificateType? = nil,
        nextToken: String? = nil,
        maxResults: Int? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.vpnGatewayIds = vpnGatewayIds
        self.certificateIds = certificateIds
        self.certificateType = certificateType
        self.nextToken = nextToken
        self.maxResults = maxResults
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ListVpnCertificateAssociationsRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map(list: "VpnGatewayId", &vpnGatewayIds)
        wire.map(list: "CertificateId", &certificateIds)
        wire.map("CertificateType", &certificateType)
        wire.map("NextToken", &nextToken)
        wire.map("MaxResults", &maxResults)
    }
}

extension ListVpnCertificateAssociationsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(ids: vpnGatewayIds, at: "vpnGatewayIds", atMost: 20)
        validator.check(ids: certificateIds, at: "certificateIds", atMost: 20)
        validator.check(certificateType, at: "certificateType")
        validator.check(nextToken, at: "nextToken")
        validator.require((1...20).contains(maxResults ?? 1), "maxResults", "must be 1 through 20")
    }
}

/// A response that contains one page of the associations of certificates.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct ListVpnCertificateAssociationsResponse: TokenPagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The associations of the page.
    ///
    /// Wire name: `VpnCertificateRelations`.
    public var associations: [VpnCertificateAssociation]?
    /// The token of the next page; `nil` or empty after the last page.
    ///
    /// Wire name: `NextToken`.
    public var nextToken: String?
    /// The number of associations on a full page.
    ///
    /// Wire name: `MaxResults`.
    public var maxResults: Int?
    /// The total number of associations on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        associations: [VpnCertificateAssociation]? = nil,
        nextToken: String? = nil,
        maxResults: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.associations = associations
        self.nextToken = nextToken
        self.maxResults = maxResults
        self.totalCount = totalCount
    }
}

extension ListVpnCertificateAssociationsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnCertificateRelations", &associations)
        wire.map("NextToken", &nextToken)
        wire.map("MaxResults", &maxResults)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension ListVpnCertificateAssociationsResponse {
    /// The associations of the page.
    public var elements: [VpnCertificateAssociation] { associations ?? [] }
}

extension VpcClient {
    /// Returns one page of the associations of certificates with VPN gateways.
    ///
    /// ``vpnCertificateAssociations(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func listVpnCertificateAssociations(_ request: ListVpnCertificateAssociationsRequest) async throws
        -> ListVpnCertificateAssociationsResponse
    {
        try await send(request)
    }

    /// Returns the associations that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vpnCertificateAssociations(
        matching request: ListVpnCertificateAssociationsRequest = ListVpnCertificateAssociationsRequest()
    ) -> TokenPagedSequence<ListVpnCertificateAssociationsRequest> {
        TokenPagedSequence(request) { try await listVpnCertificateAssociations($0) }
    }
}

/// The association of a certificate with a VPN gateway.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnCertificateAssociation: Sendable, Hashable {
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The ID of the certificate.
    ///
    /// Wire name: `CertificateId`.
    public var certificateId: String?
    /// The use of the certificate.
    ///
    /// Wire name: `CertificateType`.
    public var certificateType: VpnCertificateType?
    /// The time of the association, as the service writes it.
    ///
    /// Wire name: `AssociationTime`.
    public var associationTime: String?
    /// The region of the VPN gateway.
    ///
    /// Wire name: `RegionId`.
    public var regionId: String?

    /// Creates an association, for use in test stubs.
    public init(
        vpnGatewayId: String? = nil,
        certificateId: String? = nil,
        certificateType: VpnCertificateType? = nil,
        associationTime: String? = nil,
        regionId: String? = nil
    ) {
        self.vpnGatewayId = vpnGatewayId
        self.certificateId = certificateId
        self.certificateType = certificateType
        self.associationTime = associationTime
        self.regionId = regionId
    }
}

extension VpnCertificateAssociation: WireGroup {
    package static var unset: Self { Self(vpnGatewayId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("CertificateId", &certificateId)
        wire.map("CertificateType", &certificateType)
        wire.map("AssociationTime", &associationTime)
        wire.map("RegionId", &regionId)
    }

    /// Creates an association from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnCertificateAssociation: Codable {
    /// Decodes the properties under their wire names.
    ///
    /// Numbers and Booleans may be strings; a missing property is `nil`.
    ///
    /// - Throws: `DecodingError` if a property has a value of another type.
    public init(from decoder: any Decoder) throws {
        try self.init(decoding: decoder)
    }

    /// Encodes the properties that are set, under their wire names in responses.
    ///
    /// - Throws: Any error that the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try encode(mappingTo: encoder)
    }
}

/// The use of a certificate of a VPN gateway.
///
/// Wire name: `CertificateType`.
///
/// A value that this version of the library doesn't define is kept in `unrecognized`.
public enum VpnCertificateType: OpenEnum, WireScalar {
    /// Encrypts keys. Wire value: `Encryption`.
    case encryption
    /// Signs messages. Wire value: `Signature`.
    case signature
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named values, in the order of the service's documentation.
    public static let allCases: [VpnCertificateType] = [.encryption, .signature]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .encryption: "Encryption"
        case .signature: "Signature"
        case .unrecognized(let text): text
        }
    }
}
