// The rules of names, ids and texts.
extension RequestValidator {
    /// Checks an id that a request must have.
    mutating func check(id: String, at path: @autoclosure () -> String) {
        require(!id.allSatisfy(\.isWhitespace), path(), "must not be empty")
        check(id, at: path())
    }

    /// Checks an id that a request may have.
    mutating func check(optionalId id: String?, at path: @autoclosure () -> String) {
        guard let id else { return }
        check(id: id, at: path())
    }

    /// Checks the name of a VPN connection.
    mutating func check(connectionName name: String?, at path: @autoclosure () -> String) {
        if validation == .current { return check(shortText: name, at: path()) }
        guard let name else { return }
        check(name, at: path(), length: 2...128)
        guard !name.startsAsURL else { return require(false, path(), Self.notAURL) }
        require(
            name.unicodeScalars.first.map { $0.isLatinLetter || $0.isHan } ?? true,
            path(),
            "must start with a letter (a-z, A-Z) or a Chinese character"
        )
        require(
            name.unicodeScalars.allSatisfy {
                $0.isLatinLetter || $0.isHan || $0.isASCIIDigit || "._-".unicodeScalars.contains($0)
            },
            path(),
            "must hold only letters (a-z, A-Z), Chinese characters, digits, '.', '_' and '-'"
        )
    }

    /// Checks a name or a description by the rule that the service's newer pages have for most of them.
    mutating func check(shortText text: String?, at path: @autoclosure () -> String) {
        guard let text else { return }
        check(text, at: path(), length: 1...100)
        require(!text.startsAsURL, path(), Self.notAURL)
    }

    private static let notAURL = "must not start with http:// or https://"

    /// Checks the token that makes a change happen once.
    mutating func check(clientToken token: String?, at path: @autoclosure () -> String) {
        guard let token else { return }
        require(
            token.isASCII && (1...64).contains(token.utf8.count),
            path(),
            "must have 1 through 64 characters, all of them ASCII"
        )
        require(!token.holdsControlCharacter, path(), "must not hold control characters")
    }

    /// Checks a certificate, which has lines.
    mutating func check(certificate: String?, at path: @autoclosure () -> String) {
        guard let certificate else { return }
        require(!certificate.allSatisfy(\.isWhitespace), path(), "must not be empty")
        require(
            certificate.isPrintableASCIIInLines
                || !certificate.unicodeScalars.contains { $0.isControlCharacter && !$0.isLineBreakOrTab },
            path(),
            "must not hold control characters but for line breaks and tabs"
        )
    }

    /// Checks the account on whose behalf a request is made.
    mutating func check(_ owner: RequestOwner?, at path: @autoclosure () -> String) {
        check(owner?.ownerAccount, at: "\(path()).ownerAccount")
        check(owner?.resourceOwnerAccount, at: "\(path()).resourceOwnerAccount")
    }
}

extension String {
    /// Whether the text starts as the URL of a page.
    var startsAsURL: Bool {
        startsInAnyCase(with: "http://") || startsInAnyCase(with: "https://")
    }

    /// Whether the text starts with `prefix`, which is ASCII in lower case, in any case of its ASCII letters.
    private func startsInAnyCase(with prefix: StaticString) -> Bool {
        withUTF8Bytes { bytes in
            prefix.withUTF8Buffer { prefix in
                bytes.count >= prefix.count && zip(bytes, prefix).allSatisfy { $0.lowercasedASCII == $1 }
            }
        }
    }

    /// Whether the text holds nothing but ASCII's letters, digits, punctuation and blanks, and line feeds.
    fileprivate var isPrintableASCIIInLines: Bool {
        withUTF8Bytes { $0.allSatisfy { (0x20...0x7E).contains($0) || $0 == UInt8(ascii: "\n") } }
    }
}

extension Unicode.Scalar {
    /// Whether this is one of a-z and A-Z.
    var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    /// Whether this is one of 0-9.
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// Whether this is a tab, or a control character that ends a line.
    fileprivate var isLineBreakOrTab: Bool { ("\t"..."\r").contains(self) || self == "\u{85}" }

    /// Whether this is a Chinese character.
    fileprivate var isHan: Bool { !isASCII && properties.isIdeographic }
}
