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
