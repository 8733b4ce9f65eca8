import Foundation
import Testing

@testable import LoopbackServer

@Suite struct LoopbackURLTests {
    private func url(_ target: String, host: String? = "127.0.0.1:80") -> String? {
        let headers = host.map { ["host": $0] } ?? [:]
        return LoopbackServer.Request(method: "GET", target: target, headers: headers, body: Data()).url?.absoluteString
    }

    @Test(
        "Only characters that a URL can't have are escaped",
        arguments: [
            ("/?Timestamp=03%3A04%3a05&A=b+c~*", "/?Timestamp=03%3A04%3a05&A=b+c~*"),
            (#"/?IkeConfig={"Psk":"k|1"}&T=%3A"#, "/?IkeConfig=%7B%22Psk%22:%22k%7C1%22%7D&T=%3A"),
            ("/?Name=东京&T=%E4%BA%AC", "/?Name=%E4%B8%9C%E4%BA%AC&T=%E4%BA%AC"),
            ("/?Name=a#b", "/?Name=a%23b"),
        ]
    )
    func escapes(_ target: String, _ expected: String) {
        #expect(url(target) == "http://127.0.0.1:80\(expected)")
    }

    @Test("A target with an invalid percent escape has no URL", arguments: ["/?A=%zz", "/?A=5%", "/?A={%"])
    func escapesOfNothing(_ target: String) {
        #expect(url(target) == nil)
    }

    @Test("A request without a host has no URL")
    func noHost() {
        #expect(url("/?A=b", host: nil) == nil)
    }
}
