import Foundation

/// Why the service computed another signature than the client did, as its own string to sign tells.
struct SignatureMismatch {
    /// What stands in front of the service's string to sign in its message.
    private static let mark = "server string to sign is:"
    /// How much is shown on each side of a difference, in characters.
    private static let context = 20

    /// What is wrong, secrets replaced; begins with a blank.
    let explanation: String

    /// Compares the service's string to sign in `response` with that of `signed`.
    ///
    /// - Returns: `nil` where the reply holds no string to sign.
    init?(_ response: HTTPResponse, signed: SignedRequest, scrubber: SecretScrubber) {
        guard let document = try? ResponseBody(response.body), let message = ServiceError.message(in: document.node),
            let range = message.range(of: Self.mark)
        else { return nil }
        let theirs = message[range.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
        let ours = signed.exactStringToSign
        let (shownTheirs, shownOurs) = (scrubber.scrub(theirs), scrubber.scrub(ours))
        if theirs == ours {
            explanation = " The service signed the same string as this client: the access key secret is wrong."
        } else if shownTheirs == shownOurs {
            explanation =
                " The service's string to sign differs from this client's inside a secret: the request was "
                + "changed on its way."
        } else {
            let common = zip(shownOurs, shownTheirs).prefix { $0 == $1 }.count
            explanation =
                " The service's string to sign differs from this client's at character \(common + 1): here "
                + "\"\(Self.excerpt(of: shownOurs, at: common))\", there \"\(Self.excerpt(of: shownTheirs, at: common))\"."
                + (signed.canonicalRequest.map { " The canonical request here is:\n\($0)" } ?? "")
        }
    }

    private static func excerpt(of text: String, at position: Int) -> String {
        String(text.dropFirst(max(0, position - context)).prefix(min(position, context) + context))
    }
}
