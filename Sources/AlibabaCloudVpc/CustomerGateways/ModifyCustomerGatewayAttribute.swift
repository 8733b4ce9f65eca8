/// Changes a customer gateway.
///
/// A `nil` property leaves the stored setting as it is.
public struct ModifyCustomerGatewayAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The answer.
    public typealias Response = ModifyCustomerGatewayAttributeResponse

    /// `ModifyCustomerGatewayAttribute`.
    public static let action = "ModifyCustomerGatewayAttribute"

    /// The id of the customer gateway, not empty.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
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
    /// The key with which BGP messages are authenticated: 1 through 64 ASCII characters, no blanks and no question
    /// marks.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
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

    /// Makes a change; each setting that is left out stays as it is stored.
    public init(
        customerGatewayId: String,
        regionId: Region? = nil,
        name: String? = nil,
        description: String? = nil,
        authKey: Secret? = nil,
        clientToken: String? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.customerGatewayId = customerGatewayId
        self.regionId = regionId
        self.name = name
        self.description = description
        self.authKey = authKey
        self.clientToken = clientToken
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension ModifyCustomerGatewayAttributeRequest: MappedRequest {
    package static var unset: Self { Self(customerGatewayId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("CustomerGatewayId", &customerGatewayId)
        wire.map("Name", &name)
        wire.map("Description", &description)
        wire.map("AuthKey", &authKey)
        wire.map("ClientToken", &clientToken)
    }
}

extension ModifyCustomerGatewayAttributeRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: customerGatewayId, at: "customerGatewayId")
        validator.check(shortText: name, at: "name")
        validator.check(shortText: description, at: "description")
        validator.check(authKey: authKey, at: "authKey")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.checkChange(of: self, besides: "CustomerGatewayId")
    }
}

/// A customer gateway after a change.
///
/// A `nil` property was not told, or could not be read; the change has been made all the same.
public struct ModifyCustomerGatewayAttributeResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The customer gateway.
    public var customerGateway: CustomerGateway

    /// Makes an answer, as a test's stub would give it.
    public init(
        requestId: String? = nil,
        customerGateway: CustomerGateway = CustomerGateway(customerGatewayId: nil)
    ) {
        self.requestId = requestId
        self.customerGateway = customerGateway
    }
}

extension ModifyCustomerGatewayAttributeResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        customerGateway.map(&wire)
    }

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Changes the settings of a customer gateway.
    ///
    /// A `nil` setting keeps the stored value.
    ///
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too.
    public func modifyCustomerGatewayAttribute(_ request: ModifyCustomerGatewayAttributeRequest) async throws
        -> ModifyCustomerGatewayAttributeResponse
    {
        try await send(request)
    }
}
