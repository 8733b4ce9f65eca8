import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct UndecodableResponseTests {
    typealias Response = ModifyVpnConnectionAttributeResponse

    /// The error of a success with this body.
    private func failure(_ body: Data, status: Int = 200, headers: HTTPTransportResponse.Headers = [:]) -> VpcError? {
        #expect(throws: VpcError.self) {
            try VpcResponseDecoder().decode(
                Response.self,
                from: HTTPTransportResponse(status: status, headers: headers, body: body)
            )
        }
    }

    @Test(
        "Each sample, truncated at any byte, is refused as a success that may have been made",
        arguments: [
            "ModifyVpnConnectionAttribute.json", "ModifyVpnConnectionAttribute.xml", "FullResponse.json",
            "FullResponse.xml",
        ]
    )
    func truncated(_ name: String) throws {
        let whole = Array(String(decoding: try Fixture.data(name), as: UTF8.self).trimmingSuffixWhitespace().utf8)
        for count in 0..<whole.count {
            let error = failure(Data(whole[..<count]))
            #expect(error?.code == .undecodableResponse, "\(count) bytes")
            #expect(error?.mayHaveBeenApplied == true, "\(count) bytes")
            #expect(error?.httpStatus == 200, "\(count) bytes")
        }
        #expect(throws: Never.self) { try VpcResponseDecoder().decode(Response.self, from: Data(whole)) }
    }

    @Test(
        "What is no whole JSON or XML document is refused",
        arguments: [
            "", " \n", "\u{FEFF}", "{} x", "{}{}", "[]", "[{}]", "\"text\"", "17", "true", "null", "<a/><b/>", "<a/>x",
            "OK",
            "<!DOCTYPE html><html></html>", "<html><body>502 Bad Gateway</body></html>", "<a>text</a>", "\u{0}",
            "<Error/>", "<Error><RequestId>r</RequestId></Error>",
        ]
    )
    func refused(_ text: String) {
        let error = failure(Data(text.utf8))
        #expect(error?.code == .undecodableResponse)
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.bodyExcerpt == (text.isEmpty ? nil : text))
    }

    @Test(
        "Invalid UTF-8 is refused, in text and in names",
        arguments: [
            [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], [0x3C, 0x61, 0x3E, 0xC3, 0x3C, 0x2F, 0x61, 0x3E],
            [0xFF, 0xFE, 0x7B, 0x00],
            [0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xC0, 0x80, 0x22, 0x7D],
            [0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x3A, 0x31, 0x7D],
        ] as [[UInt8]]
    )
    func invalidUTF8(_ bytes: [UInt8]) {
        #expect(failure(Data(bytes))?.code == .undecodableResponse)
    }

    @Test("A body over 1 MiB is refused, one of 1 MiB is read")
    func size() throws {
        let frame = #"{"Name":""}"#
        let text = { (count: Int) in #"{"Name":"\#(String(repeating: "n", count: count - frame.utf8.count))"}"# }
        let largest = try VpcResponseDecoder().decode(Response.self, from: Data(text(1 << 20).utf8))
        #expect(largest.name?.count == 1 << 20 - frame.utf8.count)
        let error = failure(Data(text(1 << 20 + 1).utf8))
        #expect(error?.code == .undecodableResponse)
        #expect(error?.message.contains("1048576") == true)
    }

    @Test("Nesting over 64 is refused")
    func nesting() {
        let json = #"{"a":"# + String(repeating: "[", count: 64) + String(repeating: "]", count: 64) + "}"
        #expect(failure(Data(json.utf8))?.code == .undecodableResponse)
    }

    @Test(
        "The request id is found in a text that does not read",
        arguments: [
            #"{"RequestId":"7DB79D0C-5F27-4AB5-995B-79BE55102F90","Na"#,
            #"{"requestId" : "7DB79D0C-5F27-4AB5-995B-79BE55102F90""#,
            "<R><RequestId>7DB79D0C-5F27-4AB5-995B-79BE55102F90</RequestId><Na",
            "<html>request id: 7DB79D0C-5F27-4AB5-995B-79BE55102F90</html>",
        ]
    )
    func requestId(_ text: String) {
        #expect(failure(Data(text.utf8))?.requestId == "7DB79D0C-5F27-4AB5-995B-79BE55102F90")
    }

    @Test("A header's request id counts where the text has none")
    func requestIdInHeader() {
        #expect(failure(Data("<".utf8), headers: ["X-Acs-Request-Id": "h-1"])?.requestId == "h-1")
        #expect(failure(Data("<".utf8))?.requestId == nil)
    }

    @Test("The excerpt is the first 2 KiB, cut between characters")
    func excerpt() {
        let error = failure(Data(("x" + String(repeating: "中", count: 2000)).utf8))
        #expect(error?.bodyExcerpt == "x" + String(repeating: "中", count: 682))
        #expect(error?.description.contains("body: 6001 bytes: x中中") == true)
    }

    @Test(
        "The excerpt of a truncated response holds no key",
        arguments: [
            #"{"IkeConfig":{"Psk":"open-sesame","IkeVersion":"ikev1""#, #"{"IkeConfig":{"Psk":"open-ses"#,
            "<R><IkeConfig><Psk>open-sesame</Psk><IkeVer", "<R><IkeConfig><Psk>open-ses",
            #"{"IkeConfig":"{\"Psk\":\"open-sesame\"}""#,
        ]
    )
    func secretInExcerpt(_ text: String) throws {
        let error = try #require(failure(Data(text.utf8)))
        #expect(!everythingPrinted(of: error).contains("open-ses"))
        #expect(error.bodyExcerpt?.contains("REDACTED") == true)
    }

    @Test("A body without a status may have been a success")
    func noStatus() {
        let error = #expect(throws: VpcError.self) {
            try VpcResponseDecoder().decode(Response.self, from: Data("{".utf8))
        }
        #expect(error?.mayHaveBeenApplied == true)
        #expect(error?.httpStatus == nil)
    }

    @Test("A status that ends no request is refused", arguments: [0, -1, 100, 199, 600, 999])
    func strangeStatus(_ status: Int) {
        let error = failure(Data("{}".utf8), status: status)
        #expect(error?.code == .undecodableResponse)
        #expect(error?.httpStatus == status)
    }

    @Test("A response type that throws makes the response undecodable, and the error shows no secret")
    func throwingResponse() {
        struct Picky: VpcResponse {
            struct Refusal: Error { let text: String }
            init(from node: ResponseNode) throws { throw Refusal(text: #"{"Psk":"open-sesame"}"#) }
        }
        let error = #expect(throws: VpcError.self) {
            try VpcResponseDecoder().decode(Picky.self, from: HTTPTransportResponse(status: 200, body: Data("{}".utf8)))
        }
        #expect(error?.code == .undecodableResponse)
        #expect(error?.underlyingError != nil)
        #expect(!everythingPrinted(of: error as Any).contains("sesame"))
    }

    @Test("A response type that throws a VpcError makes the response undecodable too")
    func responseWithOwnError() {
        struct Picky: VpcResponse {
            init(from node: ResponseNode) throws { throw VpcError(code: .unsupported, message: "own") }
        }
        let error = #expect(throws: VpcError.self) {
            try VpcResponseDecoder().decode(Picky.self, from: HTTPTransportResponse(status: 200, body: Data("{}".utf8)))
        }
        #expect(error?.code == .undecodableResponse)
        #expect(error?.mayHaveBeenApplied == true)
        #expect((error?.underlyingError as? VpcError)?.message == "own")
    }
}

extension String {
    fileprivate func trimmingSuffixWhitespace() -> String {
        String(reversed().drop(while: \.isWhitespace).reversed())
    }
}
