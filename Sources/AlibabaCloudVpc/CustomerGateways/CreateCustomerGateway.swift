public import Foundation

/// Makes a customer gateway: tells the service of the device at the other end of VPN connections.
public struct CreateCustomerGatewayRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = CreateCustomerGatewayResponse

    /// `CreateCustomerGateway`.
    public static let action = "CreateCustomerGateway"

    /// The address of the device, public or, for connections over private networks, private.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String
    /// The region of the customer gateway; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The name: 1 through 100 characters, not `http://` or `https://` at the start.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description: 1 through 100 characters, not `http://` or `https://` at the start.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The number of the device's autonomous system, 1 through 4,294,967,295, but not 45104, which is the service's;
    /// needed for BGP.
    ///
    /// Wire name: `Asn`.
    public var asn: Int64?
    /// The key with which BGP messages are authenticated: 1 through 64 ASCII characters, no blanks and no question
    /// marks.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
    /// The id of the resource group; `nil` for the default one.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags of the customer gateway, at most 20.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]?
    /// The token that makes the change happen once, 1 through 64 ASCII characters; `nil` to have the client make one
    /// for each call.
    ///
    /// Wire name: `ClientToken`.
    public var clientToken: String?
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

    /// Makes a request.
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

/// A customer gateway that has been made.
///
/// A `nil` property was not told, or could not be read; the customer gateway has been made all the same.
public struct CreateCustomerGatewayResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The id of the customer gateway.
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
    /// The address of the device.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String?
    /// When it was made, to the millisecond.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date?

    /// Makes an answer, as a test's stub would give it.
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

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
