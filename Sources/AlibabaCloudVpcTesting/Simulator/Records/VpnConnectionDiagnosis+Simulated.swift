import AlibabaCloudVpc

extension SimulatedVpnConnection {
    /// The connection's diagnoses, with its id.
    var ownDiagnoses: [VpnConnectionDiagnosis] {
        diagnoses.map { diagnosis in
            var diagnosis = diagnosis
            diagnosis.vpnConnectionId = vpnConnectionId
            return diagnosis
        }
    }
}

extension VpnConnectionDiagnosis {
    /// The diagnosis as an answer has it.
    var answer: AnswerObject {
        var answer = AnswerObject()
        answer.append("VpnConnectionId", vpnConnectionId)
        answer.append("TunnelId", tunnelId)
        answer.append("Severity", severity)
        answer.append("FailedReasonCode", failedReasonCode)
        answer.append("FailedReason", failedReason)
        answer.append("FailedTime", failedTime.map(ServiceTime.milliseconds))
        answer.append("MismatchLocalParam", mismatchLocalParam)
        answer.append("MismatchRemoteParam", mismatchRemoteParam)
        answer.append("SourceLog", sourceLog)
        return answer
    }
}
