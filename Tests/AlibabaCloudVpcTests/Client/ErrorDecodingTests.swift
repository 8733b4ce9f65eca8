import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct ErrorDecodingTests {
    private func failure(_ body: String, status: Int = 400, headers: HTTPTransportResponse.Headers = [:]) -> VpcError? {
        #expect(throws: VpcError.self) {
            try VpcResponseDecoder().decode(
                ModifyVpnConnectionAttributeResponse.self,
                from: HTTPTransportResponse(status: status, headers: headers, body: Data(body.utf8))
            )
        }
    }

    @Test(
        "An error reads the same from XML, from JSON and from JSON of small letters",
        arguments: [
            "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>r-1</RequestId><HostId>vpc.aliyuncs.com</HostId>"
                + "<Code>VpnGateway.Configuring</Code><Message>The specified service is configuring.</Message>"
                + "<Recommend>https://error-center</Recommend></Error>",
            #"{"RequestId":"r-1","HostId":"vpc.aliyuncs.com","Code":"VpnGateway.Configuring","#
                + #""Message":"The specified service is configuring.","Recommend":"https://error-center"}"#,
            #"{"requestId":"r-1","hostId":"vpc.aliyuncs.com","code":"VpnGateway.Configuring","#
                + #""message":"The specified service is configuring.","recommend":"https://error-center"}"#,
        ]
    )
    func formats(_ body: String) {
        let error = failure(body)
        let expected = ServiceError(
            code: .vpnGatewayConfiguring,
            message: "The specified service is configuring.",
            requestId: "r-1",
            hostId: "vpc.aliyuncs.com",
            recommend: "https://error-center",
            httpStatus: 400
        )
        #expect(error?.code == .serviceFailed)
        #expect(error?.serviceError == expected)
        #expect(error?.requestId == "r-1")
        #expect(error?.httpStatus == 400)
        #expect(error?.mayHaveBeenApplied == false)
        #expect(error?.description.contains("VpnGateway.Configuring (HTTP 400): The specified service") == true)
    }

    @Test(
        "The missing permission is told, from both formats",
        arguments: [
            #"{"Code":"NoPermission","Message":"no","RequestId":"r","AccessDeniedDetail":{"AuthAction":"vpc:Modify","#
                + #""AuthPrincipalDisplayName":"22","AuthPrincipalOwnerId":"11","AuthPrincipalType":"SubUser","#
                + #""EncodedDiagnosticMessage":"AQE","NoPermissionType":"ImplicitDeny","PolicyType":"RAM"}}"#,
            "<Error><Code>NoPermission</Code><Message>no</Message><RequestId>r</RequestId><AccessDeniedDetail>"
                + "<AuthAction>vpc:Modify</AuthAction><AuthPrincipalDisplayName>22</AuthPrincipalDisplayName>"
                + "<AuthPrincipalOwnerId>11</AuthPrincipalOwnerId><AuthPrincipalType>SubUser</AuthPrincipalType>"
                + "<EncodedDiagnosticMessage>AQE</EncodedDiagnosticMessage><NoPermissionType>ImplicitDeny</NoPermissionType>"
                + "<PolicyType>RAM</PolicyType></AccessDeniedDetail></Error>",
        ]
    )
    func accessDenied(_ body: String) {
        let error = failure(body, status: 403)?.serviceError
        let expected = AccessDeniedDetail(
            authAction: "vpc:Modify",
            authPrincipalDisplayName: "22",
            authPrincipalOwnerId: "11",
            authPrincipalType: "SubUser",
            encodedDiagnosticMessage: "AQE",
            noPermissionType: "ImplicitDeny",
            policyType: "RAM"
        )
        #expect(error?.accessDeniedDetail == expected)
        #expect(error?.isPermissionDenied == true)
        #expect(error?.description.contains("vpc:Modify denied to SubUser 22 (ImplicitDeny, RAM)") == true)
    }

    @Test(
        "A success that carries an error is an error",
        arguments: [
            #"{"Code":"Forbidden","Message":"no","RequestId":"r"}"#, #"{"code":"Forbidden"}"#,
            "<Error><Code>Forbidden</Code></Error>", "<R><Code>Forbidden</Code><Message>no</Message></R>",
        ]
    )
    func errorInSuccess(_ body: String) {
        let error = failure(body, status: 200)
        #expect(error?.code == .serviceFailed)
        #expect(error?.serviceError?.code == .forbidden)
        #expect(error?.httpStatus == 200)
    }

    @Test(
        "So is one that tells it in another way",
        arguments: [
            #"{"Message":"boom","RequestId":"r"}"#, #"{"message":"boom","code":""}"#,
            #"{"Error":{"Code":"InternalError","Message":"boom"},"RequestId":"r"}"#,
            "<ErrorResponse><Error><Code>InternalError</Code><Message>boom</Message></Error></ErrorResponse>",
            "<error><message>boom</message></error>", #"{"Success":false,"Message":"boom","Name":"a"}"#,
            #"{"ErrorCode":"X","ErrorMessage":"boom"}"#, #"{"Code":"200","Success":"false","Message":"boom"}"#,
        ]
    )
    func errorInOtherWords(_ body: String) {
        let error = failure(body, status: 200)
        #expect(error?.code == .serviceFailed)
        #expect(error?.serviceError?.message == "boom")
    }

    @Test(
        "A page with the status of a success isn't a response",
        arguments: [
            "<body><h1>502 Bad Gateway</h1><hr/></body>", "<center><b>x</b></center>", "<x:html><x:body/></x:html>",
            "<soap:Envelope><Body/></soap:Envelope>", "<Fault><a/></Fault>", "<Error><x/></Error>",
        ]
    )
    func page(_ body: String) {
        let error = failure(body, status: 200)
        #expect(error?.code == .undecodableResponse)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test(
        "A code of success is no error",
        arguments: [
            #"{"Code":"200","Name":"a"}"#, #"{"Code":200,"Name":"a"}"#, #"{"Code":"OK","Name":"a"}"#,
            #"{"code":"Success","Message":"successful","Name":"a"}"#, #"{"Code":"","Name":"a"}"#,
            #"{"Code":null,"Name":"a"}"#, #"{"Code":"0","Name":"a"}"#, #"{"Code":0,"Success":true,"Name":"a"}"#,
            #"{"Success":true,"Code":"0","Name":"a"}"#, #"{"Success":"true","Code":"Accepted","Name":"a"}"#,
            #"{"success":true,"code":"0000","name":"b","Name":"a"}"#,
        ]
    )
    func codeOfSuccess(_ body: String) throws {
        let response = try VpcResponseDecoder().decode(
            ModifyVpnConnectionAttributeResponse.self,
            from: HTTPTransportResponse(status: 200, body: Data(body.utf8))
        )
        #expect(response.name == "a")
    }

    @Test(
        "After an unknown code with the status of a success, the change may have been made",
        arguments: [
            #"{"Code":"Accepted","Message":"m"}"#, #"{"Success":false,"Code":"0","Message":"m"}"#,
            #"{"Success":false,"Message":"m"}"#, #"{"Code":"internalServerError","Message":"m"}"#,
            #"{"Code":"InternalError.Network","Message":"m"}"#, #"{"Success":true,"Code":"SystemBusy","Message":"m"}"#,
            #"{"Code":"TIMEOUT","Message":"m"}"#, "<Error><Code>Accepted</Code><Message>m</Message></Error>",
        ]
    )
    func unknownOutcome(_ body: String) {
        let error = failure(body, status: 200)
        #expect(error?.code == .serviceFailed)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test(
        "A known rejection with the status of a success was not applied",
        arguments: [
            #"{"Code":"InvalidName","Message":"m"}"#, #"{"Success":true,"Code":"VpnGateway.Configuring"}"#,
            #"{"Success":false,"Code":"Throttling.User","Message":"m"}"#, #"{"Code":"Forbbiden.SubUser"}"#,
        ]
    )
    func rejectionInSuccess(_ body: String) {
        let error = failure(body, status: 200)
        #expect(error?.code == .serviceFailed)
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("The error of a failed request keeps its code, even one that claims success")
    func failureThatClaimsSuccess() {
        let error = failure(#"{"Success":true,"Code":"Accepted","Message":"m"}"#, status: 400)
        #expect(error?.serviceError?.code.rawValue == "Accepted")
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test(
        "A failure with a proxy's page, with nothing or with half an error is told by its status",
        arguments: [
            (502, "<html><body>Bad Gateway</body></html>"), (502, "<!DOCTYPE html><html>Bad Gateway</html>"), (503, ""),
            (504, "upstream timed out"), (500, #"{"Code":"Inter"#), (400, "{}"), (404, "[]"), (500, "<Error><Code>Int"),
        ]
    )
    func proxies(_ status: Int, body: String) {
        let error = failure(body, status: status)
        #expect(error?.code == .serviceFailed)
        #expect(error?.httpStatus == status)
        #expect(error?.serviceError?.code.rawValue == "HTTPStatus.\(status)")
        #expect(error?.serviceError?.httpStatus == status)
        #expect(error?.serviceError?.message.isEmpty == false)
        #expect(error?.bodyExcerpt == (body.isEmpty ? nil : body))
        #expect(error?.mayHaveBeenApplied == (status >= 500))
        #expect(error?.serviceError?.isRetryable == (status >= 500))
    }

    @Test("A message without a code is kept")
    func messageOnly() {
        let error = failure(#"{"message":"bad gateway","requestId":"r-9"}"#, status: 502)
        #expect(error?.serviceError?.message == "bad gateway")
        #expect(error?.requestId == "r-9")
    }

    @Test("A request id in the header counts where the body has none")
    func requestIdInHeader() {
        let error = failure(#"{"Code":"Forbidden"}"#, status: 403, headers: ["x-acs-request-id": "h-1"])
        #expect(error?.requestId == "h-1")
        #expect(error?.serviceError?.requestId == "h-1")
    }

    @Test("A redirect is not followed, and its target named")
    func redirect() {
        let error = failure(
            "moved",
            status: 302,
            headers: ["Location": "https://evil.example.com/?SecurityToken=sesame"]
        )
        #expect(error?.code == .transportFailed)
        #expect(error?.httpStatus == 302)
        #expect(error?.message.contains("HTTP 302) to evil.example.com.") == true)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
    }

    @Test("The error of a redirect without a target says that there is none")
    func redirectToNowhere() {
        #expect(failure("", status: 301)?.message.contains("a host that it doesn't name") == true)
    }

    @Test(
        "A message that repeats the string to sign holds no secret",
        arguments: [
            "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId%3Did"
                + "%26IkeConfig%3D%257B%2522Psk%2522%253A%2522open-sesame%2522%252C%2522IkeVersion%2522%253A%2522ikev1%2522%257D"
                + "%26SecurityToken%3Dopen-sesame%26Version%3D2016-04-28",
            "server string to sign is:SecurityToken=open-sesame&x=1", "bad header x-acs-security-token: open-sesame",
        ]
    )
    func stringToSign(_ message: String) throws {
        let json = try JSONEncoder().encode(["Code": "SignatureDoesNotMatch", "Message": message])
        let error = try #require(failure(String(decoding: json, as: UTF8.self)))
        #expect(!everythingPrinted(of: error).contains("open-sesame"))
        #expect(error.serviceError?.message.contains("REDACTED") == true)
        if message.contains("2016") {
            #expect(error.serviceError?.message.hasSuffix("%26Version%3D2016-04-28") == true)
            #expect(error.serviceError?.message.contains("%2522IkeVersion%2522%253A%2522ikev1%2522%257D") == true)
        }
    }
}
