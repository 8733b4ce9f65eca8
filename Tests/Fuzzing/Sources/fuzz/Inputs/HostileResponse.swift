import AlibabaCloudVpc
import Foundation

@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The response of a hostile service, and the secrets that it knows.
///
/// The first four lines of an input are the status, `v1` or `v3`, what stands inside of the pre-shared key, and what
/// stands inside of the other secrets. Lines of headers follow, up to a blank line; the rest is the body. In headers and
/// body, `§` and two characters stand for what the request tells: `p`, `a` or `t` and a letter for a secret in one of its
/// spellings, `s` and a character for the string to sign with one of its bytes changed, or `sz` for the exact one. `§f.`
/// is a long filler.
struct HostileResponse: Sendable {
    let status: Int
    let signatureVersion: SignatureVersion
    let secrets: RequestSecrets
    /// The secrets in all their spellings.
    let written: (preSharedKey: WrittenSecret, accessKeySecret: WrittenSecret, securityToken: WrittenSecret)
    private let headers: [(name: String, value: String)]
    private let body: String

    init(_ input: Data) {
        let parts = String(decoding: input, as: UTF8.self).split(
            separator: "\n",
            maxSplits: 4,
            omittingEmptySubsequences: false
        )
        func line(_ index: Int) -> String { index < parts.count ? String(parts[index]) : "" }
        status = Int(line(0)) ?? 400
        signatureVersion = line(1) == "v1" ? .v1 : .v3
        let secrets = RequestSecrets(key: line(2), token: line(3))
        self.secrets = secrets
        written = (
            WrittenSecret(secrets.preSharedKey.exposedValue), WrittenSecret(secrets.accessKeySecret.exposedValue),
            WrittenSecret(secrets.securityToken.exposedValue)
        )
        let rest = line(4)
        let head = rest.firstRange(of: "\n\n")
        headers = (head.map { rest[..<$0.lowerBound].split(separator: "\n") } ?? []).map { line in
            let halves = line.split(separator: ":", maxSplits: 1)
            return (String(halves.first ?? ""), halves.count > 1 ? String(halves[1].drop { $0 == " " }) : "")
        }
        body = head.map { String(rest[$0.upperBound...]) } ?? rest
    }

    /// The response to `request`.
    func response(to request: URLRequest) -> HTTPTransportResponse {
        let stringToSign = ReceivedRequest(request).flatMap { try? ReceivedSignature($0).stringToSign } ?? ""
        func filled(_ text: String) -> String { filledIn(text, stringToSign: stringToSign) }
        var fields = HTTPTransportResponse.Headers()
        for header in headers { fields[header.name] = filled(header.value) }
        return HTTPTransportResponse(status: status, headers: fields, body: Data(filled(body).utf8))
    }

    private func filledIn(_ text: String, stringToSign: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "§", let kind = rest.popFirst(), let choice = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            switch kind {
            case "p": result += Self.spelled(written.preSharedKey, choice)
            case "a": result += Self.spelled(written.accessKeySecret, choice)
            case "t": result += Self.spelled(written.securityToken, choice)
            case "s": result += Self.changed(stringToSign, choice).unicodeScalars
            case "f": result += String(repeating: "f", count: 12_000).unicodeScalars
            default: result += [scalar, kind, choice]
            }
        }
        return String(result)
    }

    private static func spelled(_ secret: WrittenSecret, _ choice: Unicode.Scalar) -> String.UnicodeScalarView {
        secret.spellings[Int(choice.value) % secret.spellings.count].unicodeScalars
    }

    private static func changed(_ text: String, _ choice: Unicode.Scalar) -> String {
        var bytes = Array(text.utf8)
        guard choice != "z", !bytes.isEmpty else { return text }
        let index = Int(choice.value) * 7 % bytes.count
        bytes[index] = bytes[index] == 0x25 ? 0x2B : 0x25
        return String(decoding: bytes, as: UTF8.self)
    }
}
