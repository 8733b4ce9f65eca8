/// Reads a customer gateway.
public struct DescribeCustomerGatewayRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeCustomerGatewayResponse

    /// `DescribeCustomerGateway`.
    public static let action = "DescribeCustomerGateway"

    /// `true`.
    public static let isReadOnly = true

    /// The id of the customer gateway, not empty.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
    /// The region of the customer gateway; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
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
        customerGatewayId: String,
        regionId: Region? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.customerGatewayId = customerGatewayId
        self.regionId = regionId
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}
