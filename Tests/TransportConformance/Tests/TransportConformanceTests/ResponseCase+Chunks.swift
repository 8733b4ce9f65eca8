import ConformanceCalls
import HostileServer

extension ResponseCase {
    /// Bodies in chunks.
    static let chunks: [ResponseCase] = [
        ResponseCase("one chunk", .chunked("<hexlength>\r\n<body>\r\n0\r\n\r\n"), .success),
        ResponseCase(
            "two more chunks around the body",
            .chunked("2\r\n  \r\n<hexlength>\r\n<body>\r\n1\r\n\n\r\n0\r\n\r\n"),
            .success
        ),
        ResponseCase("a size with leading zeros", .chunked("000000000000<hexlength>\r\n<body>\r\n0\r\n\r\n"), .success),
        ResponseCase(
            "a size with 1,000 leading zeros",
            .chunked("\(String(repeating: "0", count: 1000))<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .success,
            urlSession: .invalid
        ),
        ResponseCase("a size with the prefix 0x", .chunked("0x<hexlength>\r\n<body>\r\n0\r\n\r\n"), .finish, .invalid),
        ResponseCase(
            "a space after the size",
            .chunked("<hexlength> \r\n<body>\r\n0\r\n\r\n"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase("a space before the size", .chunked(" <hexlength>\r\n<body>\r\n0\r\n\r\n"), .invalid),
        ResponseCase("an extension", .chunked("<hexlength>;a=b\r\n<body>\r\n0;c\r\n\r\n"), .success),
        ResponseCase("a quoted extension", .chunked("<hexlength>;a=\"b;\\\"c\"\r\n<body>\r\n0\r\n\r\n"), .success),
        ResponseCase(
            "an extension of 20 KiB",
            .chunked("<hexlength>;a=\(String(repeating: "x", count: 20 << 10))\r\n<body>\r\n0\r\n\r\n"),
            .success
        ),
        ResponseCase(
            "an extension of 1 MiB",
            .chunked("<hexlength>;a=\(String(repeating: "x", count: 1 << 20))\r\n<body>\r\n0\r\n\r\n"),
            .success
        ),
        ResponseCase(
            "a malformed extension",
            .chunked("<hexlength>;=;;\"\r\n<body>\r\n0\r\n\r\n"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase("a size that is no number", .chunked("zz\r\n<body>\r\n0\r\n\r\n"), .finish, .invalid),
        ResponseCase("an empty size", .chunked("\r\n<body>\r\n0\r\n\r\n"), .finish, .invalid),
        ResponseCase("a negative size", .chunked("-<hexlength>\r\n<body>\r\n0\r\n\r\n"), .finish, .invalid),
        ResponseCase("a size with a plus sign", .chunked("+<hexlength>\r\n<body>\r\n0\r\n\r\n"), .finish, .invalid),
        ResponseCase(
            "size FFFFFFFFFFFFFFFF, then closed",
            .chunked("FFFFFFFFFFFFFFFF\r\n<body>"),
            .finish,
            .lost,
            urlSession: .invalid
        ),
        ResponseCase("size 7FFFFFFFFFFFFFFF, then closed", .chunked("7FFFFFFFFFFFFFFF\r\n<body>"), .finish, .lost),
        ResponseCase(
            "size 8000000000000000, then closed",
            .chunked("8000000000000000\r\n<body>"),
            .finish,
            .lost,
            urlSession: .invalid
        ),
        ResponseCase(
            "size 10000000000000016, which is 22 in 64 bits",
            .chunked("10000000000000016\r\n<body>\r\n0\r\n\r\n"),
            .finish,
            .invalid
        ),
        ResponseCase(
            "size 100000016, which is 22 in 32 bits",
            .chunked("100000016\r\n<body>\r\n0\r\n\r\n"),
            .finish,
            .lost
        ),
        ResponseCase(
            "a size of 40 digits",
            .chunked("\(String(repeating: "F", count: 40))\r\n<body>"),
            .finish,
            .invalid
        ),
        ResponseCase("no last chunk, then closed", .chunked("<hexlength>\r\n<body>\r\n"), .finish, .lost),
        ResponseCase("no last chunk, then reset", .chunked("<hexlength>\r\n<body>\r\n"), .reset, .lost),
        ResponseCase(
            "no end of the last chunk, then closed",
            .chunked("<hexlength>\r\n<body>\r\n0\r\n"),
            .finish,
            .lost
        ),
        ResponseCase("half a last chunk, then closed", .chunked("<hexlength>\r\n<body>\r\n0"), .finish, .lost),
        ResponseCase("no line end after a chunk, then closed", .chunked("<hexlength>\r\n<body>"), .finish, .lost),
        ResponseCase("no chunk, then closed", .chunked(""), .finish, .lost),
        ResponseCase("a size that is too short", .chunked("5\r\n<body>\r\n0\r\n\r\n"), .finish, .invalid),
        ResponseCase("a size that is too long", .chunked("100\r\n<body>\r\n0\r\n\r\n"), .finish, .lost),
        ResponseCase(
            "letters instead of the line end after a chunk",
            .chunked("<hexlength>\r\n<body>XX0\r\n\r\n"),
            .finish,
            .invalid
        ),
        ResponseCase("no line end between chunks", .chunked("<hexlength>\r\n<body>0\r\n\r\n"), .finish, .invalid),
        ResponseCase(
            "bare line feeds in chunks",
            .chunked("<hexlength>\n<body>\n0\n\n"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "bare carriage returns in chunks",
            .chunked("<hexlength>\r<body>\r0\r\r"),
            .finish,
            .invalid,
            urlSession: .lost
        ),
        ResponseCase("an empty body", .chunked("0\r\n\r\n"), .undecodable(200)),
        ResponseCase("the last chunk as 000", .chunked("<hexlength>\r\n<body>\r\n000\r\n\r\n"), .success),
        ResponseCase(
            "a trailer",
            .chunked("<hexlength>\r\n<body>\r\n0\r\nX-T: 1\r\n\r\n"),
            .success,
            urlSession: .crash
        ),
        ResponseCase(
            "many trailers",
            .chunked("<hexlength>\r\n<body>\r\n0\r\n\(ResponseTemplate.lines(100))\r\n\r\n"),
            .success,
            urlSession: .crash
        ),
        ResponseCase(
            "a trailer of 100 KiB",
            .chunked("<hexlength>\r\n<body>\r\n0\r\nX: \(String(repeating: "v", count: 100 << 10))\r\n\r\n"),
            .invalid,
            urlSession: .lost
        ),
        ResponseCase(
            "a length as a trailer",
            .chunked("<hexlength>\r\n<body>\r\n0\r\nContent-Length: 5\r\n\r\n"),
            .invalid,
            urlSession: .crash
        ),
        ResponseCase("a trailer without a colon", .chunked("<hexlength>\r\n<body>\r\n0\r\nnothing\r\n\r\n"), .invalid),
        ResponseCase("a trailer that is cut", .chunked("<hexlength>\r\n<body>\r\n0\r\nX-T"), .finish, .lost),
        ResponseCase("bytes after the end", .chunked("<hexlength>\r\n<body>\r\n0\r\n\r\nmore"), .success),
        ResponseCase(
            "a NUL after the size",
            .chunked("<hexlength>\0\r\n<body>\r\n0\r\n\r\n"),
            .finish,
            .invalid,
            urlSession: .success
        ),
    ]
}
