public import Foundation

/// A request that returns one page of the logs of a VPN connection (IPsec-VPN).
///
/// Specify the period with two of ``from``, ``to`` and ``minutePeriod``, or with ``minutePeriod`` alone, which counts
/// back from now.
public struct DescribeVpnConnectionLogsRequest: VpcRequest, Hashable {
    /// The type of the response.
    public typealias Response = DescribeVpnConnectionLogsResponse

    /// The name of the operation, `DescribeVpnConnectionLogs`.
    public static let action = "DescribeVpnConnectionLogs"

    /// `true`, because the operation changes nothing.
    public static let isReadOnly = true

    /// The ID of the VPN connection; must not be empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` uses the client's region.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// The start time of the logs, in whole seconds.
    ///
    /// Wire name: `From`.
    public var from: Date?
    /// The end time of the logs, in whole seconds.
    ///
    /// Wire name: `To`.
    public var to: Date?
    /// The length of the period, in minutes, 1 through 10.
    ///
    /// Wire name: `MinutePeriod`.
    public var minutePeriod: Int?
    /// The ID of the tunnel, for a connection with two tunnels; `nil` returns the logs of both.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The page number, from 1; `nil` returns the first page.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of entries per page, 1 through 50; `nil` uses the service's default, 10.
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
        vpnConnectionId: String,
        regionId: Region? = nil,
        from: Date? = nil,
        to: Date? = nil,
        minutePeriod: Int? = nil,
        tunnelId: String? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil,
        owner: RequestOwner? = nil,
        additionalParameters: [String: String] = [:]
    ) {
        self.vpnConnectionId = vpnConnectionId
        self.regionId = regionId
        self.from = from
        self.to = to
        self.minutePeriod = minutePeriod
        self.tunnelId = tunnelId
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.owner = owner
        additional = AdditionalParameters(values: additionalParameters)
    }
}

extension DescribeVpnConnectionLogsRequest: MappedRequest {
    package static var unset: Self { Self(vpnConnectionId: "") }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("VpnConnectionId", &vpnConnectionId)
        wire.map(seconds: "From", &from)
        wire.map(seconds: "To", &to)
        wire.map("MinutePeriod", &minutePeriod)
        wire.map("TunnelId", &tunnelId)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }
}

extension DescribeVpnConnectionLogsRequest {
    func check(with validator: inout RequestValidator) {
        validator.check(id: vpnConnectionId, at: "vpnConnectionId")
        validator.check(second: from, at: "from")
        validator.check(second: to, at: "to")
        if let from, let to { validator.require(from <= to, "to", "must not lie before from") }
        validator.require((1...10).contains(minutePeriod ?? 1), "minutePeriod", "must be 1 through 10 minutes")
        validator.require(
            minutePeriod != nil || (from != nil && to != nil),
            "minutePeriod",
            "must be set unless both from and to are"
        )
        validator.check(optionalId: tunnelId, at: "tunnelId")
        validator.check(page: pageNumber, size: pageSize)
    }
}

/// A response that contains one page of the logs of a VPN connection.
///
/// A property is `nil` if it's missing from the response or malformed.
public struct DescribeVpnConnectionLogsResponse: VpcResponse, Hashable {
    /// The ID of the request, for the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The log entries of the page.
    ///
    /// Wire name: `Data`.
    public var logs: [String]?
    /// The number of entries on the page.
    ///
    /// Wire name: `Count`.
    public var count: Int?
    /// A Boolean value that indicates whether the logs are complete.
    ///
    /// Wire name: `IsCompleted`.
    public var isCompleted: Bool?
    /// The page number, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// The number of entries on a full page.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?

    /// Creates a response, for use in test stubs.
    public init(
        requestId: String? = nil,
        logs: [String]? = nil,
        count: Int? = nil,
        isCompleted: Bool? = nil,
        pageNumber: Int? = nil,
        pageSize: Int? = nil
    ) {
        self.requestId = requestId
        self.logs = logs
        self.count = count
        self.isCompleted = isCompleted
        self.pageNumber = pageNumber
        self.pageSize = pageSize
    }
}

extension DescribeVpnConnectionLogsResponse: WireGroup {
    package static var unset: Self { Self(requestId: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("RequestId", &requestId)
        wire.map(list: "Data", of: "Logs", &logs)
        wire.map("Count", &count)
        wire.map("IsCompleted", &isCompleted)
        wire.map("PageNumber", &pageNumber)
        wire.map("PageSize", &pageSize)
    }

    /// Creates a response from its root node; missing and malformed properties are `nil`.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension VpcClient {
    /// Returns one page of the logs of a VPN connection.
    ///
    /// - Throws: ``VpcError``; `CancellationError` if the task was canceled.
    public func describeVpnConnectionLogs(_ request: DescribeVpnConnectionLogsRequest) async throws
        -> DescribeVpnConnectionLogsResponse
    {
        try await send(request)
    }
}
