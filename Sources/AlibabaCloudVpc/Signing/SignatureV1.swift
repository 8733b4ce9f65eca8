import Foundation

/// RPC signature 1.0 with HMAC-SHA1: over the method and all parameters, those of the query and of the form alike.
enum SignatureV1 {
    /// The parameters that every request has, but for the signature itself, in the order they are sent.
    ///
    /// A request without credentials is not signed, and has none of those that tell how it is.
    static func commonParameters(
        action: String,
        version: String,
        format: String,
        credentials: Credentials?,
        timestamp: String,
        nonce: String
    ) -> RequestParameters {
        var parameters = RequestParameters()
        parameters.append(CommonParameter.action.rawValue, action)
        parameters.append(CommonParameter.version.rawValue, version)
        parameters.append(CommonParameter.format.rawValue, format)
        if let credentials {
            parameters.append(CommonParameter.accessKeyId.rawValue, credentials.accessKeyId)
            parameters.append(CommonParameter.signatureMethod.rawValue, "HMAC-SHA1")
            parameters.append(CommonParameter.signatureVersion.rawValue, "1.0")
        }
        parameters.append(CommonParameter.signatureNonce.rawValue, nonce)
        parameters.append(CommonParameter.timestamp.rawValue, timestamp)
        parameters.append(CommonParameter.securityToken.rawValue, credentials?.securityToken)
        return parameters
    }

    /// The text that is signed, in UTF-8.
    static func stringToSign(method: String, query: EncodedParameters, form: EncodedParameters) -> [UInt8] {
        EncodedParameters.encodedAgain(query, form, behind: Array("\(method)&%2F&".utf8))
    }

    /// The signature of `stringToSign`, in Base64.
    static func signature(of stringToSign: [UInt8], secret: Secret) -> String {
        let key = Array(secret.exposedValue.utf8) + [UInt8(ascii: "&")]
        return Data(Digest.hmacSHA1(key: key, message: stringToSign)).base64EncodedString()
    }
}
