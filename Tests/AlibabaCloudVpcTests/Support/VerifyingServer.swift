import Foundation

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Derives the signature of a request from the `URLRequest` alone, as the service would: it shares nothing with the
/// library's builder but the digests.
struct VerifyingServer {
    enum Failure: Error, Equatable {
        case malformed(String)
        case wrongSignature
    }

    let secret: String

    /// Checks the signature of `request`, and gives the parameters that it sends.
    func verify(_ request: URLRequest) throws -> [String: String] {
        guard let url = request.url?.absoluteString, let method = request.httpMethod else {
            throw Failure.malformed("no url or method")
        }
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let hostAndPath = parts[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard hostAndPath.count == 4, hostAndPath[3].isEmpty else { throw Failure.malformed("path of \(url)") }
        let query = try pairs(parts.count > 1 ? parts[1] : "")
        let body = String(decoding: request.httpBody ?? Data(), as: UTF8.self)
        let headers = Dictionary(
            uniqueKeysWithValues: (request.allHTTPHeaderFields ?? [:]).map { ($0.key.lowercased(), $0.value) }
        )
        guard headers.count == request.allHTTPHeaderFields?.count ?? 0 else {
            throw Failure.malformed("a header twice")
        }
        let form = try pairs(body)
        if let authorization = headers["authorization"] {
            try verifyV3(
                authorization,
                method: method,
                host: hostAndPath[2],
                query: query,
                body: body,
                headers: headers
            )
        } else {
            try verifyV1(method: method, query: query, form: form)
        }
        return Dictionary(uniqueKeysWithValues: query + form)
    }

    /// The parameters of a request whose signature, where it has to have one, is right.
    func parameters(of request: URLRequest, isSigned: Bool) throws -> [String: String] {
        if isSigned { return try verify(request) }
        let query = request.url?.query(percentEncoded: true) ?? ""
        let form = String(decoding: request.httpBody ?? Data(), as: UTF8.self)
        return Dictionary(uniqueKeysWithValues: try pairs(query) + pairs(form))
    }

    /// Whether the signature of `request` is the one that the server derives.
    func accepts(_ request: URLRequest) -> Bool {
        (try? verify(request)) != nil
    }

    private func verifyV1(method: String, query: [(String, String)], form: [(String, String)]) throws {
        guard let claimed = query.first(where: { $0.0 == "Signature" })?.1 else {
            throw Failure.malformed("no signature")
        }
        let text = stringToSignV1(method: method, pairs: query + form)
        let code = Digest.hmacSHA1(key: Array("\(secret)&".utf8), message: Array(text.utf8))
        guard claimed == Data(code).base64EncodedString() else { throw Failure.wrongSignature }
    }

    private func stringToSignV1(method: String, pairs: [(String, String)]) -> String {
        "\(method)&\(encoded("/"))&\(encoded(canonical(pairs.filter { $0.0 != "Signature" })))"
    }

    /// The string to sign that a server derives from a request with V1.
    func stringToSignV1(of request: URLRequest) throws -> String {
        let query = request.url?.absoluteString.split(separator: "?", maxSplits: 1).last.map(String.init) ?? ""
        let form = String(decoding: request.httpBody ?? Data(), as: UTF8.self)
        return stringToSignV1(method: request.httpMethod ?? "", pairs: try pairs(query) + pairs(form))
    }

    private func verifyV3(
        _ authorization: String,
        method: String,
        host: String,
        query: [(String, String)],
        body: String,
        headers: [String: String]
    ) throws {
        let prefix = "ACS3-HMAC-SHA256 "
        guard authorization.hasPrefix(prefix) else { throw Failure.malformed("algorithm") }
        var fields: [String: String] = [:]
        for field in authorization.dropFirst(prefix.count).split(separator: ",") {
            let parts = field.split(separator: "=", maxSplits: 1)
            fields[String(parts[0])] = String(parts[1])
        }
        let bodyDigest = Digest.hexadecimal(Digest.sha256(Array(body.utf8)))
        guard headers["x-acs-content-sha256"] == bodyDigest else { throw Failure.malformed("digest of the body") }
        let names = (fields["SignedHeaders"] ?? "").split(separator: ";").map(String.init)
        let mustBeSigned = headers.keys.filter { $0.hasPrefix("x-acs-") || $0 == "content-type" } + ["host"]
        guard Set(mustBeSigned).isSubset(of: names), names == names.sorted() else {
            throw Failure.malformed("signed headers")
        }
        let lines = names.map { name in
            "\(name):\((name == "host" ? host : headers[name] ?? "").trimmingCharacters(in: .whitespaces))\n"
        }
        let canonicalRequest = [
            method, "/", canonical(query), lines.joined(), names.joined(separator: ";"), bodyDigest,
        ].joined(separator: "\n")
        let text = "ACS3-HMAC-SHA256\n" + Digest.hexadecimal(Digest.sha256(Array(canonicalRequest.utf8)))
        let code = Digest.hmacSHA256(key: Array(secret.utf8), message: Array(text.utf8))
        guard fields["Signature"] == Digest.hexadecimal(code) else { throw Failure.wrongSignature }
    }

    private func canonical(_ pairs: [(String, String)]) -> String {
        pairs.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
            .map { "\(encoded($0.0))=\(encoded($0.1))" }
            .joined(separator: "&")
    }

    /// Foundation's encoding, with RFC 3986's unreserved characters.
    private func encoded(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
        )
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private func pairs(_ text: String) throws -> [(String, String)] {
        try text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = parts[0].removingPercentEncoding,
                let value = parts[1].removingPercentEncoding
            else { throw Failure.malformed("pair \(pair)") }
            return (name, value)
        }
    }
}
