import Foundation

extension Credentials {
    /// The names of the parts of credentials in an answer.
    struct Names {
        let accessKeyId: String
        let accessKeySecret: String
        let securityToken: String
        let expiration: String
        /// The name of the end in seconds since 1970, which counts if the other is missing; `nil` if there's none.
        let unixExpiration: String?
        /// Whether temporary credentials have to tell when they end.
        let requiresExpiration: Bool

        /// As STS, the metadata service and a credentials URI write them.
        static let ofServices = Names(
            accessKeyId: "AccessKeyId",
            accessKeySecret: "AccessKeySecret",
            securityToken: "SecurityToken",
            expiration: "Expiration",
            unixExpiration: nil,
            requiresExpiration: true
        )

        /// As programs write them, and the configuration of the command line tool.
        static let ofPrograms = Names(
            accessKeyId: "access_key_id",
            accessKeySecret: "access_key_secret",
            securityToken: "sts_token",
            expiration: "expiration",
            unixExpiration: "sts_expiration",
            requiresExpiration: false
        )
    }

    /// Reads credentials from the part of an answer that holds them.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed` that names the parts that are missing or cannot be used.
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
                try Self.end(node, name, for: provider)
            }
        }
        let missing = [
            id == nil ? names.accessKeyId : nil,
            secret == nil ? names.accessKeySecret : nil,
            token == nil && isTemporary ? names.securityToken : nil,
            expirationText == nil && names.requiresExpiration ? names.expiration : nil,
        ].compactMap(\.self)
        guard let id, let secret, missing.isEmpty else {
            throw .failed(provider, "was answered without \(missing.joined(separator: " and "))")
        }
        guard expiration != nil || expirationText == nil else {
            throw .failed(
                provider,
                "was answered an \(names.expiration) that is no time of RFC 3339 such as 2026-01-02T03:04:05Z"
            )
        }
        self = try Credentials(
            accessKeyId: id,
            accessKeySecret: Secret(secret),
            securityToken: token.map(Secret.init),
            expiration: expiration
        ).checked(for: provider)
    }

    /// The end in seconds since 1970 that a part of the response has; 0, as the command line tool writes it, is none.
    private static func end(
        _ node: ResponseNode,
        _ name: String,
        for provider: String
    ) throws(CredentialsError) -> Date? {
        guard let text = node[name]?.string?.nonBlank else { return nil }
        guard let date = Date(secondsSince1970: text) else {
            throw .failed(provider, "was answered an \(name) that is no number of seconds since 1970")
        }
        return date.timeIntervalSince1970 == 0 ? nil : date
    }

    /// The same credentials, if a request can be signed with them.
    ///
    /// - Throws: ``CredentialsError`` of the code `.failed` that names the parts that cannot be used.
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
    /// The date of a number of seconds after 1970-01-01T00:00:00Z, through the year 9999; `nil` for any other text.
    init?(secondsSince1970 text: String) {
        guard let seconds = ResponseNode.scalar(text).integer64, (0...253_402_300_799).contains(seconds) else {
            return nil
        }
        self.init(timeIntervalSince1970: TimeInterval(seconds))
    }

    /// The date of a timestamp of RFC 3339, such as `2026-01-02T03:04:05Z` or `2026-01-02t11:04:05.25+08:00`; `nil` for any
    /// other text.
    ///
    /// A fraction of a second is cut off, and a leap second counts as the second before it.
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

/// What is wrong with an answer that should hold credentials, as the rest of a sentence; nothing of its text.
struct CredentialsAnswerFailure: Error, CustomStringConvertible {
    let description: String
}

extension ResponseNode {
    /// Reads a JSON object.
    ///
    /// - Throws: `CredentialsAnswerFailure` for anything but one whole JSON object in UTF-8.
    init(jsonObject data: Data) throws(CredentialsAnswerFailure) {
        do throws(UnreadableBody) {
            try self.init(wholeJSONObject: data)
        } catch {
            throw CredentialsAnswerFailure(description: "something that cannot be read: \(error.reason)")
        }
    }

    /// Reads a JSON object.
    ///
    /// - Throws: `UnreadableBody` for anything but one whole JSON object in UTF-8.
    init(wholeJSONObject data: Data) throws(UnreadableBody) {
        let document = try ResponseBody(data)
        guard document.rootName == nil, document.node.kind == .object else {
            throw UnreadableBody("it is no JSON object")
        }
        self = document.node
    }

    /// Reads the JSON in which the metadata service and a credentials URI tell credentials.
    ///
    /// - Throws: `CredentialsAnswerFailure` for anything but JSON whose `Code` is `Success`.
    static func credentials(inJSON data: Data) throws(CredentialsAnswerFailure) -> ResponseNode {
        let node = try ResponseNode(jsonObject: data)
        let code = node["Code"]?.string ?? ""
        guard code.hasSameBytes(as: "Success") else {
            let isName = (1...64).contains(code.utf8.count) && code.utf8.allSatisfy(\.isOfCode)
            throw CredentialsAnswerFailure(description: isName ? "the code \(code)" : "no code Success")
        }
        return node
    }
}

extension UInt8 {
    fileprivate var isOfCode: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: ".") }
}
