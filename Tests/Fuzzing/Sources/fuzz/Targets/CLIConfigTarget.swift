import Foundation

@testable import AlibabaCloudVpc

/// The text of a `config.json` → profiles.
///
/// The input is the text.
///
/// - It is read or refused, with a phrase in one line; a blank one has no profiles.
/// - Its tree, written anew, reads as the same profiles.
/// - A chain of profiles ends, and has at most 16 of them.
/// - With known texts in the places of secrets, neither a printed profile nor a printed failure has them.
/// - The access key of a profile, written as a file of its own, reads as the same access key.
enum CLIConfigTarget: FuzzTarget {
    static let name = "cli-config"

    private static let namesOfSecrets = ["access_key_secret", "sts_token", "process_command", "credentials_uri"]

    static func check(_ input: Data) {
        let text = String(decoding: input, as: UTF8.self)
        let tree = try? ResponseNode(jsonObject: Data(text.utf8))
        let found = (tree?["profiles"]?.elements ?? []).prefix(8).compactMap { $0["name"]?.string }
        let names = ["default"] + found
        let reading = reading(text, names)
        reading.checkFailures()
        guard let tree else {
            let isRefused = reading.failure != nil || text.withoutByteOrderMark.nonBlank == nil
            if !isRefused { Invariant.isBroken("What is no JSON must be refused.", ["text": text]) }
            return
        }
        Invariant.areEqual(
            self.reading(JSONRenderer.render(tree), names),
            reading,
            "A file must read the same when it is written anew."
        )
        for profile in reading.profiles {
            let (credentials, length) = profile.source
            if length > 16 { Invariant.isBroken("A chain must not be longer than 16.", ["length": length]) }
            if let credentials { checkWritten(credentials) }
        }
        let marked = self.reading(JSONRenderer.render(MarkedSecrets(in: tree, names: namesOfSecrets).node), names)
        for printed in marked.failures.map(PrintedText.init(of:)) + marked.profiles.map(PrintedText.init(of:)) {
            printed.mustNotContain(MarkedSecrets.marker, "A secret must not be printed.")
        }
    }

    private static func reading(_ text: String, _ names: [String]) -> ProfileReading {
        ProfileReading(names: names) { () throws(ProfileFailure) in try CLIConfiguration(text) }
    }

    private static func checkWritten(_ credentials: Credentials) {
        var members: [String: ResponseNode] = [
            "name": .scalar("p"),
            "mode": .scalar(credentials.securityToken == nil ? "AK" : "StsToken"),
            "access_key_id": .scalar(credentials.accessKeyId),
            "access_key_secret": .scalar(credentials.accessKeySecret.exposedValue),
        ]
        members["sts_token"] = (credentials.securityToken?.exposedValue).map(ResponseNode.scalar)
        let end = credentials.expiration
        members["sts_expiration"] = (end?.timeIntervalSince1970).map { .scalar("\(Int64($0))") }
        let text = JSONRenderer.render(.object(["profiles": .list([.object(members)])]))
        Invariant.areEqual(
            reading(text, ["p"]).profiles,
            [
                end.map { .storedToken(StoredToken(credentials, expiration: $0, profile: "p", mode: "StsToken")) }
                    ?? .accessKey(credentials)
            ],
            "An access key must read the same when it is written: \(text.debugDescription)"
        )
    }
}
