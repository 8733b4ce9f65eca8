import Foundation

extension Credentials {
    /// The names of the parts of credentials in a response, a file, or a program's output.
    struct Names {
        let accessKeyId: String
        let accessKeySecret: String
        let securityToken: String
        let expiration: String
        /// The name of the expiration in seconds since 1970, read if the other is missing; `nil` if there's no such part.
        let unixExpiration: String?
        /// Whether temporary credentials without an expiration are refused.
        let requiresExpiration: Bool

        /// The names that STS, the metadata service, and a credentials URI use.
        static let ofServices = Names(
            accessKeyId: "AccessKeyId",
            accessKeySecret: "AccessKeySecret",
            securityToken: "SecurityToken",
            expiration: "Expiration",
            unixExpiration: nil,
            requiresExpiration: true
        )

        /// The names that programs and the configuration of the command line tool use.
        static let ofPrograms = Names(
            accessKeyId: "access_key_id",
            accessKeySecret: "access_key_secret",
            securityToken: "sts_token",
            expiration: "expiration",
            unixExpiration: "sts_expiration",
            requiresExpiration: false
        )
    }

    /// Creates credentials from the part of a response that contains them.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed`, which names the missing or unusable parts.
    init(from node: ResponseNode, _ names: Names, isTemporary: Bool, for provider: String) throws(CredentialsError) {
        let id = node[names.accessKeyId]?.string?.nonBlank
        let secret = node[names.accessKeySecret]?.string?.nonBlank
        let token = node[names.securityToken]?.string?.nonBlank
        let expirationText = node[names.expiration]?.string?.nonBlank
        let expiration: Date?
        if let expirationText {
            expiration = Date(rfc3339: expirationText)
        } else {
            expiration = try names.unixExpiration.flatMap { name throws(CredentialsError) in
                try Self.expiration(node, name, for: provider)
            }
        }
        let missing = [
            id == nil ? names.accessKeyId : nil,
            secret == nil ? names.accessKeySecret : nil,
            token == nil && isTemporary ? names.securityToken : nil,
            expirationText == nil && names.requiresExpiration ? names.expiration : nil,
        ].compactMap(\.self)
        guard let id, let secret, missing.isEmpty else {
            throw .failed(provider, "received credentials without \(missing.joined(separator: " and "))")
        }
        guard expiration != nil || expirationText == nil else {
            throw .failed(
                provider,
                "received an \(names.expiration) that is not an RFC 3339 time, such as 2026-01-02T03:04:05Z"
            )
        }
        self = try Credentials(
            accessKeyId: id,
            accessKeySecret: Secret(secret),
            securityToken: token.map(Secret.init),
            expiration: expiration
        ).checked(for: provider)
    }

    /// Returns the expiration in seconds since 1970, or `nil` for 0, which the command line tool writes for none.
    private static func expiration(
        _ node: ResponseNode,
        _ name: String,
        for provider: String
    ) throws(CredentialsError) -> Date? {
        guard let text = node[name]?.string?.nonBlank else { return nil }
        guard let date = Date(secondsSince1970: text) else {
            throw .failed(provider, "received an \(name) that is not a number of seconds since 1970")
        }
        return date.timeIntervalSince1970 == 0 ? nil : date
    }

    /// Returns the credentials if a request can be signed with them.
    ///
    /// - Throws: ``CredentialsError`` with the code `.failed`, which names the unusable parts.
    func checked(for provider: String) throws(CredentialsError) -> Credentials {
        let failures = validationFailures()
        guard failures.isEmpty else {
            let rules = failures.map { "\($0.path) \($0.message)" }.joined(separator: "; ")
            throw .failed(provider, "has credentials that cannot be used: \(rules)")
        }
        return self
    }
}

extension Date {
    /// Creates a date from a number of seconds after 1970-01-01T00:00:00Z, through the year 9999.
    ///
    /// Returns `nil` for any other string.
    init?(secondsSince1970 text: String) {
        guard let seconds = ResponseNode.scalar(text).integer64, (0...253_402_300_799).contains(seconds) else {
            return nil
        }
        self.init(timeIntervalSince1970: TimeInterval(seconds))
    }

    /// Creates a date from an RFC 3339 timestamp, such as `2026-01-02T03:04:05Z` or `2026-01-02t11:04:05.25+08:00`.
    ///
    /// Returns `nil` for any other string. Fractions of a second are ignored, and a leap second counts as the second
    /// before it.
    init?(rfc3339 text: String) {
        var rest = Substring(text).utf8
        func digits(_ count: Int) -> Int? {
            let digits = rest.prefix(count)
            guard digits.count == count, digits.allSatisfy(\.isASCIIDigit) else { return nil }
            rest = rest.dropFirst(count)
            return Int(Substring(digits))
        }
        func take(_ marks: String) -> UInt8? {
            guard let next = rest.first, marks.utf8.contains(next) else { return nil }
            return rest.popFirst()
        }
        guard let year = digits(4), take("-") != nil, let month = digits(2), take("-") != nil, let day = digits(2),
            take("Tt") != nil, let hour = digits(2), take(":") != nil, let minute = digits(2), take(":") != nil,
            let second = digits(2), second <= 60
        else { return nil }
        if take(".") != nil {
            guard digits(1) != nil else { return nil }
            rest = rest.drop(while: \.isASCIIDigit)
        }
        var offset = 0
        switch take("Zz+-") {
        case nil: return nil
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): break
        case let sign:
            guard let hours = digits(2), hours < 24, take(":") != nil, let minutes = digits(2), minutes < 60 else {
                return nil
            }
            offset = (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
        }
        guard rest.isEmpty,
            let date = Date(
                utcYear: year,
                month: month,
                day: day,
                hour: hour,
                minute: minute,
                second: min(second, 59)
            )
        else { return nil }
        self = date.addingTimeInterval(TimeInterval(-offset))
    }
}

/// What's wrong with a response that should contain credentials, as the end of a sentence.
///
/// Contains nothing of its body.
struct CredentialsResponseFailure: Error, CustomStringConvertible {
    let description: String
}

extension ResponseNode {
    /// Reads a JSON object.
    ///
    /// - Throws: `CredentialsResponseFailure` for anything except one whole JSON object in UTF-8.
    init(jsonObject data: Data) throws(CredentialsResponseFailure) {
        do throws(UnreadableBody) {
            try self.init(wholeJSONObject: data)
        } catch {
            throw CredentialsResponseFailure(description: "JSON that cannot be read: \(error.reason)")
        }
    }

    /// Reads a JSON object.
    ///
    /// - Throws: `UnreadableBody` for anything except one whole JSON object in UTF-8.
    init(wholeJSONObject data: Data) throws(UnreadableBody) {
        let document = try ResponseBody(data)
        guard document.rootName == nil, document.node.kind == .object else {
            throw UnreadableBody("it is not a JSON object")
        }
        self = document.node
    }

    /// Reads the JSON in which the metadata service and a credentials URI return credentials.
    ///
    /// - Throws: `CredentialsResponseFailure` for anything except a JSON object whose `Code` is `Success`.
    static func credentials(inJSON data: Data) throws(CredentialsResponseFailure) -> ResponseNode {
        let node = try ResponseNode(jsonObject: data)
        let code = node["Code"]?.string ?? ""
        guard code.hasSameBytes(as: "Success") else {
            let isName = (1...64).contains(code.utf8.count) && code.utf8.allSatisfy(\.isOfCode)
            throw CredentialsResponseFailure(
                description: isName ? "the code \(code)" : "a response whose code is not Success"
            )
        }
        return node
    }
}

extension UInt8 {
    fileprivate var isOfCode: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: ".") }
}
