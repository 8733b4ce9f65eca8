import AlibabaCloudVpc
import Foundation

/// What a request says about its signature, and the string to sign that the server derives itself.
struct ReceivedSignature: Sendable {
    let version: SignatureVersion
    let action: String
    let apiVersion: String
    let accessKeyId: String
    let securityToken: Secret?
    let timestamp: String
    let nonce: String
    /// The signature that the request claims to have.
    let claimed: String
    /// The string that the server signs.
    let stringToSign: String

    /// Reads the signature of `request`: V3 if it has an `Authorization` header, else V1.
    init(_ request: ReceivedRequest) throws(SimulatedFailure) {
        if request.headers["authorization"] != nil {
            try self.init(v3: request)
        } else {
            try self.init(v1: request)
        }
    }

    /// Whether the claimed signature is the one that the server makes with `secret`.
    func isMade(with secret: Secret) -> Bool {
        let message = Array(stringToSign.utf8)
        let made: String
        switch version {
        case .v1:
            let key = Array("\(secret.exposedValue)&".utf8)
            made = Data(Digest.hmacSHA1(key: key, message: message)).base64EncodedString()
        case .v3:
            let key = Array(secret.exposedValue.utf8)
            made = Digest.hexadecimal(Digest.hmacSHA256(key: key, message: message))
        }
        return claimed.utf8.elementsEqual(made.utf8)
    }
}

// RPC signature 1.0: in the parameters.
extension ReceivedSignature {
    private init(v1 request: ReceivedRequest) throws(SimulatedFailure) {
        let parameters = ParameterGroup(try request.parameters())
        version = .v1
        action = try parameters.required("Action")
        apiVersion = try parameters.required("Version")
        accessKeyId = try parameters.required("AccessKeyId")
        timestamp = try parameters.required("Timestamp")
        nonce = try parameters.required("SignatureNonce")
        claimed = try parameters.required("Signature")
        securityToken = parameters.values["SecurityToken"].map(Secret.init)
        for (name, value) in [("SignatureMethod", "HMAC-SHA1"), ("SignatureVersion", "1.0")] {
            guard try parameters.required(name) == value else { throw parameters.invalid(name) }
        }
        let signed = (request.query + request.form).filter { $0.name != "Signature" }
        stringToSign = "\(request.method)&%2F&" + CanonicalEncoding.encode(CanonicalEncoding.encode(signed))
    }
}

// ACS3-HMAC-SHA256: in the headers.
extension ReceivedSignature {
    private static let algorithm = "ACS3-HMAC-SHA256"

    private init(v3 request: ReceivedRequest) throws(SimulatedFailure) {
        let headers = ParameterGroup(request.headers.merging(["host": request.host]) { _, host in host })
        guard headers.values["host"] == request.headers["host"] ?? request.host else { throw .malformed }
        let fields = try Self.fields(of: try headers.required("authorization"))
        guard let credential = fields["Credential"], let signature = fields["Signature"],
            let names = fields["SignedHeaders"]?.components(separatedBy: ";"),
            names == names.sorted(), Set(names).count == names.count, names.allSatisfy({ headers.values[$0] != nil }),
            Self.namesToBeSigned(headers.values.keys, hasBody: !request.body.isEmpty).isSubset(of: names)
        else { throw .incompleteSignature }
        version = .v3
        action = try headers.required("x-acs-action")
        apiVersion = try headers.required("x-acs-version")
        accessKeyId = credential
        timestamp = try headers.required("x-acs-date")
        nonce = try headers.required("x-acs-signature-nonce")
        claimed = signature
        securityToken = headers.values["x-acs-security-token"].map(Secret.init)
        let bodyDigest = Digest.hexadecimal(Digest.sha256(request.body))
        guard try headers.required("x-acs-content-sha256") == bodyDigest else {
            throw headers.invalid("x-acs-content-sha256")
        }
        let canonicalRequest = [
            request.method,
            request.path,
            CanonicalEncoding.encode(request.query),
            names.map { "\($0):\(headers.values[$0] ?? "")\n" }.joined(),
            names.joined(separator: ";"),
            bodyDigest,
        ].joined(separator: "\n")
        stringToSign = "\(Self.algorithm)\n\(Digest.hexadecimal(Digest.sha256(Array(canonicalRequest.utf8))))"
    }

    /// The fields of an `Authorization` header: exactly these three.
    private static func fields(of authorization: String) throws(SimulatedFailure) -> [String: String] {
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0] == algorithm else { throw .incompleteSignature }
        let pairs = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { field in
            field.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1).map(String.init)
        }
        let fields = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
        guard pairs.count == 3, fields.count == 3 else { throw .incompleteSignature }
        return fields
    }

    /// The headers that the service acts upon, which must be signed.
    private static func namesToBeSigned(_ names: some Sequence<String>, hasBody: Bool) -> Set<String> {
        Set(names.filter { $0.hasPrefix("x-acs-") || $0 == "host" || ($0 == "content-type" && hasBody) })
    }
}

/// The encoding of names and values from which a server derives signatures: RFC 3986, upper-case digits.
enum CanonicalEncoding {
    /// The pairs, encoded, in the order of their names' bytes, joined by `&`.
    static func encode(_ pairs: [ReceivedRequest.Pair]) -> String {
        pairs.sorted { $0.name.bytesPrecede($1.name) }
            .map { encode($0.name) + "=" + encode($0.value) }
            .joined(separator: "&")
    }

    /// The string with every byte as `%` and two digits, except those of unreserved characters.
    static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~":
                encoded.unicodeScalars.append(scalar)
            default:
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
