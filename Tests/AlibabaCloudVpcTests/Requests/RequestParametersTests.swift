import Testing

@testable import AlibabaCloudVpc

@Suite struct RequestParametersTests {
    @Test("Parameters keep the order in which they were added; nil ones are left out")
    func order() {
        var parameters = RequestParameters()
        parameters.append("B", "2")
        parameters.append("Missing", nil as String?)
        parameters.append("A", true)
        parameters.append("C", false)
        parameters.append("N", -7)
        parameters.append("E", IkeVersion.ikev2)
        parameters.append("L", [CIDRBlock("1.1.1.0/24"), CIDRBlock("::/0")])
        parameters.append("J", JSONObject())
        parameters.append("Empty", "")
        #expect(parameters.all.map(\.name) == ["B", "A", "C", "N", "E", "L", "Empty"])
        #expect(parameters.all.map(\.value) == ["2", "true", "false", "-7", "ikev2", "1.1.1.0/24,::/0", ""])
        #expect(parameters["N"] == "-7")
        #expect(parameters["Missing"] == nil)
    }

    @Test("Secrets are sent and not shown, whole values and parts of JSON alike")
    func secrets() {
        var object = JSONObject()
        object.append("First", 1)
        object.append("Psk", Secret("秘密\"x"))
        object.append("Middle", "m")
        object.append("Other", Secret(""))
        var parameters = RequestParameters()
        parameters.append("Token", Secret("secret-token"))
        parameters.append("Config", object)
        #expect(parameters["Token"] == "secret-token")
        #expect(parameters["Config"] == #"{"First":1,"Psk":"秘密\"x","Middle":"m","Other":""}"#)
        #expect(
            parameters.description == """
                Token=REDACTED
                Config={"First":1,"Psk":"REDACTED","Middle":"m","Other":"REDACTED"}
                """
        )
        let printed = everythingPrinted(of: parameters)
        #expect(!printed.contains("secret-token"))
        #expect(!printed.contains("秘密"))
        #expect(parameters.secrets == [Secret("secret-token"), Secret("秘密\"x"), Secret("")])
        #expect(parameters.redacted.secrets.isEmpty)
    }

    @Test("Lists are equal when their names and values are, whatever was left out")
    func equality() {
        var left = RequestParameters()
        left.append("A", "1")
        left.append("B", nil as Int?)
        var right = RequestParameters()
        right.append("A", "1")
        #expect(left == right)
        #expect(Set([left, right]).count == 1)
        right.append("A", "1")
        #expect(left != right)
    }
}
