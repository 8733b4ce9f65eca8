/// The parameters that every request has, by wire name: the library sets them, and no operation may.
enum CommonParameter: String, CaseIterable {
    case action = "Action"
    case version = "Version"
    case format = "Format"
    case regionId = "RegionId"
    case accessKeyId = "AccessKeyId"
    case securityToken = "SecurityToken"
    case signatureMethod = "SignatureMethod"
    case signatureVersion = "SignatureVersion"
    case signatureNonce = "SignatureNonce"
    case timestamp = "Timestamp"
    case signature = "Signature"
}
