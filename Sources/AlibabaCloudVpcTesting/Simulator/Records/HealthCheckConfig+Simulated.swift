import AlibabaCloudVpc

extension HealthCheckConfig {
    /// Changes the settings that `group` has.
    mutating func change(by group: ParameterGroup) throws(SimulatedFailure) {
        isEnabled = try group.boolean("enable") ?? isEnabled
        destinationIp = try group.text("dip") ?? destinationIp
        sourceIp = try group.text("sip") ?? sourceIp
        intervalInSeconds = try group.integer("interval", in: 1...3600).map(Int.init) ?? intervalInSeconds
        retryCount = try group.integer("retry", in: 1...3600).map(Int.init) ?? retryCount
    }

    /// The settings as an answer has them.
    var answer: AnswerObject {
        var answer = AnswerObject()
        answer.append("Dip", destinationIp)
        answer.append("Enable", isEnabled.map { $0 ? "true" : "false" })
        answer.append("Interval", intervalInSeconds)
        answer.append("Retry", retryCount)
        answer.append("Sip", sourceIp)
        return answer
    }
}
