@testable import AlibabaCloudVpc

/// The secrets of a request, made around parts that an input chooses.
struct RequestSecrets: Sendable {
    let preSharedKey: Secret
    let accessKeySecret: Secret
    let securityToken: Secret

    /// - Parameters:
    ///   - key: What stands inside of the pre-shared key: any text.
    ///   - token: What stands inside of the others; only visible ASCII characters count, as credentials have them.
    init(key: String, token: String) {
        let visible = String(token.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.map(Character.init))
        preSharedKey = Secret("qPsK~" + key + "~kSpQ")
        accessKeySecret = Secret("qAkS." + visible + ".sKaQ")
        securityToken = Secret("qToK/" + visible + "/kOtQ")
    }

    var all: [Secret] { [preSharedKey, accessKeySecret, securityToken] }

    var credentials: Credentials {
        Credentials(accessKeyId: "testid", accessKeySecret: accessKeySecret, securityToken: securityToken)
    }
}
