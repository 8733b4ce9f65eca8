public import Foundation

/// A request that returns one page of the authorizations of a VPN connection for transit routers of other accounts.
///
/// ``VpcClient/vpnCrossAccountAuthorizations(matching:)`` reads all pages.
public struct DescribeVpnCrossAccountAuthorizationsRequest: PagedVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnCrossAccountAuthorizationsResponse

    /// The name of the operation, `DescribeVpnCrossAccountAuthorizations`.
    public static let action = "DescribeVpnCrossAccountAuthorizations"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of authorizations per page, 1 through 50; `nil` uses the service's default, 10.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// A client token, 1 through 64 ASCII characters.
    ///
    /// The request changes nothing, so it needs none; `nil` sends none.
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
        regionId: Region? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnCrossAccountAuthorizationsRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("ClientToken", &clientToken)
    }
}

extension DescribeVpnCrossAccountAuthorizationsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.check(ownerWithoutId: owner)
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of the authorizations of a VPN connection.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnCrossAccountAuthorizationsResponse: PagedVpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The authorizations of the page.
    ///
    /// Wire name: `CrossAccountAuthorizations`.
    public var authorizations: [VpnCrossAccountAuthorization]?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of authorizations on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?
    /// The total number of authorizations on all pages.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        authorizations: [VpnCrossAccountAuthorization]? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        totalCount: Int? = nil
    ) {
        self.requestId = requestId
        self.authorizations = authorizations
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.totalCount = totalCount
    }
}

extension DescribeVpnCrossAccountAuthorizationsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "CrossAccountAuthorizations", &authorizations)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
        wire.map("TotalCount", &totalCount)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension DescribeVpnCrossAccountAuthorizationsResponse {
    /// The authorizations of the page.
    public var elements: [VpnCrossAccountAuthorization] { authorizations ?? [] }
}

extension VpcClient {
    /// Returns one page of the authorizations of a VPN connection for transit routers of other accounts.
    ///
    /// ``vpnCrossAccountAuthorizations(matching:)`` reads all pages.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnCrossAccountAuthorizations(_ request: DescribeVpnCrossAccountAuthorizationsRequest)
        async throws
        -> DescribeVpnCrossAccountAuthorizationsResponse
    {
        try await send(request)
    }

    /// Returns the authorizations that match `request`, of its page and all pages after it.
    ///
    /// No request is sent before the first element is requested.
    public func vpnCrossAccountAuthorizations(
        matching request: DescribeVpnCrossAccountAuthorizationsRequest
    ) -> PagedSequence<DescribeVpnCrossAccountAuthorizationsRequest> {
        PagedSequence(request) { try await describeVpnCrossAccountAuthorizations($0) }
    }
}

/// The authorization of a VPN connection for a transit router of another account.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnCrossAccountAuthorization: Sendable, Hashable, Identifiable {
    /// The ID of the VPN connection.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String?
    /// The ID of the account that the connection belongs to.
    ///
    /// Wire name: `AliUid`.
    public var aliUid: Int64?
    /// The ID of the account that may use the connection.
    ///
    /// Wire name: `BindUid`.
    public var bindUid: Int64?
    /// The product that may use the connection, in the service's own words, such as `CEN`.
    ///
    /// Wire name: `BindProduct`.
    public var bindProduct: String?
    /// The ID of the resource that may use the connection, such as a Cloud Enterprise Network (CEN) instance.
    ///
    /// Wire name: `BindInstance`.
    public var bindInstance: String?
    /// The time of the authorization, with millisecond precision.
    ///
    /// Wire name: `CreationTime`.
    public var creationTime: Date?

    /// The identity of the authorization: the connection, and the account, the product, and the resource that may use it.
    ///
    /// It's `nil` if the connection or the account is missing.
    public var id: String? {
        guard let vpnConnectionId, let bindUid else { return nil }
        return [vpnConnectionId, String(bindUid), bindProduct ?? "", bindInstance ?? ""].joined(separator: " ")
    }

    /// Creates an authorization, for use in test stubs.
    public init(
        vpnConnectionId: String? = nil,
        aliUid: Int64? = nil,
        bindUid: Int64? = nil,
        bindProduct: String? = nil,
        bindInstance: String? = nil,
        creationTime: Date? = nil
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.aliUid = aliUid
        self.bindUid = bindUid
        self.bindProduct = bindProduct
        self.bindInstance = bindInstance
        self.creationTime = creationTime
    }
}

extension VpnCrossAccountAuthorization: WireGroup {
    package static var unset: Self { Self(vpnConnectionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map("AliUid", &aliUid)
        wire.map("BindUid", &bindUid)
        wire.map("BindProduct", &bindProduct)
        wire.map("BindInstance", &bindInstance)
        wire.map(milliseconds: "CreationTime", &creationTime)
    }

    /// Creates an authorization from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnCrossAccountAuthorization: Codable {
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
