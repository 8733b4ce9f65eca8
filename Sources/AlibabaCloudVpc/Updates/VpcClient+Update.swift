extension VpcClient {
    /// Changes the settings of a VPN connection with a closure, and waits until the connection is ready again.
    ///
    /// ```swift
    /// let update = try await client.updateVpnConnection("vco-bp1bbi27hojx80nck****") { draft in
    ///     draft.ikeConfig?.version = .ikev2
    /// }
    /// ```
    ///
    /// The method reads the connection, passes a draft of its settings to `edit`, and sends only the settings that
    /// differ afterwards. A pre-shared key is sent only if `edit` replaces it. If nothing differs, nothing is sent.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The ID of the connection.
    ///   - regionId: The region of the connection; `nil` uses the client's region.
    ///   - dryRun: Whether nothing is sent, and the result contains only what would be sent.
    ///   - clientToken: The client token that makes the request idempotent; if `nil`, the client generates one.
    ///   - timeout: The maximum time to wait, after the change, until the connection is ready again.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, or the system clock
    ///     for any other client.
    ///   - isolation: The actor that `edit` runs on; defaults to the caller's.
    ///   - edit: A closure that changes the draft. An error that it throws ends the update, and nothing is sent.
    /// - Returns: The connection before and after the update, and the settings that change.
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` indicates whether the change may have been made;
    ///   `CancellationError` if the task was canceled, in which case the change may have been made too; any error that
    ///   `edit` throws.
    public func updateVpnConnection(
        _ vpnConnectionId: String,
        regionId: Region? = nil,
        dryRun: Bool = false,
        clientToken: String? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil,
        isolation: isolated (any Actor)? = #isolation,
        edit: (inout VpnConnectionDraft) throws -> Void
    ) async throws -> VpnConnectionUpdate {
        let plan = try await planOfUpdate(of: vpnConnectionId, regionId: regionId, clientToken: clientToken, edit: edit)
        guard let request = plan.request, !dryRun else { return plan.unsent }
        return try await carryOut(plan, request, timeout: timeout, clock: clock)
    }

    /// Reads the connection, and returns the plan of its update.
    func planOfUpdate(
        of vpnConnectionId: String,
        regionId: Region?,
        clientToken: String? = nil,
        isolation: isolated (any Actor)? = #isolation,
        edit: (inout VpnConnectionDraft) throws -> Void
    ) async throws -> UpdatePlan {
        let reading = DescribeVpnConnectionRequest(vpnConnectionId: vpnConnectionId, regionId: regionId)
        let before = try await describeVpnConnection(reading).connection
        let stored = VpnConnectionDraft(of: vpnConnectionId, before)
        var wanted = stored
        try edit(&wanted)
        return UpdatePlan(before: before, stored: stored, wanted: wanted, regionId: regionId, clientToken: clientToken)
    }

    /// Sends the planned request, and waits until the connection is ready again.
    ///
    /// If it's unknown whether the service made the change, the connection's settings decide.
    func carryOut(
        _ plan: UpdatePlan,
        _ request: ModifyVpnConnectionAttributeRequest,
        timeout: Duration,
        clock: (any Clock<Duration>)?
    ) async throws -> VpnConnectionUpdate {
        do {
            _ = try await modifyVpnConnectionAttribute(request)
        } catch let error as VpcError where error.mayHaveBeenApplied {
            return try await fate(of: plan, request, timeout: timeout, clock: clock, after: error)
        }
        do {
            let after = try await connection(readyAfter: request, of: plan, timeout: timeout, clock: clock)
            return plan.carriedOut(after: after)
        } catch var error as VpcError {
            error.message = "The service took the change; its end was not seen: \(error.message)"
            error.mayHaveBeenApplied = true
            throw error
        }
    }

    /// Returns the result of a change that the service may have made, if the connection shows that it did.
    ///
    /// - Throws: `error` otherwise.
    private func fate(
        of plan: UpdatePlan,
        _ request: ModifyVpnConnectionAttributeRequest,
        timeout: Duration,
        clock: (any Clock<Duration>)?,
        after error: VpcError
    ) async throws -> VpnConnectionUpdate {
        do {
            let after = try await connection(readyAfter: request, of: plan, timeout: timeout, clock: clock)
            if plan.isReached(by: after) { return plan.carriedOut(after: after) }
        } catch is VpcError {
            // The error of the change is more useful than the error of reading the connection.
        }
        throw error
    }

    private func connection(
        readyAfter request: ModifyVpnConnectionAttributeRequest,
        of plan: UpdatePlan,
        timeout: Duration,
        clock: (any Clock<Duration>)?
    ) async throws -> VpnConnection {
        var wait = ConnectionWait(
            client: self,
            vpnConnectionId: request.vpnConnectionId,
            regionId: request.regionId,
            timeout: timeout,
            clock: clock,
            shows: plan.isShown(by:)
        )
        return try await wait.connection()
    }
}
