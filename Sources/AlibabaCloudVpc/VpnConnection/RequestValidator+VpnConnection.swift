// The rules of names, ids and texts.
extension RequestValidator {
    /// Checks an id that a request must have.
    mutating func check(id: String, at path: String) {
        require(!id.allSatisfy(\.isWhitespace), path, "must not be empty")
        check(id, at: path)
    }

    /// Checks an id that a request may have.
    mutating func check(optionalId id: String?, at path: String) {
        guard let id else { return }
        check(id: id, at: path)
    }

    /// Checks the name of a VPN connection.
    mutating func check(connectionName name: String?, at path: String) {
        if validation == .current { return check(shortText: name, at: path) }
        guard let name else { return }
        check(name, at: path, length: 2...128)
        guard !name.startsAsURL else { return require(false, path, Self.notAURL) }
        require(
            name.first.map { $0.isLatinLetter || $0.isHan } ?? true,
            path,
            "must start with a letter (a-z, A-Z) or a Chinese character"
        )
        require(
            name.allSatisfy { $0.isLatinLetter || $0.isHan || $0.isASCIIDigit || "._-".contains($0) },
            path,
            "must hold only letters (a-z, A-Z), Chinese characters, digits, '.', '_' and '-'"
        )
    }

    /// Checks a name or a description by the rule that the service's newer pages have for most of them.
    mutating func check(shortText text: String?, at path: String) {
        guard let text else { return }
        check(text, at: path, length: 1...100)
        require(!text.startsAsURL, path, Self.notAURL)
    }

    private static let notAURL = "must not start with http:// or https://"

    /// Checks the token that makes a change happen once.
    mutating func check(clientToken token: String?, at path: String) {
        guard let token else { return }
        let isASCII = token.utf8.allSatisfy { $0 < 0x80 }
        require(
            isASCII && (1...64).contains(token.utf8.count),
            path,
            "must have 1 through 64 characters, all of them ASCII"
        )
        require(!token.holdsControlCharacter, path, "must not hold control characters")
    }

    /// Checks a certificate, which has lines.
    mutating func check(certificate: String?, at path: String) {
        guard let certificate else { return }
        require(!certificate.allSatisfy(\.isWhitespace), path, "must not be empty")
        let letters = certificate.filter { !$0.isNewline && $0 != "\t" }
        require(!letters.holdsControlCharacter, path, "must not hold control characters but for line breaks and tabs")
    }

    /// Checks the account on whose behalf a request is made.
    mutating func check(_ owner: RequestOwner?, at path: String) {
        check(owner?.ownerAccount, at: "\(path).ownerAccount")
        check(owner?.resourceOwnerAccount, at: "\(path).resourceOwnerAccount")
    }
}

extension String {
    /// Whether the text starts as the URL of a page.
    var startsAsURL: Bool {
        let folded = lowercasedASCII
        return folded.hasPrefix("http://") || folded.hasPrefix("https://")
    }
}

extension Character {
    /// Whether this is one of a-z and A-Z.
    var isLatinLetter: Bool { isASCII && isLetter }

    /// Whether this is a Chinese character.
    fileprivate var isHan: Bool {
        !isASCII && unicodeScalars.count == 1 && unicodeScalars.allSatisfy(\.properties.isIdeographic)
    }

    /// Whether this is one of 0-9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}
