import Foundation

/// RPC signature 1.0 with HMAC-SHA1, which covers the method and all parameters of the query and the form.
enum SignatureV1 {
    /// Returns the parameters that every request has, except the signature itself, in the order in which they're sent.
    ///
    /// A request without credentials isn't signed and has no parameters that describe a signature.
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

    /// Returns the string to sign, in UTF-8.
    static func stringToSign(method: String, query: EncodedParameters, form: EncodedParameters) -> [UInt8] {
        EncodedParameters.encodedAgain(query, form, after: Array("\(method)&%2F&".utf8))
    }

    /// Returns the signature of `stringToSign`, in Base64.
    static func signature(of stringToSign: [UInt8], secret: Secret) -> String {
        let key = Array(secret.exposedValue.utf8) + [UInt8(ascii: "&")]
        return Data(Digest.hmacSHA1(key: key, message: stringToSign)).base64EncodedString()
    }
}
