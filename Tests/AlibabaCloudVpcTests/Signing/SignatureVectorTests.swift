import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `Fixtures/signatures.json`: what the service's official SDKs computed.
private struct SignatureVectors: Decodable {
    struct V1: Decodable, Sendable, CustomTestStringConvertible {
        let name, method, secret, signature: String
        let params: [String: String]
        let body_params: [String: String]?
        let string_to_sign, path_and_query: String?
        var testDescription: String { name }
    }

    struct V3: Decodable, Sendable, CustomTestStringConvertible {
        let name, method, pathname, ak, secret: String
        let query: [String: String]
        let headers: [String: String]
        let body, payload_sha256, canonical_request, string_to_sign, authorization: String
        let body_params: [String: String]?
        var testDescription: String { name }
    }

    struct DocumentedV3: Decodable {
        let method, pathname, ak, secret, nonce, date, host, action, version: String
        let query: [String: String]
        let hashed_canonical_request, signature: String
    }

    struct Documented: Decodable {
        let v1: [V1]
        let v3: [DocumentedV3]
    }

    let documented: Documented
    let v1: [V1]
    let v3: [V3]

    static let shared = Result { try Fixture.json("signatures.json", as: SignatureVectors.self) }
}

private func encoded(_ pairs: [String: String]) -> EncodedParameters {
    var parameters = RequestParameters()
    for (name, value) in pairs { parameters.append(name, value) }
    return EncodedParameters(parameters)
}

/// What differs between a vector and another: the name's value, and whether the credentials are temporary.
private func request(_ pairs: [String: String]) -> ProbeRequest {
    let own = pairs.filter { $0.key == "VpnConnectionId" || $0.key == "Name" || $0.key.hasPrefix("Tunnel") }
    return ProbeRequest(regionId: .cnShanghai, pairs: own.map { (name: $0.key, value: $0.value) })
}

private let vectorDate = Date(timeIntervalSince1970: 1_767_323_045)

@Suite struct SignatureV1VectorTests {
    private let vectors: SignatureVectors

    init() throws {
        vectors = try SignatureVectors.shared.get()
    }

    @Test("The service's published example has its published signature")
    func documented() throws {
        let vector = try #require(vectors.documented.v1.first)
        let text = SignatureV1.stringToSign(method: vector.method, query: encoded(vector.params), form: .none)
        #expect(SignatureV1.signature(of: text, secret: Secret(vector.secret)) == vector.signature)
    }

    @Test("Every string to sign and signature is that of the official SDK")
    func official() {
        #expect(vectors.v1.count == 29)
        for vector in vectors.v1 {
            let text = SignatureV1.stringToSign(
                method: vector.method,
                query: encoded(vector.params),
                form: encoded(vector.body_params ?? [:])
            )
            #expect(String(decoding: text, as: UTF8.self) == vector.string_to_sign, "\(vector.name)")
            #expect(
                SignatureV1.signature(of: text, secret: Secret(vector.secret)) == vector.signature,
                "\(vector.name)"
            )
        }
    }

    @Test("The builder signs each vector's request as the official SDK does", arguments: ParameterPlacement.allCases)
    func builder(placement: ParameterPlacement) throws {
        for vector in vectors.v1 {
            let builder = SignedRequestBuilder(
                region: .cnShanghai,
                credentials: Credentials(
                    accessKeyId: "testid",
                    accessKeySecret: Secret(vector.secret),
                    securityToken: vector.params["SecurityToken"].map(Secret.init)
                ),
                signatureVersion: .v1,
                parameterPlacement: placement
            )
            let method: SignedRequest.Method = try #require(.init(rawValue: vector.method))
            let signed = try builder.signedRequest(
                for: request(vector.params.merging(vector.body_params ?? [:]) { $1 }),
                method: method,
                timestamp: vectorDate,
                nonce: try #require(vector.params["SignatureNonce"])
            )
            #expect(signed.signature == vector.signature, "\(vector.name)")
            let signature = try builder.signature(
                for: request(vector.params.merging(vector.body_params ?? [:]) { $1 }),
                method: method,
                timestamp: vectorDate,
                nonce: try #require(vector.params["SignatureNonce"])
            )
            #expect(signature == vector.signature, "\(vector.name)")
            if vector.params["SecurityToken"] == nil { #expect(signed.stringToSign == vector.string_to_sign) }
        }
    }

    @Test("A signed URL has the parameters of the official SDK's")
    func url() throws {
        for vector in vectors.v1 where vector.method == "GET" {
            let builder = SignedRequestBuilder(
                region: .cnShanghai,
                credentials: Credentials(
                    accessKeyId: "testid",
                    accessKeySecret: Secret(vector.secret),
                    securityToken: vector.params["SecurityToken"].map(Secret.init)
                )
            )
            let nonce = try #require(vector.params["SignatureNonce"])
            let url = try builder.url(for: request(vector.params), timestamp: vectorDate, nonce: nonce)
            let official = try #require(vector.path_and_query).dropFirst("/?".count).split(separator: "&")
            let query = try #require(URLComponents(url: url, resolvingAgainstBaseURL: false)?.percentEncodedQuery)
            #expect(query.split(separator: "&").sorted() == official.sorted(), "\(vector.name)")
        }
    }
}

@Suite struct SignatureV3VectorTests {
    private let vectors: SignatureVectors

    init() throws {
        vectors = try SignatureVectors.shared.get()
    }

    @Test("The service's published example has its published signature")
    func documented() throws {
        let vector = try #require(vectors.documented.v3.first)
        let bodyDigest = Digest.hexadecimal(Digest.sha256([]))
        let headers = SignatureV3.headers(
            host: vector.host,
            action: vector.action,
            version: vector.version,
            credentials: Credentials(accessKeyId: vector.ak, accessKeySecret: Secret(vector.secret)),
            timestamp: vector.date,
            nonce: vector.nonce,
            contentType: nil,
            bodyDigest: bodyDigest
        )
        let canonical = SignatureV3.canonicalRequest(
            method: vector.method,
            path: vector.pathname,
            query: encoded(vector.query),
            headers: headers,
            bodyDigest: bodyDigest
        )
        let text = SignatureV3.stringToSign(canonicalRequest: canonical)
        #expect(text == "ACS3-HMAC-SHA256\n\(vector.hashed_canonical_request)")
        #expect(SignatureV3.signature(of: text, secret: Secret(vector.secret)) == vector.signature)
    }

    @Test("Every canonical request, string to sign and Authorization is that of the official SDK")
    func official() {
        #expect(vectors.v3.count == 15)
        for vector in vectors.v3 {
            let headers = vector.headers.map { SignedHeader($0.key, $0.value) }.sorted { $0.name < $1.name }
            let canonical = SignatureV3.canonicalRequest(
                method: vector.method,
                path: vector.pathname,
                query: encoded(vector.query),
                headers: headers,
                bodyDigest: Digest.hexadecimal(Digest.sha256(Array(vector.body.utf8)))
            )
            #expect(canonical == vector.canonical_request, "\(vector.name)")
            let text = SignatureV3.stringToSign(canonicalRequest: canonical)
            #expect(text == vector.string_to_sign, "\(vector.name)")
            let signature = SignatureV3.signature(of: text, secret: Secret(vector.secret))
            let authorization = SignatureV3.authorization(
                accessKeyId: vector.ak,
                headers: headers,
                signature: signature
            )
            #expect(authorization == vector.authorization, "\(vector.name)")
            #expect(encoded(vector.body_params ?? [:]).canonicalText == vector.body, "\(vector.name)")
        }
    }

    @Test("The builder sends each vector's headers and signature, parameters in the query as the official SDK has them")
    func builder() throws {
        for vector in vectors.v3 where vector.body_params == nil {
            let token = vector.headers["x-acs-security-token"]
            let builder = SignedRequestBuilder(
                region: .cnShanghai,
                credentials: Credentials(
                    accessKeyId: vector.ak,
                    accessKeySecret: Secret(vector.secret),
                    securityToken: token.map(Secret.init)
                ),
                parameterPlacement: .query
            )
            let nonce = try #require(vector.headers["x-acs-signature-nonce"])
            let signed = try builder.signedRequest(for: request(vector.query), timestamp: vectorDate, nonce: nonce)
            #expect(signed.stringToSign == vector.string_to_sign, "\(vector.name)")
            if token == nil { #expect(signed.canonicalRequest == vector.canonical_request, "\(vector.name)") }
            let sent = signed.urlRequest
            #expect(sent.value(forHTTPHeaderField: "Authorization") == vector.authorization, "\(vector.name)")
            for (name, value) in vector.headers where name != "host" {
                #expect(sent.value(forHTTPHeaderField: name) == value, "\(vector.name)")
            }
            #expect(sent.url?.host == vector.headers["host"])
            #expect(sent.httpBody == nil)
        }
    }
}
