import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct SignedRequestBuilderTests {
    private func builder(
        _ version: SignatureVersion = .v3,
        credentials: Credentials = Sample.credentials,
        endpoint: Endpoint = .regional,
        placement: ParameterPlacement = .body,
        format: ResponseFormat = .json,
        validation: RequestValidation = .documented
    ) -> SignedRequestBuilder {
        SignedRequestBuilder(
            region: .cnShanghai,
            credentials: credentials,
            endpoint: endpoint,
            signatureVersion: version,
            parameterPlacement: placement,
            responseFormat: format,
            validation: validation
        )
    }

    private func items(_ request: URLRequest) throws -> [String: String] {
        let url = try #require(request.url)
        let items = URLComponents(url: url, resolvingAgainstBaseURL: false)?.queryItems ?? []
        return Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
    }

    @Test("A POST with V1 has the common parameters in the query and the operation's in the body")
    func postV1() throws {
        let request = try builder(.v1).urlRequest(
            for: Sample.renaming,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(request.httpMethod == "POST")
        #expect(request.httpBody == Data("RegionId=cn-shanghai&VpnConnectionId=vco-1&Name=tokyo".utf8))
        #expect(request.value(forHTTPHeaderField: "Content-Type") == "application/x-www-form-urlencoded")
        var query = try items(request)
        #expect(query.removeValue(forKey: "Signature")?.isEmpty == false)
        #expect(
            query == [
                "Action": "ModifyVpnConnectionAttribute", "Version": "2016-04-28", "Format": "JSON",
                "AccessKeyId": "testid", "SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0",
                "SignatureNonce": "n-1", "Timestamp": "2026-01-02T03:04:05Z",
            ]
        )
    }

    @Test("A POST with V3 has the common parameters in headers and nothing in the query")
    func postV3() throws {
        let request = try builder(.v3).urlRequest(
            for: Sample.renaming,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(request.url?.absoluteString == "https://vpc.cn-shanghai.aliyuncs.com/")
        #expect(request.httpBody == Data("RegionId=cn-shanghai&VpnConnectionId=vco-1&Name=tokyo".utf8))
        #expect(
            Set((request.allHTTPHeaderFields ?? [:]).keys.map { $0.lowercased() }) == [
                "accept", "authorization", "content-type", "user-agent", "x-acs-action", "x-acs-content-sha256",
                "x-acs-date", "x-acs-signature-nonce", "x-acs-version",
            ]
        )
        #expect(request.value(forHTTPHeaderField: "x-acs-action") == "ModifyVpnConnectionAttribute")
        #expect(request.value(forHTTPHeaderField: "x-acs-version") == "2016-04-28")
        #expect(request.value(forHTTPHeaderField: "x-acs-date") == "2026-01-02T03:04:05Z")
        #expect(request.value(forHTTPHeaderField: "x-acs-signature-nonce") == "n-1")
    }

    @Test("A GET has everything in the query and no body", arguments: SignatureVersion.allCases)
    func get(_ version: SignatureVersion) throws {
        let request = try builder(version).urlRequest(
            for: Sample.renaming,
            method: .get,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(request.httpMethod == "GET")
        #expect(request.httpBody == nil)
        #expect(request.value(forHTTPHeaderField: "Content-Type") == nil)
        let query = try items(request)
        #expect(query["VpnConnectionId"] == "vco-1")
        #expect(query["Name"] == "tokyo")
        #expect((query["Signature"] != nil) == (version == .v1))
    }

    @Test("A POST with its parameters in the query has no body", arguments: SignatureVersion.allCases)
    func queryPlacement(_ version: SignatureVersion) throws {
        let request = try builder(version, placement: .query).urlRequest(
            for: Sample.renaming,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(request.httpMethod == "POST")
        #expect(request.httpBody == nil)
        #expect(try items(request)["Name"] == "tokyo")
    }

    @Test("Temporary credentials send their token, signed", arguments: SignatureVersion.allCases)
    func token(_ version: SignatureVersion) throws {
        let request = try builder(version, credentials: Sample.temporaryCredentials)
            .urlRequest(for: Sample.renaming, timestamp: Sample.timestamp, nonce: Sample.nonce)
        switch version {
        case .v1:
            #expect(try items(request)["SecurityToken"] == Sample.securityToken)
        case .v3:
            #expect(request.value(forHTTPHeaderField: "x-acs-security-token") == Sample.securityToken)
            #expect(request.value(forHTTPHeaderField: "x-acs-accesskey-id") == "testid")
        }
    }

    @Test(
        "Accept and Format follow the format",
        arguments: [
            (ResponseFormat.json, "application/json", "JSON"), (.xml, "application/xml", "XML"),
        ]
    )
    func format(_ format: ResponseFormat, mediaType: String, name: String) throws {
        let v1 = try builder(.v1, format: format).urlRequest(for: Sample.renaming)
        #expect(v1.value(forHTTPHeaderField: "Accept") == mediaType)
        #expect(try items(v1)["Format"] == name)
        let v3 = try builder(.v3, format: format).urlRequest(for: Sample.renaming)
        #expect(v3.value(forHTTPHeaderField: "Accept") == mediaType)
    }

    @Test("User-Agent names the library and its version")
    func userAgent() throws {
        let request = try builder().urlRequest(for: Sample.renaming)
        let agent = try #require(request.value(forHTTPHeaderField: "User-Agent"))
        #expect(agent.hasPrefix("AlibabaCloudVpc/\(LibraryVersion.number) (Swift; "))
    }

    @Test("The request's region chooses the endpoint and RegionId")
    func region() throws {
        var renaming = Sample.renaming
        renaming.regionId = .euCentral1
        let request = try builder().urlRequest(for: renaming)
        #expect(request.url?.host == "vpc.eu-central-1.aliyuncs.com")
        #expect(String(decoding: request.httpBody ?? Data(), as: UTF8.self).hasPrefix("RegionId=eu-central-1&"))
    }

    @Test("A custom endpoint gets the request, its port in the signed host")
    func customEndpoint() throws {
        let url = try #require(URL(string: "http://127.0.0.1:8080"))
        let signed = try builder(endpoint: .custom(url)).signedRequest(
            for: Sample.renaming,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(signed.urlRequest.url?.absoluteString == "http://127.0.0.1:8080/")
        #expect(signed.canonicalRequest?.contains("\nhost:127.0.0.1:8080\n") == true)
    }

    @Test("An invalid request is refused with all its failures, and the region's")
    func invalid() {
        var request = Sample.renaming
        request.regionId = Region(rawValue: "cn-shanghai.evil.com/")
        request.name = "1"
        request.clientToken = ""
        let error = #expect(throws: VpcError.self) { try builder().urlRequest(for: request) }
        #expect(error?.code == .invalidRequest)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(Set(error?.validationFailures.map(\.path) ?? []) == ["regionId", "name", "clientToken"])
        #expect(error?.message.contains("clientToken: must have 1 through 64 characters") == true)
    }

    @Test("All that is wrong with anything is told at once")
    func allAtOnce() throws {
        let request = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "", regionId: Region(rawValue: "A"))
        let broken = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Credentials(accessKeyId: "", accessKeySecret: Secret("")),
            endpoint: .custom(try #require(URL(string: "ftp://x")))
        )
        let error = #expect(throws: VpcError.self) {
            try broken.urlRequest(for: request, timestamp: .distantFuture, nonce: "")
        }
        #expect(
            error?.validationFailures.map(\.path) == [
                "vpnConnectionId", "request", "regionId", "endpoint", "credentials.accessKeyId",
                "credentials.accessKeySecret", "nonce",
            ]
        )
    }

    @Test("An action that cannot stand in a header is refused")
    func unusableAction() {
        struct Forged: VpcRequest {
            typealias Response = ModifyVpnConnectionAttributeResponse
            static let action = "A\r\nX-Evil: 1"
            func parameters() -> RequestParameters { RequestParameters() }
        }
        let error = #expect(throws: VpcError.self) { try builder(validation: .off).urlRequest(for: Forged()) }
        #expect(error?.validationFailures.map(\.path) == ["action"])
    }

    @Test("Without validation a request is sent as it is, but for the region")
    func validationOff() throws {
        var request = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "", name: "1 \u{1}")
        let sent = try builder(validation: .off).urlRequest(for: request)
        #expect(sent.httpBody == Data("RegionId=cn-shanghai&VpnConnectionId=&Name=1%20%01".utf8))
        request.regionId = Region(rawValue: "evil.com/")
        let error = #expect(throws: VpcError.self) { try builder(validation: .off).urlRequest(for: request) }
        #expect(error?.validationFailures.map(\.path) == ["regionId"])
    }

    @Test(
        "A name sent twice, or one of the library's own, is refused whatever the validation",
        arguments: [
            "RegionId", "Action", "Signature", "AccessKeyId", "X",
        ]
    )
    func ambiguous(_ name: String) {
        let request = ProbeRequest(pairs: [(name: "X", value: "1"), (name: name, value: "2")])
        let error = #expect(throws: VpcError.self) { try builder(validation: .off).urlRequest(for: request) }
        #expect(error?.validationFailures.map(\.path) == ["parameters[\(name)]"])
    }

    @Test(
        "Credentials that cannot stand in a header are refused by name, not by value",
        arguments: [
            (Credentials(accessKeyId: "", accessKeySecret: Secret("s")), "credentials.accessKeyId"),
            (Credentials(accessKeyId: "id\r\nx: y", accessKeySecret: Secret("s")), "credentials.accessKeyId"),
            (Credentials(accessKeyId: "id", accessKeySecret: Secret("")), "credentials.accessKeySecret"),
            (Credentials(accessKeyId: "id", accessKeySecret: Secret("sesame\n")), "credentials.accessKeySecret"),
            (
                Credentials(accessKeyId: "id", accessKeySecret: Secret("s"), securityToken: Secret("sesame\n")),
                "credentials.securityToken"
            ),
            (
                Credentials(accessKeyId: "id", accessKeySecret: Secret("s"), securityToken: Secret(" sesame")),
                "credentials.securityToken"
            ),
        ]
    )
    func unusableCredentials(_ credentials: Credentials, path: String) {
        let error = #expect(throws: VpcError.self) {
            try builder(credentials: credentials).urlRequest(for: Sample.renaming)
        }
        #expect(error?.validationFailures.map(\.path) == [path])
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
    }

    @Test("Each request has the system's time and a nonce that no other has, unless the caller sets them")
    func defaultTimestampAndNonce() throws {
        let earliest = Date().addingTimeInterval(-1)
        let requests = try (0..<1000).map { _ in try builder(.v3).urlRequest(for: Sample.renaming) }
        let nonces = try requests.map { try #require($0.value(forHTTPHeaderField: "x-acs-signature-nonce")) }
        #expect(Set(nonces).count == 1000)
        #expect(nonces.allSatisfy { $0.count == 32 })
        let text = try #require(requests[0].value(forHTTPHeaderField: "x-acs-date"))
        let timestamp = try Date(text, strategy: .iso8601)
        #expect((earliest...Date()).contains(timestamp))
    }

    @Test("A timestamp that cannot be written is refused", arguments: [Double.nan, .infinity, 1e20, -1e20])
    func unusableDate(_ seconds: Double) {
        let timestamp = Date(timeIntervalSince1970: seconds)
        let error = #expect(throws: VpcError.self) {
            try builder().urlRequest(for: Sample.renaming, timestamp: timestamp)
        }
        #expect(error?.validationFailures.map(\.path) == ["timestamp"])
    }

    @Test("A nonce that cannot stand in a header is refused", arguments: ["", "a b", "a\r\nx: y", "é"])
    func unusableNonce(_ nonce: String) {
        let error = #expect(throws: VpcError.self) { try builder().urlRequest(for: Sample.renaming, nonce: nonce) }
        #expect(error?.validationFailures.map(\.path) == ["nonce"])
    }
}
