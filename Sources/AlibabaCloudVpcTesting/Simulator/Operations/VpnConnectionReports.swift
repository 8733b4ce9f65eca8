import AlibabaCloudVpc
import Foundation

extension SimulatedOperation {
    static let ofReports = [
        SimulatedOperation(
            DownloadVpnConnectionConfigRequest.self,
            quoting: ["BgpConfig.LocalAsn", "BgpConfig.PeerAsn"]
        ) { state, request, call in
            let connection: VpnConnection = try state.find(request.vpnConnectionId, for: call)
            return DownloadVpnConnectionConfigResponse(config: connection.peerConfig)
        },
        SimulatedOperation(DescribeVpnConnectionLogsRequest.self) { state, request, call in
            let connection: VpnConnection = try state.find(request.vpnConnectionId, for: call)
            let period = try period(of: request, call)
            let tunnelId = request.tunnelId
            guard tunnelId == nil || connection.tunnels?.contains(where: { $0.tunnelId == tunnelId }) == true else {
                throw SimulatedFailure.tunnelNotFound
            }
            let lines = (state.logs[request.vpnConnectionId] ?? [])
                .filter { period.contains($0.date) && (tunnelId == nil || $0.tunnelId == tunnelId) }
                .sorted { $0.date < $1.date }
            let page = ResultPage(of: lines, number: request.pageNumber, size: request.pageSize)
            return DescribeVpnConnectionLogsResponse(
                logs: page.elements.map(\.message),
                count: page.elements.count,
                isCompleted: true,
                pageNumber: page.number,
                pageSize: page.size
            )
        },
        // What's wrong with the connections or tunnels that a request names, or with all of a VPN gateway.
        SimulatedOperation(DiagnoseVpnConnectionsRequest.self) { state, request, call in
            let found = state.resources(for: call)
                .filter { (connection: VpnConnection) in
                    request.vpnGatewayId.matches(connection.vpnGatewayId)
                        && request.vpnConnectionIds?.contains(connection.id ?? "") != false
                }
                .flatMap { connection in
                    (state.diagnoses[connection.id ?? ""] ?? []).map { diagnosis in
                        var diagnosis = diagnosis
                        diagnosis.vpnConnectionId = connection.id
                        return diagnosis
                    }
                }
                .filter { request.tunnelIds?.contains($0.tunnelId ?? "") != false }
            return ResultPage(of: found, number: request.pageNumber, size: request.pageSize)
                .response(DiagnoseVpnConnectionsResponse.init)
        },
    ]

    /// The period that two of `From`, `To` and `MinutePeriod` give, or the last one alone, up to now.
    private static func period(
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
}

extension VpnConnection {
    /// The settings that the other gateway needs: what's local here is remote there.
    fileprivate var peerConfig: VpnConnectionConfig {
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
