/// `DownloadVpnConnectionConfig`: the settings as the other end has to have them.
enum DownloadVpnConnectionConfigOperation: SimulatedOperation {
    static let action = "DownloadVpnConnectionConfig"
    static let parameterNames: Set<String> = ["VpnConnectionId"]

    static func perform(
        _ call: SimulatedCall,
        on state: inout SimulatedState
    ) throws(SimulatedFailure) -> AnswerObject {
        let connection = try state.connection(call.parameters.required("VpnConnectionId"), for: call)
        var answer = AnswerObject()
        answer.append("VpnConnectionConfig", connection.peerConfig)
        answer.append("RequestId", call.requestId)
        return answer
    }
}
