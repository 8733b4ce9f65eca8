import Foundation

extension Credentials {
    /// The names of the parts of credentials in an answer.
    struct Names {
        let accessKeyId: String
        let accessKeySecret: String
        let securityToken: String
        let expiration: String
        /// Whether temporary credentials have to tell when they end.
        let requiresExpiration: Bool

        /// As STS, the metadata service and a credentials URI write them.
        static let ofServices = Names(
            accessKeyId: "AccessKeyId",
            accessKeySecret: "AccessKeySecret",
            securityToken: "SecurityToken",
            expiration: "Expiration",
            requiresExpiration: true
        )

        /// As programs write them, and the configuration of the command line tool.
        static let ofPrograms = Names(
            accessKeyId: "access_key_id",
            accessKeySecret: "access_key_secret",
            securityToken: "sts_token",
            expiration: "expiration",
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
        let expiration = expirationText.flatMap(Date.init(iso8601:))
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
            throw .failed(provider, "was answered an \(names.expiration) that is no time such as 2026-01-02T03:04:05Z")
        }
        self = try Credentials(
            accessKeyId: id,
            accessKeySecret: Secret(secret),
            securityToken: token.map(Secret.init),
            expiration: expiration
        ).checked(for: provider)
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

    /// The date that a text such as `2026-01-02T03:04:05Z` spells, with or without a fraction; `nil` for any other.
    init?(iso8601 text: String) {
        // Text of many combining marks would take the square of its length.
        guard text.isASCII else { return nil }
        let seconds = text.prefix(19) + "Z"
        let rest = text.dropFirst(19)
        let isFraction =
            rest.count > 2 && rest.hasPrefix(".") && rest.dropFirst().dropLast().utf8.allSatisfy(\.isASCIIDigit)
        guard rest.hasSuffix("Z"), rest == "Z" || isFraction,
            let date = try? Date(String(seconds), strategy: .iso8601), date.formatted(.iso8601) == seconds
        else { return nil }
        self = date
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
            let document = try ResponseBody(data)
            guard document.rootName == nil, document.node.kind == .object else {
                throw UnreadableBody("it is no JSON object")
            }
            self = document.node
        } catch {
            throw CredentialsAnswerFailure(description: "something that cannot be read: \(error.reason)")
        }
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
