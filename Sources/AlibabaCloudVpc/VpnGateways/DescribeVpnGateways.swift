/// A request that returns one page of the VPN gateways of a region.
///
/// A `nil` property doesn't filter the results. ``VpcClient/vpnGateways(matching:)`` reads all pages.
public struct DescribeVpnGatewaysRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnGatewaysResponse

    /// The name of the operation, `DescribeVpnGateways`.
    public static let action = "DescribeVpnGateways"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the VPN gateways; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the gateway to filter by.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The ID of the VPC to filter by.
    ///
    /// Wire name: `VpcId`.
    public var vpcId: String?
    /// The status to filter by.
    ///
    /// Wire name: `Status`.
    public var status: VpnGatewayStatus?
    /// The payment status to filter by.
    ///
    /// Wire name: `BusinessStatus`.
    public var businessStatus: BusinessStatus?
    /// The gateway generation to filter by.
    ///
    /// Wire name: `GatewayType`.
    public var gatewayType: VpnGatewayType?
    /// The ID of the resource group to filter by.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags to filter by, at most 20.
    ///
    /// Wire name: `Tag`.
    public var tags: [ResourceTag]?
    /// A Boolean value that indicates whether pending orders are returned; `nil` uses the service's default, `false`.
    ///
    /// Wire name: `IncludeReservationData`.
    public var includeReservationData: Bool?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of gateways per page, 1 through 50; `nil` uses the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
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

/// A response that contains one page of VPN gateways.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnGatewaysResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The VPN gateways of the page.
    ///
    /// Wire name: `VpnGateways`.
    public var gateways: [VpnGateway]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of gateways on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of gateways on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
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

    /// Creates a response from its root node; missing and malformed properties are `nil`.
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
