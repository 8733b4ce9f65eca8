import Foundation

/// The reason why the service computed a different signature than the client, found by comparing the service's string
/// to sign.
///
/// A parameter that contains a secret is shown only if the service read it exactly as it was sent.
struct SignatureMismatch {
    /// The separator of parameters in a string to sign; inside a value it would be encoded twice.
    private static let separator = "%26"
    /// The separator of a parameter's name and its value.
    private static let equals = "%3D"
    /// The number of Unicode scalars shown on each side of a difference.
    private static let context = 20

    /// The explanation of the mismatch, with secrets redacted; begins with a space.
    let explanation: String

    /// Compares the service's string to sign in a response body with that of `signed`.
    ///
    /// - Returns: `nil` if the body contains no string to sign.
    init?(body: Data, signed: SignedRequest, scrubber: SecretScrubber) {
        guard let document = try? ResponseBody(body),
            let message = ServiceError.exactMessage(in: document.node),
            let theirString = ServiceStringToSign.text(in: message)
        else { return nil }
        let ours = signed.exactStringToSign.parts(separatedByBytesOf: Self.separator).map(ExactText.init)
        let theirs = theirString.parts(separatedByBytesOf: Self.separator).map(ExactText.init)
        guard let index = (0..<max(ours.count, theirs.count)).first(where: { ours[at: $0] != theirs[at: $0] }) else {
            explanation = " The service signed the same string as this client: the access key secret is wrong."
            return
        }
        let secretNames = signed.namesOfSecrets.map { PercentEncoding.encode(PercentEncoding.encode($0)) }
        let names = [ours[at: index], theirs[at: index]].compactMap { $0.map { Self.name(of: $0.string) } }
        if let name = names.first(where: { secretNames.contains(where: $0.hasSameBytes) }) {
            explanation =
                " The service's string to sign differs from this client's inside a secret or beside it, in the "
                + "parameter \(name): the request was changed on its way."
            return
        }
        let shownOurs = signed.stringToSign.parts(separatedByBytesOf: Self.separator)
        let shown = Dictionary(zip(ours, shownOurs)) { first, _ in first }
        var shownTheirs: [String] = []
        for part in theirs {
            if let known = shown[part] {
                shownTheirs.append(known)
            } else if let name = secretNames.first(where: part.string.containsBytes) {
                // The bytes after it may be the rest of a secret.
                shownTheirs.append(name + Self.equals + Secret.redaction)
                break
            } else {
                shownTheirs.append(part.string)
            }
        }
        let here = shownOurs.joined(separator: Self.separator)
        // Scrubbed as a whole, because a secret with an ampersand, encoded once, is split into two parts.
        let there = scrubber.scrub(shownTheirs.joined(separator: Self.separator))
        let common = zip(here.unicodeScalars, there.unicodeScalars).prefix { $0 == $1 }.count
        explanation =
            " The service's string to sign differs from this client's at character \(common + 1): here "
            + "\"\(Self.excerpt(of: here, at: common))\", there \"\(Self.excerpt(of: there, at: common).printable)\"."
            + (signed.canonicalRequest.map { " The canonical request here is:\n\($0)" } ?? "")
    }

    /// Returns the name of the parameter in a part of a string to sign; the first part also has the method before the
    /// name.
    private static func name(of part: String) -> String {
        let nameAndValue = part.parts(separatedByBytesOf: equals)[0]
        return nameAndValue.parts(separatedByBytesOf: "&").last ?? nameAndValue
    }

    private static func excerpt(of text: String, at position: Int) -> String {
        let scalars = text.unicodeScalars.dropFirst(max(0, position - context))
        return String(String.UnicodeScalarView(scalars.prefix(min(position, context) + context)))
    }
}

extension [ExactText] {
    /// The element, or `nil` after the last.
    fileprivate subscript(at index: Int) -> ExactText? { index < count ? self[index] : nil }
}
