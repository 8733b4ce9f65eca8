import ConformanceCalls
import HostileServer

extension ResponseCase {
    /// Status lines, versions, and what comes before them.
    static let statusLines: [ResponseCase] = [
        ResponseCase("no reason phrase", .status("HTTP/1.1 200"), .success, urlSession: .invalid),
        ResponseCase("an empty reason phrase", .status("HTTP/1.1 200 "), .success),
        ResponseCase(
            "a reason phrase of 8 KiB",
            .status("HTTP/1.1 200 \(String(repeating: "O", count: 8 << 10))"),
            .success
        ),
        ResponseCase(
            "a reason phrase of 300 KiB",
            .status("HTTP/1.1 200 \(String(repeating: "O", count: 300 << 10))"),
            .success,
            urlSession: .lost
        ),
        ResponseCase("a reason phrase that is not ASCII", .status("HTTP/1.1 200 好"), .success),
        ResponseCase(
            "control bytes in the reason phrase",
            .status("HTTP/1.1 200 O\u{1}\u{0}K"),
            .success,
            urlSession: .invalid
        ),
        ResponseCase("two spaces before the status", .status("HTTP/1.1  200 OK"), .invalid),
        ResponseCase("a tab before the status", .status("HTTP/1.1\t200 OK"), .invalid),
        ResponseCase("a space before the version", .status(" HTTP/1.1 200 OK"), .invalid),
        ResponseCase("status 000", .status("HTTP/1.1 000 OK"), .invalid),
        ResponseCase("status 099", .status("HTTP/1.1 099 OK"), .invalid),
        ResponseCase("status 20", .status("HTTP/1.1 20 OK"), .invalid),
        ResponseCase("status 2000", .status("HTTP/1.1 2000 OK"), .invalid),
        ResponseCase("status 600", .status("HTTP/1.1 600 OK"), .undecodable(600)),
        ResponseCase("status 999", .status("HTTP/1.1 999 OK"), .undecodable(999)),
        ResponseCase("status 299", .status("HTTP/1.1 299 OK"), .success),
        ResponseCase("status -200", .status("HTTP/1.1 -200 OK"), .invalid),
        ResponseCase("status +200", .status("HTTP/1.1 +200 OK"), .invalid),
        ResponseCase("status 2OO with letters", .status("HTTP/1.1 2OO OK"), .invalid),
        ResponseCase("status 200.5", .status("HTTP/1.1 200.5 OK"), .invalid),
        ResponseCase("a status in other digits", .status("HTTP/1.1 ٢٠٠ OK"), .invalid),
        ResponseCase("no status", .status("HTTP/1.1"), .invalid),
        ResponseCase("status 18446744073709551816", .status("HTTP/1.1 18446744073709551816 OK"), .invalid),
        ResponseCase("version 1.0", .status("HTTP/1.0 200 OK"), .success),
        ResponseCase("version 1.2", .status("HTTP/1.2 200 OK"), .invalid),
        ResponseCase("version 1.10", .status("HTTP/1.10 200 OK"), .invalid),
        ResponseCase("version 2.0", .status("HTTP/2.0 200 OK"), .invalid, urlSession: .success),
        ResponseCase("version 2", .status("HTTP/2 200 OK"), .invalid, urlSession: .success),
        ResponseCase("version 3", .status("HTTP/3 200 OK"), .invalid),
        ResponseCase("version 0.9 in the status line", .status("HTTP/0.9 200 OK"), .invalid),
        ResponseCase("version 11", .status("HTTP/11 200 OK"), .invalid),
        ResponseCase("version 1", .status("HTTP/1 200 OK"), .invalid),
        ResponseCase("a version in lower case", .status("http/1.1 200 OK"), .invalid, urlSession: .success),
        ResponseCase("HTTPS as the protocol", .status("HTTPS/1.1 200 OK"), .invalid),
        ResponseCase("ICY as the protocol", .status("ICY 200 OK"), .invalid),
        ResponseCase("RTSP as the protocol", .status("RTSP/1.0 200 OK"), .success, urlSession: .invalid),
        ResponseCase("a request line", .status("POST / HTTP/1.1"), .invalid),
        ResponseCase("a body and no head, as HTTP/0.9", "<body>", .finish, .invalid),
        ResponseCase("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .finish, .invalid),
        ResponseCase("a SETTINGS frame of HTTP/2", ResponseTemplate([0, 0, 0, 4, 0, 0, 0, 0, 0]), .finish, .invalid),
        ResponseCase("an alert of TLS", ResponseTemplate([0x15, 3, 3, 0, 2, 2, 40]), .finish, .invalid),
        ResponseCase("the greeting of SMTP", "220 mail.example ESMTP\r\n", .finish, .invalid),
        ResponseCase("a leading blank line", "\r\n" + .good, .success, urlSession: .invalid),
        ResponseCase(
            "many leading blank lines",
            ResponseTemplate(stringLiteral: String(repeating: "\r\n", count: 1000)) + .good,
            .success,
            urlSession: .invalid
        ),
        ResponseCase("a leading line feed", "\n" + .good, .success, urlSession: .invalid),
        ResponseCase("a leading NUL", "\0" + .good, .invalid),
        ResponseCase("a leading byte order mark", "\u{FEFF}" + .good, .invalid),
        ResponseCase("leading garbage", "garbage\r\n" + .good, .invalid),
        ResponseCase("blank lines only", "\r\n\r\n\r\n\r\n", .finish, .lost, urlSession: .invalid),
        ResponseCase(
            "1 MiB of one letter",
            ResponseTemplate(repeatElement(UInt8(ascii: "H"), count: 1 << 20)),
            .finish,
            .invalid
        ),
        ResponseCase("bytes of all values", ResponseTemplate(UInt8.min...UInt8.max), .finish, .invalid),
    ]
}
