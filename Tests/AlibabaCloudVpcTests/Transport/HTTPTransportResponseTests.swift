import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct HTTPResponseTests {
    @Test("Headers are found in any case")
    func headers() {
        let response = HTTPTransportResponse(
            status: 200,
            headers: ["X-Acs-Request-Id": "r", "Content-Type": "text/xml"]
        )
        #expect(response.headers["x-acs-request-id"] == "r")
        #expect(response.headers["CONTENT-TYPE"] == "text/xml")
        #expect(response.headers["Date"] == nil)
        #expect(response.headers.names == ["content-type", "x-acs-request-id"])
    }

    @Test("Headers are made of a dictionary, and can be changed")
    func dictionary() {
        var headers = HTTPTransportResponse.Headers(["A": "1", "a": "2"])
        #expect(headers["A"] == "2")
        headers["B"] = "3"
        headers["a"] = nil
        #expect(headers == ["b": "3"])
    }

    @Test("A response prints its status and size, not its body")
    func printing() {
        let response = HTTPTransportResponse(status: 200, body: Data(#"{"Psk":"open-sesame"}"#.utf8))
        #expect(response.description == "HTTP 200, 21 bytes")
        #expect(!everythingPrinted(of: response).contains("sesame"))
    }
}
