/// A request that returns the result of a diagnosis.
public struct GetVpnGatewayDiagnoseResultRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = GetVpnGatewayDiagnoseResultResponse

    /// The name of the operation, `GetVpnGatewayDiagnoseResult`.
    public static let action = "GetVpnGatewayDiagnoseResult"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The region of the VPN gateway; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The ID of the diagnosis; required without ``vpnGatewayId``, of which the service then returns the latest diagnosis.
    ///
    /// Wire name: `DiagnoseId`.
    public var diagnoseId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// A client token, 1 through 64 ASCII characters.
    ///
    /// The request changes nothing, so it needs none; `nil` sends none.
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
        regionId: Region? = nil,
        diagnoseId: String? = nil,
        vpnGatewayId: String? = nil,
        clientToken: String? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.regionId = regionId
        self.diagnoseId = diagnoseId
        self.vpnGatewayId = vpnGatewayId
        self.clientToken = clientToken
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension GetVpnGatewayDiagnoseResultRequest: MappedRequest {
    package static var unset: Self { Self(regionId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("DiagnoseId", &diagnoseId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("ClientToken", &clientToken)
    }
}

extension GetVpnGatewayDiagnoseResultRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(optionalId: diagnoseId, at: "diagnoseId")
        validator.check(optionalId: vpnGatewayId, at: "vpnGatewayId")
        validator.check(clientToken: clientToken, at: "clientToken")
        validator.require(
            diagnoseId != nil || vpnGatewayId != nil,
            "request",
            "must have diagnoseId or vpnGatewayId"
        )
    }
}

/// A response that contains the result of a diagnosis.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct GetVpnGatewayDiagnoseResultResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The ID of the diagnosis.
    ///
    /// Wire name: `DiagnoseId`.
    public var diagnoseId: String?
    /// The ID of the VPN gateway.
    ///
    /// Wire name: `VpnGatewayId`.
    public var vpnGatewayId: String?
    /// The type of the resource.
    ///
    /// Wire name: `ResourceType`.
    public var resourceType: String?
    /// The ID of the resource.
    ///
    /// Wire name: `ResourceInstanceId`.
    public var resourceInstanceId: String?
    /// The results, an element for each item that was tested.
    ///
    /// Wire name: `DiagnoseResult`.
    public var results: [VpnGatewayDiagnoseItem]?
    /// The number of items that were tested.
    ///
    /// Wire name: `FinishedCount`.
    public var finishedCount: Int?
    /// The number of items to test.
    ///
    /// Wire name: `TotalCount`.
    public var totalCount: Int?
    /// The start time, as the service writes it.
    ///
    /// Wire name: `BeginTime`.
    public var beginTime: String?
    /// The end time, as the service writes it; `nil` or empty while the diagnosis is in progress.
    ///
    /// Wire name: `FinishTime`.
    public var finishTime: String?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        diagnoseId: String? = nil,
        vpnGatewayId: String? = nil,
        resourceType: String? = nil,
        resourceInstanceId: String? = nil,
        results: [VpnGatewayDiagnoseItem]? = nil,
        finishedCount: Int? = nil,
        totalCount: Int? = nil,
        beginTime: String? = nil,
        finishTime: String? = nil
    ) {
        self.requestId = requestId
        self.diagnoseId = diagnoseId
        self.vpnGatewayId = vpnGatewayId
        self.resourceType = resourceType
        self.resourceInstanceId = resourceInstanceId
        self.results = results
        self.finishedCount = finishedCount
        self.totalCount = totalCount
        self.beginTime = beginTime
        self.finishTime = finishTime
    }
}

extension GetVpnGatewayDiagnoseResultResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map("DiagnoseId", &diagnoseId)
        wire.map("VpnGatewayId", &vpnGatewayId)
        wire.map("ResourceType", &resourceType)
        wire.map("ResourceInstanceId", &resourceInstanceId)
        wire.map(list: "DiagnoseResult", &results)
        wire.map("FinishedCount", &finishedCount)
        wire.map("TotalCount", &totalCount)
        wire.map("BeginTime", &beginTime)
        wire.map("FinishTime", &finishTime)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns the result of a diagnosis.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func getVpnGatewayDiagnoseResult(_ request: GetVpnGatewayDiagnoseResultRequest) async throws
        -> GetVpnGatewayDiagnoseResultResponse
    {
        try await send(request)
    }
}

/// The result of one item of a diagnosis.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct VpnGatewayDiagnoseItem: Sendable, Hashable {
    /// The name of the item that was tested.
    ///
    /// Wire name: `DiagnoseName`.
    public var name: String?
    /// The severity of the result, in the service's words.
    ///
    /// Wire name: `DiagnoseResultLevel`.
    public var level: String?
    /// The description of the result, in the service's words.
    ///
    /// Wire name: `DiagnoseResultDescription`.
    public var description: String?

    /// Creates a result, for use in test stubs.
    public init(
        name: String? = nil,
        level: String? = nil,
        description: String? = nil
    ) {
        self.name = name
        self.level = level
        self.description = description
    }
}

extension VpnGatewayDiagnoseItem: WireGroup {
    package static var unset: Self { Self(name: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("DiagnoseName", &name)
        wire.map("DiagnoseResultLevel", &level)
        wire.map("DiagnoseResultDescription", &description)
    }

    /// Creates a result from the part of a response that contains it; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpnGatewayDiagnoseItem: Codable {
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
