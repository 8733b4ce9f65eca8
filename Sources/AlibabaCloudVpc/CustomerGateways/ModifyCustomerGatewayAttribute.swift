/// A request that changes the settings of a customer gateway.
///
/// A `nil` property keeps the stored value.
public struct ModifyCustomerGatewayAttributeRequest: IdempotentVpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = ModifyCustomerGatewayAttributeResponse

    /// The name of the operation, `ModifyCustomerGatewayAttribute`.
    public static let action = "ModifyCustomerGatewayAttribute"

    /// The ID of the customer gateway; must not be empty.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
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
    /// The key that authenticates BGP messages: 1 through 64 ASCII characters, without spaces and question marks.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
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

    /// Creates a request; an omitted setting keeps the stored value.
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

/// A response that contains a customer gateway after a change.
///
/// A property is `nil` if it's missing from the response or malformed; the change has been made regardless.
public struct ModifyCustomerGatewayAttributeResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The customer gateway.
    public var customerGateway: CustomerGateway

    /// Creates a response, for use in test stubs.
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

    /// Creates a response from its root node; missing and malformed properties are `nil`.
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
