import AlibabaCloudVpc
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct SignedRequestTests {
    private func signed(_ sending: SendingCase) throws -> SignedRequest {
        var request = Sample.fullRequest
        request.additionalParameters = ["Tunnel.Psk": "open-sesame"]
        return try sending.builder().signedRequest(
            for: request,
            method: sending.method,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
    }

    @Test("Nothing shown holds a secret, the request and the signature are the real ones", arguments: SendingCase.all)
    func redaction(_ sending: SendingCase) throws {
        let signed = try signed(sending)
        var shown = everythingPrinted(of: signed)
        shown += signed.stringToSign + (signed.canonicalRequest ?? "") + signed.curlCommand
        let secrets = [
            "p@ss", "p%40ss", "p%2540ss", "open-sesame", Sample.accessKeySecret, "CAES", signed.signature,
            signed.signature.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
        ]
        for secret in secrets { #expect(!shown.contains(secret)) }
        #expect(shown.contains("REDACTED"))
        let sent = "\(signed.urlRequest.url as Any) \(signed.urlRequest.allHTTPHeaderFields ?? [:])"
        #expect(sent.removingPercentEncoding?.contains(signed.signature) == true)
    }

    @Test("Without a secret in it, the shown string to sign is the one that was signed")
    func exactV1() throws {
        let signed = try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            signatureVersion: .v1
        ).signedRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        #expect(signed.canonicalRequest == nil)
        #expect(signed.stringToSign.hasPrefix("POST&%2F&AccessKeyId%3Dtestid%26Action%3D"))
        #expect(signed.stringToSign.contains("%26VpnConnectionId%3Dvco-1"))
        #expect(!signed.stringToSign.contains("Signature%3D"))
    }

    @Test("The canonical request shows what V3 signs")
    func exactV3() throws {
        let signed = try SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials)
            .signedRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        let digest = "a24d0fe405b570a1e41f89b0afd379b523c140494bba38058d8e91a4e606df7a"
        let lines = try #require(signed.canonicalRequest).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 13)
        #expect(lines[0...2] == ["POST", "/", ""])
        #expect(lines[3] == "content-type:application/x-www-form-urlencoded")
        #expect(lines[4] == "host:vpc.cn-shanghai.aliyuncs.com")
        #expect(lines[12] == digest)
        #expect(signed.stringToSign.hasPrefix("ACS3-HMAC-SHA256\n"))
    }

    @Test("The secret of a query stands as REDACTED in the canonical request")
    func redactedCanonicalRequest() throws {
        let signed = try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.temporaryCredentials,
            parameterPlacement: .query
        ).signedRequest(for: Sample.fullRequest, timestamp: Sample.timestamp, nonce: Sample.nonce)
        let canonical = try #require(signed.canonicalRequest)
        #expect(canonical.contains("IkeConfig=%7B%22Psk%22%3A%22REDACTED%22%2C%22IkeVersion%22%3A%22ikev2%22"))
        #expect(canonical.contains("\nx-acs-security-token:REDACTED\n"))
    }

    @Test("The curl command is one that a shell reads, secrets replaced")
    func curl() throws {
        let signed = try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Credentials(accessKeyId: "it's", accessKeySecret: Secret("s"))
        ).signedRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        #expect(signed.curlCommand.hasPrefix("curl -X POST 'https://vpc.cn-shanghai.aliyuncs.com/' -H 'accept: "))
        #expect(signed.curlCommand.hasSuffix(" --data-raw 'RegionId=cn-shanghai&VpnConnectionId=vco-1&Name=tokyo'"))
        #expect(signed.curlCommand.contains(#"Credential=it'\''s,SignedHeaders="#))
        #expect(signed.curlCommand.contains(",Signature=REDACTED'"))
    }

    @Test("The description is the request as text")
    func description() throws {
        let signed = try SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            signatureVersion: .v1
        ).signedRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        let lines = signed.description.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasPrefix("POST https://vpc.cn-shanghai.aliyuncs.com/?Action="))
        #expect(lines[0].hasSuffix("&Signature=REDACTED"))
        #expect(lines.suffix(2) == ["", "RegionId=cn-shanghai&VpnConnectionId=vco-1&Name=tokyo"])
    }
}
