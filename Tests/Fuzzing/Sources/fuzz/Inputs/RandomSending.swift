import Foundation

@testable import AlibabaCloudVpc

/// An operation with any parameters.
struct AnyRequest: VpcRequest {
    typealias Response = ModifyVpnConnectionAttributeResponse
    static let action = "ModifyVpnConnectionAttribute"

    var regionId: Region?
    var list = RequestParameters()

    func parameters() -> RequestParameters { list }
}

/// A request, and how it is signed and sent.
struct RandomSending {
    /// What stands around each secret, and nowhere else.
    static let mark = "mArKeD-sEcReT-7Q2x"

    let builder: SignedRequestBuilder
    let request: AnyRequest
    let method: SignedRequest.Method
    let timestamp: Date
    let nonce: String
    let credentials: Credentials
    /// What was not chosen by.
    let rest: FuzzBytes

    init(_ bytes: FuzzBytes) {
        var bytes = bytes
        let (isV1, isInQuery, isGet) = (bytes.boolean(), bytes.boolean(), bytes.boolean())
        let isTemporary = bytes.boolean()
        credentials = Credentials(
            accessKeyId: bytes.choice(of: ["testid", "STS.id-1", "a,b=c d"]),
            accessKeySecret: Secret(bytes.choice(of: ["testsecret", "a&b", "%26"])),
            securityToken: isTemporary ? Secret(Self.mark + bytes.choice(of: ["", "+/=*~ ,;:", "a\"b"]) + "t") : nil
        )
        builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: credentials,
            endpoint: bytes.choice(of: [
                .regional, .vpcNetwork, URL(string: "http://localhost:8080").map(Endpoint.custom) ?? .regional,
            ]),
            signatureVersion: isV1 ? .v1 : .v3,
            parameterPlacement: isInQuery ? .query : .body,
            responseFormat: bytes.boolean() ? .json : .xml,
            validation: .off
        )
        method = isGet ? .get : .post
        timestamp = Date(timeIntervalSince1970: Double(bytes.number(below: 65_536)) * 65_536 + 0.75)
        nonce = bytes.choice(of: ["n-1", "~!'()*", "a,b;c=d&e", "%2B+"])
        var request = AnyRequest()
        for _ in 0..<bytes.number(below: 8) where !bytes.isAtEnd { Self.append(to: &request.list, &bytes) }
        self.request = request
        rest = bytes
    }

    private static func append(to list: inout RequestParameters, _ bytes: inout FuzzBytes) {
        let kind = bytes.number(below: 6)
        let name = text(from: WireNames.all, &bytes)
        switch kind {
        case 0: list.append(name, Secret(mark + bytes.text() + "s"))
        case 1: list.append(name, Secret(mark + bytes.text() + "s"), alwaysInBody: true)
        case 2: list.append(name, text(from: usualValues, &bytes), alwaysInBody: true)
        case 3:
            var object = JSONObject()
            object.append(text(from: WireNames.all, &bytes), text(from: usualValues, &bytes))
            object.append(bytes.text(), Secret(mark + bytes.text() + "s"))
            object.append(bytes.text(), Int(bytes.byte()))
            list.append(name, object)
        default: list.append(name, text(from: usualValues, &bytes))
        }
    }

    private static let usualValues = ["", "true", "vco-1", "10.0.0.0/8,2001:db8::/32", "tokyo 东京"]

    /// Texts whose order or encoding is easily mistaken.
    private static let hardTexts = [
        "", "e\u{301}", "é", "f", "A.1", "A.10", "A.2", "a", "Z", "_", "%41", "%", "+", "A+B", "A B", "~", "*", "=&",
        "中",
        "\u{FF5E}", "\u{1F511}", "\0", "\r\n", "\"\\/", "\u{FEFF}", "\u{301}a", "a\u{600}", "Access\u{212A}eyId",
    ]

    /// One of `usual`, a hard text, or any.
    private static func text(from usual: [String], _ bytes: inout FuzzBytes) -> String {
        switch bytes.number(below: 4) {
        case 0, 1: bytes.choice(of: usual)
        case 2: bytes.choice(of: hardTexts)
        default: bytes.text()
        }
    }
}
