/// The health check of a VPN connection.
///
/// A `nil` property was not told. Wire name in an answer: `VcoHealthCheck`.
public struct HealthCheckConfig: Sendable, Hashable {
    /// Whether the health check is on.
    ///
    /// Wire name: `Enable`.
    public var isEnabled: Bool?
    /// The address that is probed.
    ///
    /// Wire name: `Dip`.
    public var destinationIp: String?
    /// The address from which the probes are sent.
    ///
    /// Wire name: `Sip`.
    public var sourceIp: String?
    /// The time between two probes, in seconds.
    ///
    /// Wire name: `Interval`.
    public var intervalInSeconds: Int?
    /// How many times a probe is sent again.
    ///
    /// Wire name: `Retry`.
    public var retryCount: Int?

    /// Makes a health check.
    public init(
        isEnabled: Bool? = nil,
        destinationIp: String? = nil,
        sourceIp: String? = nil,
        intervalInSeconds: Int? = nil,
        retryCount: Int? = nil
    ) {
        self.isEnabled = isEnabled
        self.destinationIp = destinationIp
        self.sourceIp = sourceIp
        self.intervalInSeconds = intervalInSeconds
        self.retryCount = retryCount
    }
}

extension HealthCheckConfig {
    /// Reads the health check from the part of an answer that holds it.
    public init(from node: ResponseNode) {
        self.init(
            isEnabled: node["Enable"]?.boolean,
            destinationIp: node["Dip"]?.string,
            sourceIp: node["Sip"]?.string,
            intervalInSeconds: node["Interval"]?.integer,
            retryCount: node["Retry"]?.integer
        )
    }
}
