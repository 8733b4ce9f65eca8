/// Assumes a role with an access key.
struct AssumeRoleRequest: VpcRequest {
    typealias Response = AssumeRoleResponse
    static let isReadOnly = true
    static let action = "AssumeRole"

    let role: AssumedRole

    func parameters() -> RequestParameters {
        var parameters = RequestParameters()
        role.append(to: &parameters)
        return parameters
    }

    func validationFailures() -> [ValidationFailure] { role.validationFailures() }
}
