import AlibabaCloudVpc
import Foundation

/// A resource of the simulated service: a value of the library, which the state holds under its ID.
protocol SimulatedResource: WireGroup, Identifiable where ID == String? {
    /// The part of the state that holds the resources of this type.
    static var storage: WritableKeyPath<SimulatedState, [String: Self]> { get }
    /// The error for an ID that no resource has.
    static var notFound: SimulatedFailure { get }
    /// The resource of the documentation's samples, which fills in what a test leaves out.
    static var sample: Self { get }

    var createTime: Date? { get }
    var resourceGroupId: String? { get }
    var tags: [ResourceTag]? { get set }
    /// The ID of the VPN gateway, or of the connection on a transit router, that's busy after a change of this resource.
    var busyGatewayId: String? { get }

    /// Shows that the VPN gateway is busy.
    mutating func show(_ work: SimulatedState.Work)
}

extension SimulatedResource {
    /// The resource with the sample's properties for those that are `nil`.
    var filledFromSample: Self { Self.sample.taking(self) }
}

extension VpnConnection: SimulatedResource {
    static var storage: WritableKeyPath<SimulatedState, [String: Self]> { \.connections }
    static var notFound: SimulatedFailure { .vpnConnectionNotFound }
    static let sample = VpnConnection(
        vpnConnectionId: "vco-bp10lz7aejumd2vxo****",
        vpnGatewayId: "vpn-bp1q8bgx4xnkm2ogj****",
        customerGatewayId: "cgw-bp1pvpl9r9adju6l5****",
        name: "vpn连接测试",
        state: .active,
        status: .ipsecEstablished,
        localSubnet: [CIDRBlock("1.1.1.0/24"), CIDRBlock("1.1.2.0/24")],
        remoteSubnet: [CIDRBlock("2.2.2.0/24")],
        createTime: Date(timeIntervalSince1970: 1_492_753_817),
        effectImmediately: false,
        ikeConfig: IkeConfig(
            preSharedKey: Secret("pgw6dy7d1i8in7x5"),
            localId: "116.62.69.xx",
            remoteId: "139.196.32.xx"
        )
    )

    var busyGatewayId: String? { isOnTransitRouter ? vpnConnectionId : vpnGatewayId }

    /// The IDs of the customer gateways that the connection uses.
    var customerGatewayIds: [String?] { [customerGatewayId] + (tunnels ?? []).map(\.customerGatewayId) }

    mutating func show(_ work: SimulatedState.Work) {
        let isReady = [.active, .attached, .initializing].contains(state)
        if isReady, work.resourceId == id { state = work.state }
    }
}

extension VpnGateway: SimulatedResource {
    static var storage: WritableKeyPath<SimulatedState, [String: Self]> { \.gateways }
    static var notFound: SimulatedFailure { .vpnGatewayNotFound }
    static let sample = VpnGateway(
        vpnGatewayId: "vpn-bp1q8bgx4xnkm2ogj****",
        status: .active,
        businessStatus: .normal,
        vpcId: "vpc-bp1m3i0kn1nd4wiw9****",
        internetIp: "116.62.69.64",
        spec: "5M",
        ipsecVpn: .enabled,
        sslVpn: .disabled,
        enableBgp: false,
        autoPropagate: false,
        networkType: .publicNetwork,
        gatewayType: .traditional,
        vpnType: .normal,
        chargeType: .payAsYouGo,
        createTime: Date(timeIntervalSince1970: 1_492_753_580),
        endTime: Date(timeIntervalSince1970: 4_070_880_000)
    )

    var busyGatewayId: String? { vpnGatewayId }

    mutating func show(_ work: SimulatedState.Work) {
        guard status == .active else { return }
        status = work.resourceId == id && work.state == .provisioning ? .provisioning : .updating
    }
}

extension CustomerGateway: SimulatedResource {
    static var storage: WritableKeyPath<SimulatedState, [String: Self]> { \.customerGateways }
    static var notFound: SimulatedFailure { .customerGatewayNotFound }
    static let sample = CustomerGateway(
        customerGatewayId: "cgw-bp1pvpl9r9adju6l5****",
        ipAddress: "139.196.32.167",
        createTime: Date(timeIntervalSince1970: 1_492_747_187)
    )

    var busyGatewayId: String? { nil }

    mutating func show(_ work: SimulatedState.Work) {}
}
