import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct RefusalTests {
    @Test(
        "A refused request has the service's status, code and message in both formats",
        arguments: Refusal.documented + Refusal.common
    )
    func refused(_ refusal: Refusal) async throws {
        for format in ResponseFormat.allCases {
            var host: String?
            let response = try await refusal.scene.response(
                to: refusal.parameters,
                action: refusal.action,
                region: refusal.region,
                credentials: refusal.credentials,
                endpoint: refusal.endpoint.map(Endpoint.custom) ?? .regional,
                format: format
            ) { request in
                refusal.change(&request)
                host = request.url?.host
            }
            let error = try #require(refusal.scene.refusal(response))
            #expect(error.code.rawValue == refusal.code)
            #expect(
                refusal.message.hasSuffix(":")
                    ? error.message.hasPrefix(refusal.message) : error.message == refusal.message
            )
            #expect(error.httpStatus == refusal.status)
            #expect(error.hostId == host)
            #expect(error.requestId == response.headers["x-acs-request-id"])
            #expect(response.headers["content-type"]?.contains(format.rawValue.lowercased()) == true)
            let logged = await refusal.scene.vpc.requests.last
            #expect(logged?.errorCode == error.code)
            #expect(logged?.status == refusal.status)
        }
        #expect(await refusal.scene.vpc.changes.isEmpty)
    }

    @Test("An error is written as in the documentation's samples")
    func bytes() async throws {
        let scene = Scene()
        let parameters = ["VpnConnectionId": "vco-2"]
        let json = try await scene.response(to: parameters)
        let jsonId = try #require(json.headers["x-acs-request-id"])
        let text = "The specified vpn connection instance id does not exist."
        let code = "InvalidVpnConnectionInstanceId.NotFound"
        let host = "vpc.cn-shanghai.aliyuncs.com"
        #expect(
            String(decoding: json.body, as: UTF8.self)
                == #"{"RequestId":"\#(jsonId)","HostId":"\#(host)","Code":"\#(code)","Message":"\#(text)"}"#
        )
        let xml = try await scene.response(to: parameters, format: .xml)
        let xmlId = try #require(xml.headers["x-acs-request-id"])
        #expect(
            String(decoding: xml.body, as: UTF8.self)
                == "<Error><RequestId>\(xmlId)</RequestId><HostId>\(host)</HostId><Code>\(code)</Code>"
                + "<Message>\(text)</Message></Error>"
        )
        #expect(xmlId.wholeMatch(of: /[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/) != nil)
        #expect(xmlId != jsonId)
    }

    @Test(
        "A timestamp is accepted within 15 minutes of the service's clock",
        arguments: [
            (0, nil), (900, nil), (-900, nil), (901, "InvalidTimeStamp.Expired"), (-901, "InvalidTimeStamp.Expired"),
        ] as [(TimeInterval, String?)]
    )
    func skew(_ seconds: TimeInterval, code: String?) async throws {
        let scene = Scene()
        let timestamp = scene.clock.date.addingTimeInterval(seconds)
        for version in SignatureVersion.allCases {
            let builder = SignedRequestBuilder(
                region: .cnShanghai,
                credentials: SimulatedVpc.sampleCredentials,
                signatureVersion: version
            )
            let request = RawDescription(pairs: [("VpnConnectionId", "vco-1")])
            let response = try await scene.vpc.send(
                builder.urlRequest(for: request, timestamp: timestamp, nonce: "\(version)")
            )
            #expect(scene.refusal(response)?.code.rawValue == code)
            #expect(response.headers["date"] == "Fri, 02 Jan 2026 03:04:05 GMT")
        }
    }

    @Test(
        "A malformed timestamp is refused",
        arguments: [
            "2026-01-02 03:04:05", "2026-01-02T03:04:05+00:00", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-01-02T24:00:00Z", "２026-01-02T03:04:0Z",
        ]
    )
    func illegalTime(_ text: String) async throws {
        let scene = Scene()
        let response = try await scene.response(to: ["VpnConnectionId": "vco-1"]) { request in
            request.setValue(text, forHTTPHeaderField: "x-acs-date")
        }
        #expect(scene.refusal(response)?.code == .illegalTimestamp)
    }

    @Test("A nonce is accepted once, unless its signature was refused")
    func nonce() async throws {
        let scene = Scene()
        let wrong = Credentials(accessKeyId: "testid", accessKeySecret: Secret("wrong"))
        let first = try await scene.response(to: ["VpnConnectionId": "vco-1"], credentials: wrong, nonce: "n")
        #expect(scene.refusal(first)?.code == .signatureDoesNotMatch)
        let second = try await scene.response(to: ["VpnConnectionId": "vco-2"], nonce: "n")
        #expect(scene.refusal(second)?.code == .invalidVpnConnectionInstanceIdNotFound)
        let third = try await scene.response(to: ["VpnConnectionId": "vco-1", "Name": "tokyo"], nonce: "n")
        #expect(scene.refusal(third)?.code == .signatureNonceUsed)
        #expect(scene.refusal(third)?.message == "Specified signature nonce was used already.")
        #expect(await scene.vpc.changes.isEmpty)
    }

    @Test("Temporary credentials are accepted with their security token", arguments: SignatureVersion.allCases)
    func token(_ version: SignatureVersion) async throws {
        let credentials = Credentials(
            accessKeyId: "STS.id",
            accessKeySecret: Secret("secret"),
            securityToken: Secret("CAES+/=*~ tok")
        )
        let scene = Scene(credentials: credentials)
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: credentials, signatureVersion: version)
        let request = RawModification(pairs: [("VpnConnectionId", "vco-1"), ("Name", "tokyo")])
        let response = try await scene.vpc.send(
            builder.urlRequest(for: request, timestamp: scene.clock.date, nonce: "n")
        )
        #expect(response.status == 200)
        #expect(await scene.vpc.log.contains("CAES") == false)
    }

    @Test(
        "The error of a wrong secret has the service's string to sign",
        arguments: SignatureVersion.allCases
    )
    func mismatch(_ version: SignatureVersion) async throws {
        let scene = Scene(credentials: Credentials(accessKeyId: "testid", accessKeySecret: Secret("right")))
        let error = await #expect(throws: VpcError.self) {
            try await scene.client { $0.signatureVersion = version }
                .send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo"))
        }
        #expect(error?.serviceError?.code == .signatureDoesNotMatch)
        #expect(
            error?.message.contains("signed the same string as this client: the access key secret is wrong.") == true
        )
    }

    @Test("Other versions of the API are refused")
    func version() async throws {
        let scene = Scene()
        let response = try await scene.response(to: ["VpnConnectionId": "vco-1"]) { request in
            request.setValue("2014-05-26", forHTTPHeaderField: "x-acs-version")
        }
        #expect(scene.refusal(response)?.code == .signatureDoesNotMatch)
    }

    @Test(
        "Only the service's hosts, this machine, and reserved names are found",
        arguments: [
            ("https://vpc.cn-shanghai.aliyuncs.com/", true), ("https://vpc-vpc.cn-shanghai.aliyuncs.com/", true),
            ("https://vpc.aliyuncs.com/", true), ("http://127.0.0.1:8080/", true), ("http://localhost:1/", true),
            ("http://[::1]:8080/", true), ("https://vpc.example.com/", true), ("https://vpc.test/", true),
            ("https://vpc.cn-shanghaj.aliyuncs.com/", false), ("https://ecs.cn-shanghai.aliyuncs.com/", false),
            ("https://vpc.cn-shanghai.aliyuncs.org/", false), ("https://aliyuncs.com/", false),
        ]
    )
    func host(_ endpoint: String, isFound: Bool) async throws {
        let scene = Scene()
        let url = try #require(URL(string: endpoint))
        let client = scene.client {
            $0.endpoint = .custom(url)
            $0.retryPolicy = .none
        }
        let change = ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo")
        if isFound {
            #expect(try await client.send(change).name == "tokyo")
        } else {
            let error = await #expect(throws: VpcError.self) { try await client.send(change) }
            #expect(error?.underlyingError as? URLError == URLError(.cannotFindHost))
            #expect(error?.mayHaveBeenApplied == false)
            #expect(await scene.vpc.requests.isEmpty)
        }
    }

    @Test("A region's host refuses requests for another region")
    func otherRegion() async throws {
        let scene = Scene()
        let url = try #require(URL(string: "https://vpc.cn-beijing.aliyuncs.com"))
        let client = scene.client { $0.endpoint = .custom(url) }
        let error = await #expect(throws: VpcError.self) {
            try await client.send(ModifyVpnConnectionAttributeRequest(vpnConnectionId: "vco-1", name: "tokyo"))
        }
        #expect(error?.serviceError?.code == .invalidRegionIdNotFound)
    }
}
