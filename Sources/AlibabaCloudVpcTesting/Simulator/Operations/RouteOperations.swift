import AlibabaCloudVpc

extension SimulatedOperation {
    static let ofRoutes = ofDestinationBasedRoutes + ofPolicyBasedRoutes + ofConnectionRoutes

    private static let ofDestinationBasedRoutes = [
        SimulatedOperation(CreateVpnRouteEntryRequest.self, forbiddenToSubUser: .forbiddenSubUser) {
            state,
            request,
            call in
            var route = VpnRouteEntry.unset.taking(request)
            route.routeEntryType = .custom
            let created = try state.create(
                route,
                publishVpc: request.publishVpc,
                description: request.description,
                dryRun: request.dryRun,
                of: request.vpnGatewayId,
                for: call
            )
            var response = CreateVpnRouteEntryResponse.unset.taking(request).taking(created)
            response.overlayMode = .ipsec
            return response
        },
        SimulatedOperation(DeleteVpnRouteEntryRequest.self, forbiddenToSubUser: .forbiddenSubUser) {
            state,
            request,
            call in
            let wanted = VpnRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnGatewayId, for: call) { _ in nil }
            return DeleteVpnRouteEntryResponse()
        },
        SimulatedOperation(ModifyVpnRouteEntryWeightRequest.self) { state, request, call in
            let wanted = VpnRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnGatewayId, for: call) { route in
                var route = route
                route.weight = request.newWeight
                return route
            }
            return ModifyVpnRouteEntryWeightResponse()
        },
        SimulatedOperation(PublishVpnRouteEntryRequest.self, forbiddenToSubUser: .forbiddenSubUser) {
            state,
            request,
            call in
            switch request.routeType {
            case .policyBased: try state.publish(request, VpnPbrRouteEntry.self, for: call)
            default: try state.publish(request, VpnRouteEntry.self, for: call)
            }
            return PublishVpnRouteEntryResponse()
        },
        SimulatedOperation(DescribeVpnRouteEntriesRequest.self, forbiddenToSubUser: .forbiddenSubUser) {
            state,
            request,
            call in
            let gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            let all: [VpnRouteEntry] = state.routes(of: gateway.id ?? "", at: call.now)
            let type = request.routeEntryType ?? .custom
            let page = ResultPage(
                of: all.filter { ($0.routeEntryType ?? .custom) == type },
                number: request.pageNumber,
                size: request.pageSize
            )
            return DescribeVpnRouteEntriesResponse(
                routes: page.elements,
                routeCounts: VpnRouteCount.counts(of: all.map { ($0.routeEntryType, $0.source) }),
                pageNumber: page.number,
                pageSize: page.size,
                totalCount: page.totalCount
            )
        },
    ]

    private static let ofPolicyBasedRoutes = [
        SimulatedOperation(CreateVpnPbrRouteEntryRequest.self) { state, request, call in
            var route = VpnPbrRouteEntry.unset.taking(request)
            route.priority = request.priority ?? 10
            let created = try state.create(
                route,
                publishVpc: request.publishVpc,
                description: request.description,
                dryRun: request.dryRun,
                of: request.vpnGatewayId,
                for: call
            )
            var response = CreateVpnPbrRouteEntryResponse.unset.taking(request).taking(created)
            response.overlayMode = .ipsec
            return response
        },
        SimulatedOperation(DeleteVpnPbrRouteEntryRequest.self) { state, request, call in
            let wanted = VpnPbrRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnGatewayId, for: call) { _ in nil }
            return DeleteVpnPbrRouteEntryResponse()
        },
        SimulatedOperation(ModifyVpnPbrRouteEntryAttributeRequest.self) { state, request, call in
            guard request.newWeight != nil || request.newPriority != nil else {
                throw call.parameters.missing("NewPriority")
            }
            let wanted = VpnPbrRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnGatewayId, request.newWeight, request.newPriority, for: call)
            return ModifyVpnPbrRouteEntryAttributeResponse()
        },
        SimulatedOperation(ModifyVpnPbrRouteEntryWeightRequest.self) { state, request, call in
            let wanted = VpnPbrRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnGatewayId, request.newWeight, nil, for: call)
            return ModifyVpnPbrRouteEntryWeightResponse()
        },
        SimulatedOperation(ModifyVpnPbrRouteEntryPriorityRequest.self) { state, request, call in
            let wanted = VpnPbrRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnGatewayId, nil, request.newPriority, for: call)
            return ModifyVpnPbrRouteEntryPriorityResponse()
        },
        SimulatedOperation(DescribeVpnPbrRouteEntriesRequest.self) { state, request, call in
            let gateway: VpnGateway = try state.find(request.vpnGatewayId, for: call)
            let all: [VpnPbrRouteEntry] = state.routes(of: gateway.id ?? "", at: call.now)
            return ResultPage(of: all, number: request.pageNumber, size: request.pageSize)
                .response(DescribeVpnPbrRouteEntriesResponse.init)
        },
    ]
}

extension SimulatedOperation {
    fileprivate static let ofConnectionRoutes = [
        SimulatedOperation(CreateVcoRouteEntryRequest.self) { state, request, call in
            var route = VcoRouteEntry.unset.taking(request)
            route.routeEntryType = .custom
            let created = try state.create(
                route,
                publishVpc: true,
                description: request.description,
                dryRun: request.dryRun,
                of: request.vpnConnectionId,
                for: call
            )
            var response = CreateVcoRouteEntryResponse.unset.taking(request).taking(created)
            response.overlayMode = .ipsec
            return response
        },
        SimulatedOperation(DeleteVcoRouteEntryRequest.self) { state, request, call in
            let wanted = VcoRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnConnectionId, for: call) { _ in nil }
            return DeleteVcoRouteEntryResponse()
        },
        SimulatedOperation(ModifyVcoRouteEntryWeightRequest.self) { state, request, call in
            let wanted = VcoRouteEntry.unset.taking(request)
            try state.change(wanted, of: request.vpnConnectionId, for: call) { route in
                var route = route
                route.weight = request.newWeight
                return route
            }
            return ModifyVcoRouteEntryWeightResponse()
        },
        SimulatedOperation(DescribeVcoRouteEntriesRequest.self) { state, request, call in
            let connection: VpnConnection = try state.find(request.vpnConnectionId, for: call)
            let all: [VcoRouteEntry] = state.routes(of: connection.id ?? "", at: call.now)
            let type = request.routeEntryType ?? .custom
            let page = ResultPage(
                of: all.filter { ($0.routeEntryType ?? .custom) == type },
                number: request.pageNumber,
                size: request.pageSize
            )
            return DescribeVcoRouteEntriesResponse(
                routes: page.elements,
                routeCounts: VpnRouteCount.counts(of: all.map { ($0.routeEntryType, $0.source) }),
                pageNumber: page.number,
                pageSize: page.size,
                totalCount: page.totalCount
            )
        },
    ]
}

extension SimulatedState {
    fileprivate mutating func change(
        _ wanted: VpnPbrRouteEntry,
        of gatewayId: String,
        _ newWeight: Int?,
        _ newPriority: Int?,
        for call: SimulatedCall
    ) throws(SimulatedFailure) {
        try change(wanted, of: gatewayId, for: call) { route in
            var route = route
            route.weight = newWeight ?? route.weight
            route.priority = newPriority ?? route.priority
            return route
        }
    }

    fileprivate mutating func publish<Route: SimulatedRoute>(
        _ request: PublishVpnRouteEntryRequest,
        _ type: Route.Type,
        for call: SimulatedCall
    ) throws(SimulatedFailure) {
        let destination = request.routeDest.canonical
        try change(
            of: request.vpnGatewayId,
            for: call,
            where: { (route: Route) in
                route.tunnelOfLearnedRoute == nil && route.routeDest?.canonical == destination
                    && route.nextHop == request.nextHop
            },
            { route in
                var route = route
                route.state = request.publishVpc ? .published : .normal
                return route
            }
        )
    }
}

extension VpnRouteCount {
    /// The number of routes of each type and source.
    fileprivate static func counts(of routes: [(VpnRouteEntryType?, String?)]) -> [VpnRouteCount] {
        let kinds = routes.map { VpnRouteCount(routeEntryType: $0, source: $1) }
        return Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
            .map { VpnRouteCount(routeCount: $1, routeEntryType: $0.routeEntryType, source: $0.source) }
            .sorted {
                ($0.routeEntryType?.rawValue ?? "", $0.source ?? "") < (
                    $1.routeEntryType?.rawValue ?? "", $1.source ?? ""
                )
            }
    }
}
