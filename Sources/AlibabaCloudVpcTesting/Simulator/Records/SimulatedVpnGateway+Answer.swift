import AlibabaCloudVpc

extension SimulatedVpnGateway {
    /// Changes the settings that `parameters` have, the others stay.
    mutating func change(by parameters: ParameterGroup) throws(SimulatedFailure) {
        if let text = try parameters.text("Name") {
            guard Self.isName(text) else { throw .invalidName }
            name = text
        }
        if let text = try parameters.text("Description") {
            guard (1...100).contains(text.count) else { throw .invalidDescription }
            description = text
        }
        propagatesRoutes = try parameters.boolean("AutoPropagate") ?? propagatesRoutes
    }

    /// Whether the service takes the name: 2 through 100 characters, the first a letter, then also digits, `.`, `_` and
    /// `-`.
    private static func isName(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
        return (2...100).contains(scalars.count) && scalars.first.map(isLetter) == true
            && scalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || [".", "_", "-"].contains($0) }
    }

    /// The gateway as `ModifyVpnGatewayAttribute` answers it, without the request's id.
    var answerToChange: AnswerObject {
        var answer = AnswerObject()
        answer.append("VpnGatewayId", vpnGatewayId)
        answer.append("VpcId", vpcId)
        answer.append("VSwitchId", vSwitchId)
        answer.append("InternetIp", internetIp)
        answer.append("CreateTime", ServiceTime.milliseconds(createTime))
        answer.append("EndTime", ServiceTime.milliseconds(endTime))
        answer.append("Spec", specification)
        answer.append("Name", name)
        answer.append("Description", description)
        answer.append("Status", status)
        answer.append("BusinessStatus", businessStatus)
        answer.append("AutoPropagate", propagatesRoutes)
        answer.append("EnableBgp", isBgpEnabled)
        answer.append("ResourceGroupId", resourceGroupId)
        return answer
    }

    /// The gateway as it is described, without the request's id.
    ///
    /// - Parameter includesReservation: Whether the order that is pending is answered too.
    /// - Returns: The object.
    func description(includesReservation: Bool) -> AnswerObject {
        var answer = answerToChange
        answer.append("ChargeType", "POSTPAY")
        answer.append("IpsecVpn", "enable")
        answer.append("SslVpn", "disable")
        answer.append("VpnType", "Normal")
        answer.append("NetworkType", "public")
        answer.append("GatewayType", gatewayType)
        if includesReservation { answer.append("ReservationData", reservation?.answer) }
        answer.append(tags, as: "Tags")
        return answer
    }

    /// Whether a payment is overdue, as it is answered.
    var businessStatus: String { isFinancialLocked ? "FinancialLocked" : "Normal" }
}

extension VpnGatewayReservation {
    /// The order as an answer has it.
    fileprivate var answer: AnswerObject {
        var answer = AnswerObject()
        answer.append("ReservationOrderType", orderType)
        answer.append("Status", status)
        answer.append("ReservationEndTime", endTime)
        answer.append("ReservationSpec", spec)
        answer.append("ReservationIpsec", ipsecVpn)
        answer.append("ReservationSsl", sslVpn)
        answer.append("ReservationMaxConnections", maxConnections)
        return answer
    }
}
