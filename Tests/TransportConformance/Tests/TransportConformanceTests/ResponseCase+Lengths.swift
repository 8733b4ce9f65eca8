import ConformanceCalls
import HostileServer

extension ResponseCase {
    /// Lengths, transfer encodings, and bodies that a status forbids.
    static let lengths: [ResponseCase] = [
        ResponseCase(
            "the length twice",
            .framed("Content-Length: <length>\r\nContent-Length: <length>"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "the length as a list of two",
            .framed("Content-Length: <length>, <length>"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "a shorter length first",
            .framed("Content-Length: 5\r\nContent-Length: <length>"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "a shorter length last",
            .framed("Content-Length: <length>\r\nContent-Length: 5"),
            .invalid,
            urlSession: .undecodable(200)
        ),
        ResponseCase(
            "a list of different lengths",
            .framed("Content-Length: <length>, 5"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase("a length with a plus sign", .framed("Content-Length: +<length>"), .invalid, urlSession: .success),
        ResponseCase("a length with a minus sign", .framed("Content-Length: -<length>"), .finish, .invalid),
        ResponseCase("length -1", .framed("Content-Length: -1"), .finish, .invalid),
        ResponseCase(
            "a length in hexadecimal",
            .framed("Content-Length: 0x<hexlength>"),
            .finish,
            .invalid,
            urlSession: .undecodable(200)
        ),
        ResponseCase(
            "a length followed by letters",
            .framed("Content-Length: <length>abc"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase("a length in a word", .framed("Content-Length: many"), .finish, .invalid),
        ResponseCase("a length with leading zeros", .framed("Content-Length: 00000000000000000000<length>"), .success),
        ResponseCase(
            "a length between spaces",
            .framed("Content-Length:  \t <length> \t "),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "a length with a space in it",
            .framed("Content-Length: 2 2"),
            .finish,
            .invalid,
            urlSession: .undecodable(200)
        ),
        ResponseCase(
            "a length with a fraction",
            .framed("Content-Length: <length>.0"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase("an empty length", .framed("Content-Length:"), .finish, .invalid),
        ResponseCase("a quoted length", .framed("Content-Length: \"<length>\""), .finish, .invalid),
        ResponseCase("length 9223372036854775295", .framed("Content-Length: 9223372036854775295"), .finish, .lost),
        ResponseCase(
            "length 9223372036854775296",
            .framed("Content-Length: 9223372036854775296"),
            .finish,
            .lost,
            urlSession: .crash
        ),
        ResponseCase(
            "length 9223372036854775807",
            .framed("Content-Length: 9223372036854775807"),
            .finish,
            .lost,
            urlSession: .crash
        ),
        ResponseCase(
            "length 9223372036854775808",
            .framed("Content-Length: 9223372036854775808"),
            .finish,
            .lost,
            urlSession: .success
        ),
        ResponseCase(
            "length 18446744073709551615",
            .framed("Content-Length: 18446744073709551615"),
            .finish,
            .lost,
            urlSession: .success
        ),
        ResponseCase(
            "length 18446744073709551616",
            .framed("Content-Length: 18446744073709551616"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "length 18446744073709551638, which is 22 in 64 bits",
            .framed("Content-Length: 18446744073709551638"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "length 4294967318, which is 22 in 32 bits",
            .framed("Content-Length: 4294967318"),
            .finish,
            .lost
        ),
        ResponseCase(
            "a length of 100 digits",
            .framed("Content-Length: \(String(repeating: "9", count: 100))"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase("a length that is too long, closed", .framed("Content-Length: 1000"), .finish, .lost),
        ResponseCase("a length that is too long, reset", .framed("Content-Length: 1000"), .reset, .lost),
        ResponseCase("a length that is too short", .framed("Content-Length: 10"), .undecodable(200)),
        ResponseCase("length 0 and a body", .framed("Content-Length: 0"), .undecodable(200)),
        ResponseCase(
            "a length and chunks",
            .framed("Content-Length: <length>\r\nTransfer-Encoding: chunked", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "a wrong length and chunks",
            .framed("Content-Length: 5\r\nTransfer-Encoding: chunked", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "chunks and a length after them",
            .framed("Transfer-Encoding: chunked\r\nContent-Length: 5", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .invalid,
            urlSession: .success
        ),
        ResponseCase(
            "a length and Transfer-Encoding identity",
            .framed("Content-Length: <length>\r\nTransfer-Encoding: identity"),
            .finish,
            .invalid,
            urlSession: .success
        ),
        ResponseCase("Transfer-Encoding identity alone", .framed("Transfer-Encoding: identity"), .finish, .success),
        ResponseCase(
            "Transfer-Encoding gzip alone",
            .framed("Transfer-Encoding: gzip", "<gzip>"),
            .finish,
            .undecodable(200),
            urlSession: .success
        ),
        ResponseCase(
            "Transfer-Encoding gzip and chunked",
            .framed("Transfer-Encoding: gzip, chunked", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .success,
            urlSession: .invalid
        ),
        ResponseCase(
            "chunked before gzip",
            .framed("Transfer-Encoding: chunked, gzip", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .finish,
            .undecodable(200),
            urlSession: .invalid
        ),
        ResponseCase(
            "chunked twice in a list",
            .framed("Transfer-Encoding: chunked, chunked", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .success
        ),
        ResponseCase(
            "chunked in two headers",
            .framed("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .success
        ),
        ResponseCase(
            "an unknown Transfer-Encoding",
            .framed("Transfer-Encoding: xchunked", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .finish,
            .undecodable(200),
            urlSession: .invalid
        ),
        ResponseCase(
            "chunked in upper case",
            .framed("Transfer-Encoding: CHUNKED", "<hexlength>\r\n<body>\r\n0\r\n\r\n"),
            .success
        ),
        ResponseCase(
            "chunked in version 1.0",
            "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<hexlength>\r\n<body>\r\n0\r\n\r\n",
            .success
        ),
        ResponseCase(
            "an empty Transfer-Encoding",
            .framed("Transfer-Encoding:\r\nContent-Length: <length>"),
            .finish,
            .success
        ),
        ResponseCase("status 204 with a body", .status("HTTP/1.1 204 No Content"), .undecodable(204)),
        ResponseCase("status 205 with a body", .status("HTTP/1.1 205 Reset Content"), .success),
        ResponseCase("status 304 with a body", .status("HTTP/1.1 304 Not Modified"), .redirect(304)),
        ResponseCase("status 206 with a body", .status("HTTP/1.1 206 Partial Content"), .success),
        ResponseCase("status 202 with a body", .status("HTTP/1.1 202 Accepted"), .success),
        ResponseCase(
            "status 204 in chunks",
            "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n<hexlength>\r\n<body>\r\n0\r\n\r\n",
            .undecodable(204)
        ),
        ResponseCase("status 300 with a body", .status("HTTP/1.1 300 Multiple Choices"), .redirect(300)),
        ResponseCase("status 400 with a body that is no error", .status("HTTP/1.1 400 Bad Request"), .service(400)),
        ResponseCase("status 408", .status("HTTP/1.1 408 Request Timeout"), .service(408)),
        ResponseCase("status 429", .status("HTTP/1.1 429 Too Many Requests"), .service(429)),
        ResponseCase("status 500", .status("HTTP/1.1 500 Internal Server Error"), .service(500)),
        ResponseCase("status 502", .status("HTTP/1.1 502 Bad Gateway"), .service(502)),
        ResponseCase("status 503", .status("HTTP/1.1 503 Service Unavailable"), .service(503)),
        ResponseCase("status 426", .status("HTTP/1.1 426 Upgrade Required"), .service(426)),
        ResponseCase("status 421", .status("HTTP/1.1 421 Misdirected Request"), .service(421)),
        ResponseCase("status 511", .status("HTTP/1.1 511 Network Authentication Required"), .service(511)),
    ]
}
