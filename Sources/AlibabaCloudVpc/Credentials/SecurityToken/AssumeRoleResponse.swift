/// The answer of both ways to assume a role.
struct AssumeRoleResponse: VpcResponse {
    let requestId: String?
    /// The part of the answer that holds the credentials, without members where there is none.
    let credentials: ResponseNode

    init(from node: ResponseNode) {
        requestId = node["RequestId"]?.string
        credentials = node["Credentials"]?.asObject ?? .object([:])
    }
}
