import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct IkeConfigTests {
    @Test("All settings go out in a fixed order, numbers as numbers, the local id under both names")
    func full() throws {
        let config = try #require(Sample.fullRequest.ikeConfig)
        #expect(
            JSONObject(mapping: config).text == #"{"Psk":"p@ss\"*~+/=&\\中%é","IkeVersion":"ikev2","IkeMode":"main","#
                + #""IkeEncAlg":"aes256","IkeAuthAlg":"sha256","IkePfs":"group14","IkeLifetime":86400,"#
                + #""LocalIdIPsec":"116.62.69.64","LocalId":"116.62.69.64","RemoteId":"139.196.32.167"}"#
        )
    }

    @Test("Only what is set goes out")
    func partial() {
        #expect(JSONObject(mapping: IkeConfig(lifetimeInSeconds: 0)).text == #"{"IkeLifetime":0}"#)
        #expect(
            JSONObject(mapping: IkeConfig(mode: .aggressive, remoteId: "")).text
                == #"{"IkeMode":"aggressive","RemoteId":""}"#
        )
        #expect(JSONObject(mapping: IkeConfig()).isEmpty)
    }

    @Test("Any pre-shared key comes back from the JSON as it was", arguments: 0..<200)
    func escaping(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let controls = String(
            (0..<5).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0..<32, using: &generator))) }
        )
        let key = generator.hardText(length: 40) + controls + generator.hardText(length: 5)
        let text = JSONObject(mapping: IkeConfig(preSharedKey: Secret(key))).text
        let parsed = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(parsed["Psk"].map { Array($0.utf8) } == Array(key.utf8))
    }

    @Test("Slashes stay as they are, quotes, backslashes and control characters are escaped")
    func escapes() {
        let config = IkeConfig(preSharedKey: Secret("a/b\"c\\d\n\r\t\u{1}\u{1F}\u{7F}"))
        #expect(JSONObject(mapping: config).text == #"{"Psk":"a/b\"c\\d\n\r\t\u0001\u001f"# + "\u{7F}\"}")
    }

    @Test("A secret is left out of every way to print")
    func printing() {
        let config = IkeConfig(preSharedKey: Secret("open-sesame-1"), version: .ikev2)
        #expect(!everythingPrinted(of: config).contains("open-sesame"))
        #expect(!everythingPrinted(of: JSONObject(mapping: config)).contains("open-sesame"))
        #expect(JSONObject(mapping: config).description == #"{"Psk":"REDACTED","IkeVersion":"ikev2"}"#)
    }

    @Test("The response's settings are read, the local id under either name")
    func reading() {
        let node = ResponseNode.object([
            "Psk": .scalar("key"), "IkeVersion": .scalar("IKEV2"), "IkeMode": .scalar("main"),
            "IkeEncAlg": .scalar("aes"), "IkeAuthAlg": .scalar("MD5"), "IkePfs": .scalar("group2"),
            "IkeLifetime": .scalar("86400"), "LocalIdIPsec": .scalar("old"), "RemoteId": .scalar("peer"),
        ])
        let expected = IkeConfig(
            preSharedKey: Secret("key"),
            version: .ikev2,
            mode: .main,
            encryptionAlgorithm: .aes,
            authenticationAlgorithm: .md5,
            diffieHellmanGroup: .group2,
            lifetimeInSeconds: 86_400,
            localId: "old",
            remoteId: "peer"
        )
        #expect(IkeConfig(from: node) == expected)
        let both = ResponseNode.object(["LocalId": .scalar("new"), "LocalIdIPsec": .scalar("old")])
        #expect(IkeConfig(from: both).localId == "new")
    }

    @Test("A value of a wrong kind is nil, and the rest is read")
    func wrongKinds() {
        let node = ResponseNode.object([
            "Psk": .list([]), "IkeVersion": .object([:]), "IkeLifetime": .scalar("soon"), "IkeMode": .null,
            "IkeEncAlg": .scalar("chacha"), "RemoteId": .scalar("peer"),
        ])
        #expect(
            IkeConfig(from: node) == IkeConfig(encryptionAlgorithm: .unrecognized("chacha"), remoteId: "peer")
        )
    }
}
