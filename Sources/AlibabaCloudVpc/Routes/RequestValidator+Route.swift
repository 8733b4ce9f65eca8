extension RequestValidator {
    /// Checks the weight of a route.
    mutating func check(weight: Int?, at path: @autoclosure () -> String) {
        guard let weight else { return }
        require([0, 100].contains(weight), path(), "must be 0 or 100")
    }

    /// Checks the priority of a policy-based route.
    mutating func check(priority: Int?, at path: @autoclosure () -> String) {
        guard let priority else { return }
        require((1...100).contains(priority), path(), "must be 1 through 100")
    }
}

/// The identity of a route, which has no ID of its own.
enum RouteIdentity {
    /// Returns the identity, or `nil` if a CIDR block or the next hop is missing.
    static func id(
        of blocks: [CIDRBlock?],
        _ nextHop: String?,
        _ weight: Int?,
        _ tunnelId: String? = nil,
        _ priority: Int? = nil
    ) -> String? {
        let known = blocks.compactMap(\.self).map(\.canonical.rawValue)
        guard known.count == blocks.count, let nextHop else { return nil }
        let details = [weight.map { "weight \($0)" }, tunnelId, priority.map { "priority \($0)" }].compactMap(\.self)
        return (known + [nextHop] + details).joined(separator: " ")
    }
}
