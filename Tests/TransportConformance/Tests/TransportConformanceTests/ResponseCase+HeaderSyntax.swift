import ConformanceCalls
import HostileServer

extension ResponseCase {
    /// Headers.
    static let headerSyntax: [ResponseCase] = [
        ResponseCase("no headers at all, closed after the body", "HTTP/1.1 200 OK\r\n\r\n<body>", .finish, .success),
        ResponseCase("no headers at all, reset after the body", "HTTP/1.1 200 OK\r\n\r\n<body>", .reset, .lost),
        ResponseCase("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: <length>\n\n<body>", .invalid),
        ResponseCase(
            "a bare line feed after a header",
            "HTTP/1.1 200 OK\r\nX: y\nContent-Length: <length>\r\n\r\n<body>",
            .invalid
        ),
        ResponseCase(
            "bare carriage returns",
            "HTTP/1.1 200 OK\rContent-Length: <length>\r\r<body>",
            .finish,
            .invalid,
            urlSession: .lost
        ),
        ResponseCase("a carriage return in a value", .headers("X: a\rb"), .invalid, urlSession: .success),
        ResponseCase("a header without a colon", .headers("nothing"), .invalid),
        ResponseCase("a header without a name", .headers(": x"), .invalid),
        ResponseCase("a header without a value", .headers("X:"), .success),
        ResponseCase("a space in a name", .headers("X Y: z"), .invalid),
        ResponseCase("a space before the colon", .headers("X : y"), .invalid),
        ResponseCase("a tab before the colon", .headers("X\t: y"), .invalid),
        ResponseCase("a leading space in the first header", .headers(" X: y"), .invalid),
        ResponseCase("a folded value", .headers("X: a\r\n b"), .invalid, urlSession: .success),
        ResponseCase("a folded value of nothing", .headers("X: a\r\n \r\n b"), .invalid),
        ResponseCase("a NUL in a value", .headers("X: a\0b"), .invalid),
        ResponseCase("a NUL in a name", .headers("X\0: y"), .invalid),
        ResponseCase(
            "control bytes in a value",
            .headers("X: a\u{1}\u{7}\u{8}\u{1B}b"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase("DEL in a value", .headers("X: a\u{7F}b"), .invalid, urlSession: .success),
        ResponseCase("a name that is not ASCII", .headers("名: y"), .invalid),
        ResponseCase("a value that is not ASCII", .headers("X: 名"), .success),
        ResponseCase(
            "bytes that are not UTF-8 in a value",
            "HTTP/1.1 200 OK\r\nX: " + ResponseTemplate([0xFF, 0xFE, 0x80])
                + "\r\nContent-Length: <length>\r\n\r\n<body>",
            .success,
            urlSession: .invalid
        ),
        ResponseCase("a value of 16 KiB", .headers("X: \(String(repeating: "v", count: 16 << 10))"), .success),
        ResponseCase("a value of 70 KiB", .headers("X: \(String(repeating: "v", count: 70 << 10))"), .success),
        ResponseCase(
            "a value of 1 MiB",
            .headers("X: \(String(repeating: "v", count: 1 << 20))"),
            .invalid,
            urlSession: .lost
        ),
        ResponseCase("a name of 70 KiB", .headers("\(String(repeating: "n", count: 70 << 10)): v"), .success),
        ResponseCase("100 headers", .headers(ResponseTemplate.lines(100)), .success),
        ResponseCase("1,000 headers", .headers(ResponseTemplate.lines(1000)), .invalid, urlSession: .success),
        ResponseCase("5,000 headers", .headers(ResponseTemplate.lines(5000)), .invalid, urlSession: .success),
        ResponseCase("20,000 headers", .headers(ResponseTemplate.lines(20_000)), .invalid, urlSession: .success),
        ResponseCase(
            "1,000 headers of one name",
            .headers(Array(repeating: "X: y", count: 1000).joined(separator: "\r\n")),
            .invalid,
            urlSession: .success
        ),
        ResponseCase("names in lower case", "HTTP/1.1 200 ok\r\ncontent-length: <length>\r\n\r\n<body>", .success),
        ResponseCase("names in upper case", "HTTP/1.1 200 OK\r\nCONTENT-LENGTH: <length>\r\n\r\n<body>", .success),
        ResponseCase(
            "an Upgrade that nobody asked for",
            .headers("Connection: Upgrade\r\nUpgrade: websocket"),
            .success
        ),
        ResponseCase("a Connection header that closes", .headers("Connection: close"), .success),
        ResponseCase("a Connection header that closes and keeps", .headers("Connection: close, keep-alive"), .success),
        ResponseCase("a cookie", .headers("Set-Cookie: a=b; Domain=127.0.0.1"), .success),
        ResponseCase(
            "a cookie of 60 KiB",
            .headers("Set-Cookie: a=\(String(repeating: "v", count: 60 << 10))"),
            .success
        ),
        ResponseCase("a Location with status 200", .headers("Location: http://127.0.0.1:1/"), .success),
        ResponseCase("a Refresh", .headers("Refresh: 0; url=http://127.0.0.1:1/"), .success),
        ResponseCase("an Alt-Svc", .headers("Alt-Svc: h2=\":1\", h3=\":1\""), .success),
        ResponseCase("Strict-Transport-Security", .headers("Strict-Transport-Security: max-age=1000"), .success),
        ResponseCase(
            "a Content-Type of another charset",
            .headers("Content-Type: application/json; charset=utf-16"),
            .success
        ),
        ResponseCase("a Content-Range", .headers("Content-Range: bytes 0-0/1"), .success),
        ResponseCase("a Content-Encoding of identity", .headers("Content-Encoding: identity"), .success),
        ResponseCase(
            "a Content-Encoding that nobody knows",
            .headers("Content-Encoding: br"),
            .success,
            urlSession: .invalid
        ),
        ResponseCase("an empty Content-Encoding", .headers("Content-Encoding:"), .success),
    ]
}
