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
