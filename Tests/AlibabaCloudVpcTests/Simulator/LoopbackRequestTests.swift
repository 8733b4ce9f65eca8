import Foundation
import LoopbackServer
import Testing

@Suite struct LoopbackRequestTests {
    private func read(_ text: String) -> LoopbackRequest.Reading {
        LoopbackRequest.read(Array(text.utf8))
    }

    @Test("A request is read with its headers and its body, and no further")
    func whole() {
        let text = "POST /?A=b HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 3\r\n\r\nabcGET"
        guard case .whole(let request, let size) = read(text) else {
            Issue.record("no request")
            return
        }
        #expect(size == text.utf8.count - 3)
        #expect(request.method == "POST")
        #expect(request.target == "/?A=b")
        #expect(request.headers == ["host": "localhost", "x-a": "1,2", "content-length": "3"])
        #expect(request.body == Data("abc".utf8))
    }

    @Test("An incomplete request waits for more bytes")
    func incomplete() {
        let bytes = Array("GET / HTTP/1.1\r\nContent-Length: 2\r\n\r\nab".utf8)
        for count in bytes.indices {
            #expect(LoopbackRequest.read(Array(bytes.prefix(count))) == .incomplete)
        }
    }

    @Test(
        "Malformed requests are refused",
        arguments: [
            "\u{16}\u{3}\u{1}", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 9223372036854775807\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        ]
    )
    func refused(_ text: String) {
        #expect(read(text) == .refused)
    }
}
