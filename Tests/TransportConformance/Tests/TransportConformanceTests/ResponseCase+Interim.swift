import ConformanceCalls
import HostileServer

extension ResponseCase {
    /// Interim responses (1xx) before the response.
    static let interim: [ResponseCase] = [
        ResponseCase("100", .interim("100 Continue"), .success),
        ResponseCase("100 ten times", .interim(Array(repeating: "100 Continue", count: 10)), .success),
        ResponseCase("100 a thousand times", .interim(Array(repeating: "100 Continue", count: 1000)), .success),
        ResponseCase("102", .interim("102 Processing"), .success),
        ResponseCase("103", .interim("103 Early Hints\r\nLink: </x>; rel=preload"), .success),
        ResponseCase(
            "103 three times",
            .interim(Array(repeating: "103 Early Hints\r\nLink: </x>", count: 3)),
            .success
        ),
        ResponseCase("100 and 103", .interim("100 Continue", "103 Early Hints\r\nA: b"), .success),
        ResponseCase("104, which nobody knows", .interim("104 Unknown"), .success),
        ResponseCase("199, which nobody knows", .interim("199 Unknown"), .success),
        ResponseCase("100 with a length", .interim("100 Continue\r\nContent-Length: 0"), .success),
        ResponseCase("100 with a length of 5", .interim("100 Continue\r\nContent-Length: 5"), .success),
        ResponseCase("100 with chunks", .interim("100 Continue\r\nTransfer-Encoding: chunked"), .success),
        ResponseCase("100 that closes", .interim("100 Continue\r\nConnection: close"), .invalid, urlSession: .success),
        ResponseCase("103 with the response's length", .interim("103 Early Hints\r\nContent-Length: 22"), .success),
        ResponseCase(
            "101, then a response",
            .interim("101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x"),
            .undecodable(101),
            urlSession: .timedOut
        ),
        ResponseCase(
            "101 without an Upgrade, then a response",
            .interim("101 Switching Protocols"),
            .undecodable(101),
            urlSession: .timedOut
        ),
        ResponseCase("100, then closed", "HTTP/1.1 100 Continue\r\n\r\n", .finish, .lost),
        ResponseCase("100, then reset", "HTTP/1.1 100 Continue\r\n\r\n", .reset, .lost),
        ResponseCase(
            "100, then a status line, then closed",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n",
            .finish,
            .lost,
            urlSession: .crash
        ),
        ResponseCase(
            "100, then half a head, then closed",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Le",
            .finish,
            .lost,
            urlSession: .crash
        ),
        ResponseCase(
            "100, then half a head, then reset",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Le",
            .reset,
            .lost
        ),
        ResponseCase(
            "100, then half a body, then closed",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n{",
            .finish,
            .lost
        ),
        ResponseCase("half of 100, then closed", "HTTP/1.1 100 Con", .finish, .lost),
        ResponseCase(
            "100 without its blank line, then closed",
            "HTTP/1.1 100 Continue\r\n",
            .finish,
            .lost,
            urlSession: .crash
        ),
        ResponseCase(
            "101, then closed",
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
            .finish,
            .undecodable(101),
            urlSession: .lost
        ),
        ResponseCase(
            "101, then reset",
            "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
            .reset,
            .undecodable(101),
            urlSession: .lost
        ),
        ResponseCase("103, then garbage", "HTTP/1.1 103 Early Hints\r\n\r\ngarbage\r\n\r\n", .finish, .invalid),
    ]
}
