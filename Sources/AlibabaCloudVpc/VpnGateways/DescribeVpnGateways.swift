/// Reads a page of the VPN gateways of a region.
///
/// A `nil` property does not narrow the search. ``VpcClient/vpnGateways(matching:)`` reads all pages.
public struct DescribeVpnGatewaysRequest: PagedVpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeVpnGatewaysResponse

    /// `DescribeVpnGateways`.
    public static let action = "DescribeVpnGateways"

    /// `true`.
    public static let isReadOnly = true

    /// The region of the VPN gateways; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The id that the gateway has.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The id of the VPC that the gateways are in.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String?
    /// Where the gateways are in their life.
    ///
    /// Wire name: `Status`.
    public var status: VpnGatewayStatus?
    /// Whether the gateways are paid for.
    ///
    /// Wire name: `BusinessStatus`.
    public var businessStatus: BusinessStatus?
    /// The gateways' generation.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType?
    /// The id of the resource group that the gateways are in.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags that the gateways have, at most 20.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]?
    /// Whether pending orders are told of; `nil` for the service's default, `false`.
    ///
    /// Wire name: `IncludeReservationData`.
    public var includeReservationData: Bool?
    /// The page, from 1; `nil` for the first.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many gateways a page holds, 1 through 50; `nil` for the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The account on whose behalf the request is made; `nil` for the caller's own.
    ///
    /// Wire names: those of ``RequestOwner``.
    public var owner: RequestOwner?
    /// Parameters that this version of the library does not name, by wire name.
    ///
    /// A name that the library sends itself is refused. Values whose name tells of a secret are not shown.
    public var additionalParameters: [String: String] {
        get { additional.values }
        set { additional.values = newValue }
    }

    private(set) var additional: AdditionalParameters

    /// Makes a search.
    public init(
        regionId: Region? = nil,
        vpnGatewayId: String? = nil,
        vpcId: String? = nil,
        status: VpnGatewayStatus? = nil,
        businessStatus: BusinessStatus? = nil,
        gatewayType: VpnGatewayType? = nil,
        resourceGroupId: String? = nil,
        tags: [ResourceTag]? = nil,
        includeReservationData: Bool? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.vpnGatewayId = vpnGatewayId
        self.vpcId = vpcId
        self.status = status
        self.businessStatus = businessStatus
        self.gatewayType = gatewayType
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.includeReservationData = includeReservationData
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnGatewaysRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("VpcId", &vpcId)
        wire.map("Status", &status)
        wire.map("BusinessStatus", &businessStatus)
        wire.map("GatewayType", &gatewayType)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tag", &tags)
        wire.map("IncludeReservationData", &includeReservationData)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeVpnGatewaysRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(optionalId: vpcId, at: "vpcId")
        validator.check(status, at: "status")
        validator.check(businessStatus, at: "businessStatus")
        validator.check(gatewayType, at: "gatewayType")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags", isFilter: true)
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A page of VPN gateways.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnGatewaysResponse: PagedVpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The VPN gateways of the page.
    ///
    /// Wire name: `VpnGateways`.
    public var gateways: [VpnGateway]?
    /// The page, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many gateways a full page holds.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// How many gateways there are on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        gateways: [VpnGateway]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.gateways = gateways
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}

extension DescribeVpnGatewaysResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "VpnGateways", of: "VpnGateway", &gateways)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnGatewaysResponse {
    /// The VPN gateways of the page.
    public var elements: [VpnGateway] { gateways ?? [] }
}

extension VpcClient {
    /// Returns one page of the VPN gateways of a region.
    ///
    /// ``vpnGateways(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnGateways(_ request: DescribeVpnGatewaysRequest) async throws -> DescribeVpnGatewaysResponse {
        try await send(request)
    }

    /// Returns the VPN gateways that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vpnGateways(
        matching request: DescribeVpnGatewaysRequest = DescribeVpnGatewaysRequest()
    ) -> PagedSequence<DescribeVpnGatewaysRequest> {
        PagedSequence(request) { try await describeVpnGateways($0) }
    }
}
