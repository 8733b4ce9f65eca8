import Foundation

/// Why the service computed another signature than the client did, as its own string to sign tells.
///
/// A parameter that holds a secret is shown only where the service read it as it was sent.
struct SignatureMismatch {
    /// What separates parameters in a string to sign; inside of a value it would be encoded twice.
    private static let separator = "%26"
    /// What separates a parameter's name from its value.
    private static let equals = "%3D"
    /// How much is shown on each side of a difference, in characters.
    private static let context = 20

    /// What is wrong, secrets replaced; begins with a blank.
    let explanation: String

    /// Compares the service's string to sign in the body of a response with that of `signed`.
    ///
    /// - Returns: `nil` if the body holds no string to sign.
    init?(body: Data, signed: SignedRequest, scrubber: SecretScrubber) {
        guard let document = try? ResponseBody(body),
            let message = ServiceError.exactMessage(in: document.node),
            let theirString = ServiceStringToSign.text(in: message)
        else { return nil }
        let ours = signed.exactStringToSign.components(separatedBy: Self.separator)
        let theirs = theirString.components(separatedBy: Self.separator)
        guard let index = (0..<max(ours.count, theirs.count)).first(where: { ours[at: $0] != theirs[at: $0] }) else {
            explanation = " The service signed the same string as this client: the access key secret is wrong."
            return
        }
        let secretNames = Set(signed.namesOfSecrets.map { PercentEncoding.encode(PercentEncoding.encode($0)) })
        let names = [ours[at: index], theirs[at: index]].compactMap { $0.map(Self.name) }
        if let name = names.first(where: secretNames.contains) {
            explanation =
                " The service's string to sign differs from this client's inside a secret or beside it, in the "
                + "parameter \(name): the request was changed on its way."
            return
        }
        let shownOurs = signed.stringToSign.components(separatedBy: Self.separator)
        let shown = Dictionary(zip(ours, shownOurs)) { first, _ in first }
        var shownTheirs: [String] = []
        for part in theirs {
            if let known = shown[part] {
                shownTheirs.append(known)
            } else if let name = secretNames.first(where: part.contains) {
                // What stands behind it may be the rest of a secret.
                shownTheirs.append(name + Self.equals + Secret.redaction)
                break
            } else {
                shownTheirs.append(part)
            }
        }
        let here = shownOurs.joined(separator: Self.separator)
        // As a whole: a secret with an ampersand, encoded once, stands in two parts.
        let there = scrubber.scrub(shownTheirs.joined(separator: Self.separator))
        let common = zip(here, there).prefix { $0 == $1 }.count
        explanation =
            " The service's string to sign differs from this client's at character \(common + 1): here "
            + "\"\(Self.excerpt(of: here, at: common))\", there \"\(Self.excerpt(of: there, at: common))\"."
            + (signed.canonicalRequest.map { " The canonical request here is:\n\($0)" } ?? "")
    }

    /// The name of the parameter in a part of a string to sign; the first part has the method in front of it.
    private static func name(of part: String) -> String {
        let nameAndValue = part.components(separatedBy: equals)[0]
        return nameAndValue.components(separatedBy: "&").last ?? nameAndValue
    }

    private static func excerpt(of text: String, at position: Int) -> String {
        String(text.dropFirst(max(0, position - context)).prefix(min(position, context) + context))
    }
}

extension [String] {
    /// The element, or `nil` behind the last.
    fileprivate subscript(at index: Int) -> String? { index < count ? self[index] : nil }
}
