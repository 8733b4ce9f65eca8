import AlibabaCloudVpc
import Foundation

// The logs and the diagnoses of connections.
extension SimulatedState {
    /// Returns the lines of a period, in the order of their times.
    func perform(
        _ request: DescribeVpnConnectionLogsRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DescribeVpnConnectionLogsResponse {
        let connection = try connection(request.vpnConnectionId, for: call)
        let period = try period(of: request, call)
        guard request.tunnelId == nil || (connection.tunnels ?? []).contains(where: { $0.tunnelId == request.tunnelId })
        else { throw .tunnelNotFound }
        let page = ResultPage(number: request.pageNumber, size: request.pageSize)
        let lines = (logs[request.vpnConnectionId] ?? [])
            .filter { period.contains($0.date) && (request.tunnelId == nil || $0.tunnelId == request.tunnelId) }
            .sorted { $0.date < $1.date }
        let found = page.elements(of: lines)
        return DescribeVpnConnectionLogsResponse(
            logs: found.map(\.text),
            count: found.count,
            isCompleted: true,
            pageNumber: page.number,
            pageSize: page.size
        )
    }

    /// The period that two of `From`, `To` and `MinutePeriod` give, or the last one alone, up to now.
    private func period(
        of request: DescribeVpnConnectionLogsRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> ClosedRange<Date> {
        let start: Date
        let end: Date
        if let from = request.from, let to = request.to {
            (start, end) = (from, to)
        } else if let minutes = request.minutePeriod {
            let length = Double(minutes) * 60
            end = request.to ?? request.from.map { $0 + length } ?? call.date
            start = end - length
        } else {
            throw call.parameters.missing("MinutePeriod")
        }
        guard start <= end else { throw call.parameters.invalid("To") }
        return start...end
    }

    /// Returns what's wrong with the connections or tunnels that a request names, or with all of a VPN gateway.
    func perform(
        _ request: DiagnoseVpnConnectionsRequest,
        _ call: SimulatedCall
    ) throws(SimulatedFailure) -> DiagnoseVpnConnectionsResponse {
        let page = ResultPage(number: request.pageNumber, size: request.pageSize)
        let found = connectionsInOrder(at: call.uptime)
            .filter { connection in
                isHeld(connection.vpnConnectionId, in: call.regionId)
                    && request.vpnGatewayId.lets(connection.vpnGatewayId)
                    && request.vpnConnectionIds?.contains(connection.id ?? "") != false
            }
            .flatMap(ownDiagnoses)
            .filter { diagnosis in request.tunnelIds?.contains(diagnosis.tunnelId ?? "") != false }
        return DiagnoseVpnConnectionsResponse(
            diagnoses: page.elements(of: found),
            pageNumber: page.number,
            pageSize: page.size,
            totalCount: found.count
        )
    }

    /// The diagnoses of a connection, with its id.
    private func ownDiagnoses(_ connection: VpnConnection) -> [VpnConnectionDiagnosis] {
        (diagnoses[connection.id ?? ""] ?? []).map { diagnosis in
            var diagnosis = diagnosis
            diagnosis.vpnConnectionId = connection.vpnConnectionId
            return diagnosis
        }
    }
}

extension VpnConnection {
    /// The settings that the other gateway needs: what's local here is remote there.
    var peerConfig: VpnConnectionConfig {
        VpnConnectionConfig(
            local: ikeConfig?.remoteId,
            remote: ikeConfig?.localId,
            localSubnet: remoteSubnet,
            remoteSubnet: localSubnet,
            ikeConfig: ikeConfig?.ofPeer,
            ipsecConfig: ipsecConfig,
            tunnels: tunnels?.map { tunnel in
                TunnelConfig(
                    tunnelId: tunnel.tunnelId,
                    local: tunnel.ikeConfig?.remoteId,
                    remote: tunnel.ikeConfig?.localId,
                    ikeConfig: tunnel.ikeConfig?.ofPeer,
                    ipsecConfig: tunnel.ipsecConfig
                )
            },
            bgpConfigs: tunnels.flatMap { tunnels in
                let configs = tunnels.compactMap(\.peerBgpConfig)
                return configs.isEmpty ? nil : configs
            }
        )
    }

    /// The ids of the customer gateways that the connection uses.
    var customerGatewayIds: [String?] { [customerGatewayId] + (tunnels ?? []).map(\.customerGatewayId) }
}

extension TunnelOptions {
    fileprivate var peerBgpConfig: TunnelBgpConfig? {
        bgpConfig.map { config in
            TunnelBgpConfig(
                tunnelId: tunnelId,
                localAsn: config.peerAsn,
                localBgpIp: config.peerBgpIp,
                peerAsn: config.localAsn,
                peerBgpIp: config.localBgpIp,
                tunnelCidr: config.tunnelCidr
            )
        }
    }
}

extension IkeConfig {
    fileprivate var ofPeer: IkeConfig {
        var peer = self
        (peer.localId, peer.remoteId) = (remoteId, localId)
        return peer
    }
}
