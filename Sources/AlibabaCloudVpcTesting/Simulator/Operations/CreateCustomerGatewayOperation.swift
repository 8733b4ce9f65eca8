import AlibabaCloudVpc

/// `CreateCustomerGateway`.
enum CreateCustomerGatewayOperation: SimulatedOperation {
    static let action = "CreateCustomerGateway"
    static let parameterNames: Set<String> = [
        "Asn", "AuthKey", "ClientToken", "Description", "IpAddress", "Name", "ResourceGroupId", "Tags",
    ]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let ipAddress = try call.parameters.required("IpAddress")
        guard !ipAddress.contains("/"), CIDRBlock("\(ipAddress)/32").isValid else {
            throw call.parameters.invalid("IpAddress")
        }
        var generator = state.generator
        var gateway = SimulatedCustomerGateway(
            customerGatewayId: GeneratedId.make("cgw", using: &generator),
            regionId: Region(rawValue: call.regionId),
            ipAddress: ipAddress,
            asn: try call.parameters.autonomousSystem("Asn"),
            createTime: call.date,
            resourceGroupId: try call.parameters.text("ResourceGroupId"),
            tags: try call.parameters.tags("Tags").map { ResourceTag(key: $0.key, value: $0.value ?? "") }
        )
        try gateway.change(by: call.parameters)
        state.generator = generator
        state.store(gateway, changedBy: call)
        var answer = gateway.answerToCreation
        answer.append("RequestId", call.requestId)
        return answer
    }
}

extension ParameterGroup {
    /// The number of an autonomous system other than the service's own: 1 through 4,294,967,295, or its two halves with a
    /// dot between.
    fileprivate func autonomousSystem(_ name: String) throws(SimulatedFailure) -> Int64? {
        guard let text = values[name] else { return nil }
        let halves = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt32($0) }
        let number: Int64? =
            switch (halves.count, halves[0], halves.last ?? nil) {
            case (1, let number?, _): Int64(number)
            case (2, let high?, let low?) where high < 65_536 && low < 65_536: Int64(high) * 65_536 + Int64(low)
            default: nil
            }
        guard let number, number > 0, number != 45_104 else { throw invalid(name) }
        return number
    }
}
