extension VpcClient {
    /// Changes the settings of a VPN connection with a closure, and waits until the connection is ready again.
    ///
    /// ```swift
    /// let update = try await client.updateVpnConnection("vco-bp1bbi27hojx80nck****") { draft in
    ///     draft.editTunnels { tunnel in tunnel.ikeConfig?.version = .ikev2 }
    /// }
    /// ```
    ///
    /// The method reads the connection, passes a draft of its settings to `edit`, and sends only the settings that
    /// differ afterwards. A pre-shared key is sent only if `edit` replaces it. If nothing differs, nothing is sent.
    /// Settings are compared by their meaning: other spellings of the same addresses, CIDR blocks or certificates don't
    /// differ.
    ///
    /// A new key can be stored in `edit`, which returns before anything is sent.
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
    /// - Throws: ``VpnConnectionUpdateError``, which contains the plan, if the change was made or may have been made,
    ///   also if the task was canceled then. If nothing was changed: ``VpcError``; `CancellationError` if the task was
    ///   canceled; any error that `edit` throws.
    @discardableResult
    public func updateVpnConnection(
        _ vpnConnectionId: String,
        regionId: Region? = nil,
        dryRun: Bool = false,
        clientToken: String? = nil,
        timeout: Duration = .seconds(300),
        clock: (any Clock<Duration>)? = nil,
        isolation: isolated (any Actor)? = #isolation,
        edit: (inout VpnConnectionDraft) async throws -> Void
    ) async throws -> VpnConnectionUpdate {
        let before = try await vpnConnection(vpnConnectionId, regionId: regionId)
        let plan = try await planOfUpdate(
            of: vpnConnectionId,
            before,
            regionId: regionId,
            clientToken: clientToken,
            edit: edit
        )
        return try await carryOut(plan, dryRun: dryRun, timeout: timeout, clock: clock)
    }

    /// Reads a connection.
    func vpnConnection(_ vpnConnectionId: String, regionId: Region?) async throws -> VpnConnection {
        let request = DescribeVpnConnectionRequest(vpnConnectionId: vpnConnectionId, regionId: regionId)
        return try await describeVpnConnection(request).connection
    }

    /// Returns the plan of the update of a connection that has been read.
    func planOfUpdate(
        of vpnConnectionId: String,
        _ before: VpnConnection,
        regionId: Region?,
        clientToken: String? = nil,
        isolation: isolated (any Actor)? = #isolation,
        edit: (inout VpnConnectionDraft) async throws -> Void
    ) async throws -> VpnConnectionUpdatePlan {
        let stored = VpnConnectionDraft(of: vpnConnectionId, before)
        var wanted = stored
        try await edit(&wanted)
        return VpnConnectionUpdatePlan(
            before: before,
            stored: stored,
            wanted: wanted,
            regionId: regionId,
            clientToken: clientToken
        )
    }

    /// Sends the planned request, unless there's none or it's a dry run, and waits until the connection is ready again.
    ///
    /// If it's unknown whether the service made the change, the connection's settings decide.
    ///
    /// - Throws: ``VpnConnectionUpdateError`` if the change was made or may have been made; any other error if it
    ///   wasn't.
    func carryOut(
        _ plan: VpnConnectionUpdatePlan,
        dryRun: Bool,
        timeout: Duration,
        clock: (any Clock<Duration>)?
    ) async throws -> VpnConnectionUpdate {
        guard plan.unsupported.isEmpty else { throw VpcError.invalidRequest(plan.unsupported) }
        guard var request = plan.request, !dryRun else { return plan.unsent }
        try Task.checkCancellation()
        var plan = plan
        request.clientToken = request.clientToken ?? HexadecimalToken.make()
        plan.request = request
        var unclear: (any Error)?
        do {
            _ = try await modifyVpnConnectionAttribute(request)
        } catch let error as VpcError {
            guard error.mayHaveBeenApplied else { throw error }
            unclear = error
        } catch {
            throw VpnConnectionUpdateError(plan: plan, wasAccepted: false, underlyingError: error)
        }
        do {
            let after = try await connection(readyAfter: request, of: plan, timeout: timeout, clock: clock)
            guard let unclear, !plan.isReached(by: after) else {
                return VpnConnectionUpdate(plan: plan, after: after, wasSent: true)
            }
            throw unclear
        } catch {
            // The error of the change is more useful than the error of reading the connection.
            let reason = error is VpcError ? unclear ?? error : error
            throw VpnConnectionUpdateError(plan: plan, wasAccepted: unclear == nil, underlyingError: reason)
        }
    }

    private func connection(
        readyAfter request: ModifyVpnConnectionAttributeRequest,
        of plan: VpnConnectionUpdatePlan,
        timeout: Duration,
        clock: (any Clock<Duration>)?
    ) async throws -> VpnConnection {
        var wait = ResourceWait(
            client: self,
            for: .ready(request.vpnConnectionId, in: request.regionId, shows: plan.isShown(by:)),
            timeout: timeout,
            clock: clock
        )
        return try await wait.resource()
    }
}
