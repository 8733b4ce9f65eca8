extension VpcClient {
    /// Changes a VPN connection as `edit` changes a draft of it, and waits until it is ready again.
    ///
    /// ```swift
    /// let update = try await client.updateVpnConnection("vco-bp1bbi27hojx80nck****") { draft in
    ///     draft.ikeConfig?.version = .ikev2
    /// }
    /// ```
    ///
    /// It reads the connection, has `edit` change a draft, and sends only what then differs: a pre-shared key only where
    /// another was put in its place. Where nothing differs, nothing is sent.
    ///
    /// - Parameters:
    ///   - vpnConnectionId: The id of the connection.
    ///   - regionId: The region of the connection; `nil` for the client's.
    ///   - dryRun: Whether nothing is sent, and the answer only tells what would be.
    ///   - clientToken: The token that makes the change happen once; `nil` to have the client make one.
    ///   - timeout: How long to wait until the connection is ready again, behind the change.
    ///   - clock: The clock on which the wait sleeps. `nil` uses the clock of an ``HTTPVpcClient``, and the system's for
    ///     any other client.
    ///   - isolation: The actor that `edit` runs on: the caller's.
    ///   - edit: Changes the draft; what it throws ends the update, and nothing is sent.
    /// - Returns: The connection before and after, and what differs.
    /// - Throws: ``VpcError``, whose ``VpcError/mayHaveBeenApplied`` tells whether the change may have been made;
    ///   `CancellationError` when the task was cancelled, in which case it may have been made too; what `edit` throws.
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

    /// Reads the connection, and plans what is to be sent.
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

    /// Sends what is planned, and waits until the connection is ready again.
    ///
    /// Where it is not known whether the service made the change, the connection tells.
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

    /// What the connection tells of a change of which the service told nothing.
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
            // The change's own error tells more than that of a reading.
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
