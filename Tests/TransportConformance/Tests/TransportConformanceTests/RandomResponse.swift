import HostileServer

/// Random steps of a hostile server, the same for the same seed.
struct RandomResponse {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The steps on one connection: a few requests, each with a response that may break any rule.
    ///
    /// A connection ends with a response that does, so that no call has to wait for its deadline. A response that breaks a rule
    /// is sent in one segment: what nobody asked for couldn't be told from the response to the next request later.
    mutating func steps() -> [ServerStep] {
        var steps: [ServerStep] = []
        for _ in 0..<number(below: 4) {
            steps += [.receiveRequest] + pause() + [.respond(.good)]
        }
        steps += [.receiveRequest] + pause()
        if number(below: 2) == 0 {
            steps.append(.respond(ResponseTemplate(mutated())))
        } else {
            let bytes = element(of: Self.responses)
            let cut = number(below: bytes.count + 1)
            steps += [.respond(ResponseTemplate(bytes[..<cut]))] + pause() + [.respond(ResponseTemplate(bytes[cut...]))]
        }
        return steps + pause() + [.close(element(of: ConnectionEnding.allCases))]
    }

    private static let responses = [
        "HTTP/1.1 200 OK\r\nContent-Length: <length>\r\n\r\n<body>",
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<body>",
        "HTTP/1.0 200 OK\r\n\r\n<body>",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<hexlength>\r\n<body>\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<hexlength>;a=b\r\n<body>\r\n0\r\nX-T: 1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: <gziplength>\r\n\r\n<gzip>",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: <length>\r\n\r\n<body>",
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: <length>\r\n\r\n<body>",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n<body>",
        "HTTP/1.1 204 No Content\r\nContent-Length: <length>\r\n\r\n<body>",
        "HTTP/1.1 304 Not Modified\r\n\r\n",
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 000 Zero\r\nContent-Length: <length>\r\n\r\n<body>",
        "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551616\r\n\r\n<body>",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\nContent-Length: <length>\r\n\r\n<body>",
        "\0\0\0\u{4}\0\0\0\0\0",
    ].map { Array($0.utf8) }

    /// A response with up to four mutations of its head, and with what follows it.
    private mutating func mutated() -> [UInt8] {
        let response = element(of: Self.responses)
        let end = response.firstRange(of: Array("<body>".utf8))?.lowerBound ?? response.count
        var head = Array(response[..<end])
        for _ in 0..<number(below: 5) { mutate(&head) }
        var bytes = head + response[end...]
        if number(below: 4) == 0 { bytes += element(of: Self.responses) }
        if number(below: 8) == 0 { bytes += noise() }
        return bytes
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let place = number(below: bytes.count + 1)
        let range = place..<min(place + number(below: 12), bytes.count)
        switch number(below: 6) {
        case 0: bytes.insert(contentsOf: noise(), at: place)
        case 1: bytes.removeSubrange(range)
        case 2: bytes.insert(contentsOf: bytes[range], at: place)
        case 3: bytes.insert(contentsOf: element(of: Self.tokens), at: place)
        case 4: bytes.removeSubrange(place...)
        default: if place < bytes.count { bytes[place] = UInt8(number(below: 256)) }
        }
    }

    private static let tokens = [
        "\r\n", "\n", "\r\n\r\n", " ", ":", "\0", "0", "-", "chunked", "HTTP/1.1 200 OK\r\n", "Content-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n", "Connection: keep-alive\r\n", "Content-Encoding: br\r\n",
        "9999999999999999999",
    ].map { Array($0.utf8) }

    private mutating func noise() -> [UInt8] {
        (0..<number(below: 40)).map { _ in UInt8(number(below: 256)) }
    }

    private mutating func pause() -> [ServerStep] {
        number(below: 4) == 0 ? [.pause(.microseconds(number(below: 2000)))] : []
    }

    private mutating func element<Element>(of all: [Element]) -> Element {
        all[number(below: all.count)]
    }

    /// A number from 0, by SplitMix64.
    private mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
    }
}
