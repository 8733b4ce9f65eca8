#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A signed request that's ready to send, with the details of how it was signed.
///
/// The details have `REDACTED` in place of each secret: the pre-shared key, the security token, and the signature.
/// ``urlRequest`` and ``signature`` aren't redacted.
public struct SignedRequest: Sendable {
    /// The request, to be sent unchanged, within 15 minutes, and only once.
    public let urlRequest: URLRequest
    /// The parts, including secrets, from which the request was created.
    private let parts: RequestParts

    init(urlRequest: URLRequest, parts: RequestParts) {
        self.urlRequest = urlRequest
        self.parts = parts
    }

    /// The signature: Base64 (V1) or lowercase hexadecimal (V3).
    ///
    /// Anyone who has it and the request can send the request.
    public var signature: String { parts.signature.text }

    /// The string that was signed, with secrets redacted; if the request contains no secret, it's exactly that string.
    public var stringToSign: String { parts.redacted.stringToSign }

    /// The string that was signed, including secrets: only for comparing, never for showing.
    var exactStringToSign: String { parts.stringToSign }

    /// The names of the parameters that contain a secret.
    var namesOfSecrets: [String] {
        [parts.query, parts.form].flatMap { $0.parameters.all.filter(\.containsSecret).map(\.name) }
    }

    /// The canonical request, with secrets redacted, or `nil` for signature V1.
    public var canonicalRequest: String? { parts.redacted.canonicalRequest }

    /// A curl command that sends such a request, with secrets redacted: for reading, not for running.
    public var curlCommand: String {
        let shown = parts.redacted
        var words = ["curl", "-X", shown.method.rawValue, shown.url]
        for header in shown.headers { words += ["-H", "\(header.name): \(header.value)"] }
        if let body = shown.body { words += ["--data-raw", Self.text(body)] }
        return words.map(Self.quotedForShell).joined(separator: " ")
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func quotedForShell(_ word: String) -> String {
        guard word != PercentEncoding.encode(word) else { return word }
        return "'" + word.replacingOccurrences(of: "'", with: #"'\''"#, options: .literal) + "'"
    }
}

extension SignedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The method, the URL, the headers, and the body, one per line, with secrets redacted.
    public var description: String {
        let shown = parts.redacted
        let head = ["\(shown.method.rawValue) \(shown.url)"] + shown.headers.map { "\($0.name): \($0.value)" }
        return (head + (shown.body.map { ["", Self.text($0)] } ?? [])).joined(separator: "\n")
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// A mirror with the contents of ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}

extension SignedRequest {
    /// The HTTP method of a request.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// `GET`: all parameters are in the URL.
        case get = "GET"
        /// `POST`: the operation's own parameters are placed according to ``ParameterPlacement``.
        case post = "POST"
    }
}
