public import Foundation

/// A request that creates a customer gateway, which represents the peer device of VPN connections.
public struct CreateCustomerGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = CreateCustomerGatewayResponse

    /// The name of the operation, `CreateCustomerGateway`.
    public static let action = "CreateCustomerGateway"

    /// The IP address of the device: public, or private for connections over private networks.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String
    /// The region of the customer gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 1 through 100 characters; must not start with `http://` or `https://`.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description: 1 through 100 characters; must not start with `http://` or `https://`.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The autonomous system number (ASN) of the device, 1 through 4,294,967,295 except 45104, which is the service's
    /// own; required for BGP.
    ///
    /// Wire name: `Asn`.
    public var asn: Int64?
    /// The key that authenticates BGP messages: 1 through 64 ASCII characters, without spaces and question marks.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
    /// The ID of the resource group; `nil` uses the default resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags of the customer gateway, at most 20.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?
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
        ipAddress: String,
        regionId: Region? = nil,
        name: String? = nil,
        description: String? = nil,
        asn: Int64? = nil,
        authKey: Secret? = nil,
        resourceGroupId: String? = nil,
        tags: [ResourceTag]? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.ipAddress = ipAddress
        self.regionId = regionId
        self.name = name
        self.description = description
        self.asn = asn
        self.authKey = authKey
        self.resourceGroupId = resourceGroupId
        self.tags = tags
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension CreateCustomerGatewayRequest: MappedRequest {
    package static var unset: Self { Self(ipAddress: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("IpAddress", &ipAddress)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("Asn", &asn)
        wire.map("AuthKey", &authKey)
        wire.map("ResourceGroupId", &resourceGroupId)
        wire.map(list: "Tags", &tags)
        wire.map("ClientToken", &clientToken)
    }
}

extension CreateCustomerGatewayRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(peerAddress: ipAddress, at: "ipAddress")
        validator.check(shortText: name, at: "name")
        validator.check(shortText: description, at: "description")
        validator.check(autonomousSystem: asn, at: "asn")
        validator.require(asn != 45_104, "asn", "must not be 45104, which is the service's own")
        validator.check(authKey: authKey, at: "authKey")
        validator.check(optionalId: resourceGroupId, at: "resourceGroupId")
        validator.check(tags, at: "tags")
        validator.check(clientToken: clientToken, at: "clientToken")
    }
}

/// The response to a request that creates a customer gateway.
///
/// A property is `nil` if it's missing from the response or malformed; the customer gateway has been created
/// regardless.
public struct CreateCustomerGatewayResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the customer gateway.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String?
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The IP address of the device.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String?
    /// The creation time, with millisecond precision.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        customerGatewayId: String? = nil,
        name: String? = nil,
        description: String? = nil,
        ipAddress: String? = nil,
        createTime: Date? = nil
    ) {
        self.requestId = requestId
        self.customerGatewayId = customerGatewayId
        self.name = name
        self.description = description
        self.ipAddress = ipAddress
        self.createTime = createTime
    }
}

extension CreateCustomerGatewayResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("IpAddress", &ipAddress)
        wire.map(milliseconds: "CreateTime", &createTime)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Creates a customer gateway.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func createCustomerGateway(_ request: CreateCustomerGatewayRequest) async throws
        -> CreateCustomerGatewayResponse
    {
        try await send(request)
    }
}
