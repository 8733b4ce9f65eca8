public import Foundation

/// Reads a page of the logs of a VPN connection (IPsec-VPN).
///
/// The time is given by two of ``from``, ``to`` and ``minutePeriod``, or by ``minutePeriod`` alone, which counts back
/// from now.
public struct DescribeVpnConnectionLogsRequest: VpcRequest, Hashable {
    /// The answer.
    public typealias Response = DescribeVpnConnectionLogsResponse

    /// `DescribeVpnConnectionLogs`.
    public static let action = "DescribeVpnConnectionLogs"

    /// `true`.
    public static let isReadOnly = true

    /// The id of the VPN connection, not empty.
    ///
    /// Wire name: `VpnConnectionId`.
    public var vpnConnectionId: String
    /// The region of the VPN connection; `nil` for the client's.
    ///
    /// Wire name: `RegionId`.
    public var regionId: Region?
    /// Where the logs begin, in whole seconds.
    ///
    /// Wire name: `From`.
    public var from: Date?
    /// Where the logs end, in whole seconds.
    ///
    /// Wire name: `To`.
    public var to: Date?
    /// How long the logs are, in minutes, 1 through 10.
    ///
    /// Wire name: `MinutePeriod`.
    public var minutePeriod: Int?
    /// The id of the tunnel, of a connection with two; `nil` for both.
    ///
    /// Wire name: `TunnelId`.
    public var tunnelId: String?
    /// The page, from 1; `nil` for the first.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many entries a page holds, 1 through 50; `nil` for the service's default, 10.
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

    /// Makes a request for logs.
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

/// A page of the logs of a VPN connection.
///
/// A `nil` property was not told, or could not be read.
public struct DescribeVpnConnectionLogsResponse: VpcResponse, Hashable {
    /// The id of the request, to be given to the service's support.
    ///
    /// Wire name: `RequestId`.
    public var requestId: String?
    /// The entries of the page.
    ///
    /// Wire name: `Data`.
    public var logs: [String]?
    /// How many entries the page holds.
    ///
    /// Wire name: `Count`.
    public var count: Int?
    /// Whether the logs are complete.
    ///
    /// Wire name: `IsCompleted`.
    public var isCompleted: Bool?
    /// The page, from 1.
    ///
    /// Wire name: `PageNumber`.
    public var pageNumber: Int?
    /// How many entries a full page holds.
    ///
    /// Wire name: `PageSize`.
    public var pageSize: Int?

    /// Makes an answer, as a test's stub would give it.
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

    /// Reads the answer from its root; what is missing or of a wrong kind is `nil`.
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
