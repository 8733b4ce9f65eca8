#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A request that is signed and can be sent, with what a person needs to see why its signature is what it is.
///
/// What it shows has `REDACTED` in place of each secret: the pre-shared key, the security token and the signature.
/// ``urlRequest`` and ``signature`` are the real ones.
public struct SignedRequest: Sendable {
    /// The request, to be sent as it is, within 15 minutes, once.
    public let urlRequest: URLRequest
    /// The parts with their secrets, from which the request was made.
    private let parts: RequestParts

    init(urlRequest: URLRequest, parts: RequestParts) {
        self.urlRequest = urlRequest
        self.parts = parts
    }

    /// The signature: Base64 (V1) or lower-case hexadecimal (V3).
    ///
    /// Anyone who has it and the request can send the request.
    public var signature: String { parts.signature.text }

    /// The text that was signed, secrets replaced; if the request holds no secret, it's exactly that text.
    public var stringToSign: String { parts.redacted.stringToSign }

    /// The text that was signed, secrets included: for comparing, never for showing.
    var exactStringToSign: String { parts.stringToSign }

    /// The names of the parameters that hold a secret.
    var namesOfSecrets: [String] {
        [parts.query, parts.form].flatMap { $0.parameters.all.filter(\.holdsSecret).map(\.name) }
    }

    /// The canonical request, secrets replaced, or `nil` for signature V1.
    public var canonicalRequest: String? { parts.redacted.canonicalRequest }

    /// A curl command that sends such a request, secrets replaced: to be read, not to be run.
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
    /// The method, the URL, the headers and the body, a line each, secrets replaced.
    public var description: String {
        let shown = parts.redacted
        let head = ["\(shown.method.rawValue) \(shown.url)"] + shown.headers.map { "\($0.name): \($0.value)" }
        return (head + (shown.body.map { ["", Self.text($0)] } ?? [])).joined(separator: "\n")
    }

    /// What ``description`` shows.
    public var debugDescription: String { description }

    /// A mirror that shows what ``description`` shows.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}

extension SignedRequest {
    /// The HTTP method of a request.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// `GET`: all parameters stand in the URL.
        case get = "GET"
        /// `POST`: the operation's parameters stand where ``ParameterPlacement`` says.
        case post = "POST"
    }
}
