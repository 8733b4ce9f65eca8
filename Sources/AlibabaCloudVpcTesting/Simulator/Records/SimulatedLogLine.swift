public import Foundation

/// A line of the log of a simulated VPN connection.
public struct SimulatedLogLine: Sendable, Hashable {
    /// When it was written.
    public var date: Date
    /// The id of the tunnel, or `nil` for the connection's only one.
    public var tunnelId: String?
    /// The text.
    public var text: String

    /// Makes a line.
    public init(date: Date, tunnelId: String? = nil, text: String) {
        self.date = date
        self.tunnelId = tunnelId
        self.text = text
    }
}
