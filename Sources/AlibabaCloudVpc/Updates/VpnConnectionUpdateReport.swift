/// How several updates ended; each connection stands in one of the lists.
public struct VpnConnectionUpdateReport: Sendable {
    /// The connections that are as they were wanted, by id; in a dry run, what would be changed of each.
    public internal(set) var done: [String: VpnConnectionUpdate] = [:]
    /// The connections that were not changed, by id, with the reason.
    public internal(set) var notDone: [String: any Error] = [:]
    /// The connections of which it is not known whether they were changed, by id, with the reason.
    public internal(set) var unknown: [String: any Error] = [:]

    /// Makes a report without connections.
    init() {}

    mutating func add(_ outcome: VpnConnectionUpdateProgress.Outcome, of vpnConnectionId: String) {
        switch outcome {
        case .done(let update): done[vpnConnectionId] = update
        case .notDone(let error): notDone[vpnConnectionId] = error
        case .unknown(let error): unknown[vpnConnectionId] = error
        }
    }
}

extension VpnConnectionUpdateReport: CustomStringConvertible {
    /// How many ended how, and each that is not done with its reason, a line each.
    public var description: String {
        let reasons =
            notDone.sorted { $0.key < $1.key }.map { "  not done: \($0.key): \($0.value)" }
            + unknown.sorted { $0.key < $1.key }.map { "  unknown: \($0.key): \($0.value)" }
        return (["\(done.count) done, \(notDone.count) not done, \(unknown.count) unknown"] + reasons)
            .joined(separator: "\n")
    }
}
