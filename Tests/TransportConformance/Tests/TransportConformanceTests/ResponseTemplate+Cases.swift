import HostileServer

/// Good responses in which one thing is unusual.
extension ResponseTemplate {
    /// A response with this status line.
    static func status(_ line: String) -> ResponseTemplate {
        "\(line)\r\nContent-Length: <length>\r\n\r\n<body>"
    }

    /// A response with these header lines before its length.
    static func headers(_ lines: String) -> ResponseTemplate {
        "HTTP/1.1 200 OK\r\n\(lines)\r\nContent-Length: <length>\r\n\r\n<body>"
    }

    /// A response with these header lines and no others.
    static func framed(_ lines: String, _ body: String = "<body>") -> ResponseTemplate {
        "HTTP/1.1 200 OK\r\n\(lines)\r\n\r\n\(body)"
    }

    /// A response whose body is sent in chunks.
    static func chunked(_ chunks: String) -> ResponseTemplate {
        framed("Transfer-Encoding: chunked", chunks)
    }

    /// A good response after these interim ones.
    static func interim(_ heads: [String]) -> ResponseTemplate {
        ResponseTemplate(stringLiteral: heads.map { "HTTP/1.1 \($0)\r\n\r\n" }.joined()) + good
    }

    /// A good response after these interim ones.
    static func interim(_ heads: String...) -> ResponseTemplate {
        interim(heads)
    }

    /// The echo in a format: `gzip`, `zlib` or `deflate`.
    static func body(_ format: String) -> ResponseTemplate {
        "<\(format)>"
    }

    /// So many header lines.
    static func lines(_ count: Int) -> String {
        (0..<count).map { "X-\($0): y" }.joined(separator: "\r\n")
    }
}
