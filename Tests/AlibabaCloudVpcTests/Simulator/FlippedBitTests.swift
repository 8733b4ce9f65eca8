import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct FlippedBitTests {
    /// Ten ways to send a request: methods, signatures, placements, with and without a token.
    private static let sendings = Array(
        SendingCase.all.filter { $0.method == .post || $0.placement == .body }.prefix(10)
    )

    private static let change = ModifyVpnConnectionAttributeRequest(
        vpnConnectionId: "vco-1",
        name: "tokyo-东京",
        ikeConfig: IkeConfig(preSharedKey: Secret("p*~+/=&%é")),
        clientToken: "token-1"
    )

    private func send(_ request: URLRequest, _ sending: SendingCase) async -> (isDone: Bool, hasChanged: Bool) {
        let vpc = SimulatedVpc(
            connections: [VpnConnection(vpnConnectionId: "vco-1")],
            credentials: [sending.isTemporary ? Sample.temporaryCredentials : Sample.credentials],
            dependencies: ManualClock(start: Sample.timestamp).dependencies
        )
        // A request to another host throws.
        let response = try? await vpc.send(request)
        return (response?.status == 200, await !vpc.changes.isEmpty)
    }

    @Test("Each of the ten requests verifies if no bit is flipped", arguments: sendings)
    func unflipped(_ sending: SendingCase) async throws {
        #expect(Self.sendings.count == 10)
        let request = try sending.builder().urlRequest(
            for: Self.change,
            method: sending.method,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        #expect(await send(request, sending) == (true, true))
    }

    @Test("A request with a flipped bit is refused, unless it still means the same", arguments: sendings)
    func flipped(_ sending: SendingCase) async throws {
        let request = try sending.builder().urlRequest(
            for: Self.change,
            method: sending.method,
            timestamp: Sample.timestamp,
            nonce: Sample.nonce
        )
        let meaning = try #require(RequestMeaning(request))
        var refusedCount = 0
        for flipped in FlippedRequests(of: request) {
            let (isDone, hasChanged) = await send(flipped, sending)
            if isDone {
                #expect(RequestMeaning(flipped) == meaning, "\(flipped) \(flipped.allHTTPHeaderFields ?? [:])")
            } else {
                #expect(!hasChanged)
                refusedCount += 1
            }
        }
        #expect(refusedCount > 250)
    }
}

/// The requests that differ from one in a bit of a byte, which depends on the byte's position: in the method, the
/// URL, the names and values of the headers that are signed, and the body.
private struct FlippedRequests: Sequence {
    /// Headers that aren't signed: the format of the response, and the sender of the request.
    private static let unsignedHeaders = ["accept", "user-agent"]

    private let requests: [URLRequest]

    init(of request: URLRequest) {
        var requests: [URLRequest] = []
        func collect(_ text: String?, _ change: (inout URLRequest, String) -> Bool) {
            for flipped in Self.flips(of: Array((text ?? "").utf8)) {
                guard let text = String(bytes: flipped, encoding: .utf8) else { continue }
                var request = request
                if change(&request, text) { requests.append(request) }
            }
        }
        collect(request.httpMethod) { request, text in
            request.httpMethod = text
            return true
        }
        collect(request.url?.absoluteString) { request, text in
            guard let url = URL(string: text) else { return false }
            request.url = url
            return true
        }
        for (name, value) in request.allHTTPHeaderFields ?? [:]
        where !Self.unsignedHeaders.contains(name.lowercased()) {
            collect(name) { request, text in
                request.setValue(nil, forHTTPHeaderField: name)
                request.setValue(value, forHTTPHeaderField: text)
                return true
            }
            collect(value) { request, text in
                request.setValue(text, forHTTPHeaderField: name)
                return true
            }
        }
        for flipped in Self.flips(of: Array(request.httpBody ?? Data())) {
            var request = request
            request.httpBody = Data(flipped)
            requests.append(request)
        }
        self.requests = requests
    }

    func makeIterator() -> Array<URLRequest>.Iterator { requests.makeIterator() }

    private static func flips(of bytes: [UInt8]) -> [[UInt8]] {
        bytes.indices.map { index in
            var flipped = bytes
            flipped[index] ^= 1 << (index * 5 % 7)
            return flipped
        }
    }
}

/// What a request means to a server: two that mean the same are the same request.
private struct RequestMeaning: Equatable {
    let method: String?
    let host: String?
    let query: [String]
    let form: [String]
    let headers: [String: String]

    init?(_ request: URLRequest) {
        guard let url = request.url, let query = Self.pairs(url.query(percentEncoded: true) ?? ""),
            let form = Self.pairs(String(decoding: request.httpBody ?? Data(), as: UTF8.self))
        else { return nil }
        method = request.httpMethod
        host = url.host?.lowercased()
        self.query = query
        self.form = form
        // Without a content type, a body is a form.
        var headers = ["content-type": "application/x-www-form-urlencoded"]
        for (name, value) in request.allHTTPHeaderFields ?? [:] {
            let name = name.lowercased()
            if name == "content-type" { headers[name] = value.lowercased() }
            if name == "authorization" || name.hasPrefix("x-acs-") { headers[name] = value }
        }
        self.headers = headers
    }

    private static func pairs(_ text: String) -> [String]? {
        let pairs = text.split(separator: "&").map { $0.replacing("+", with: " ").removingPercentEncoding }
        return pairs.contains(nil) ? nil : pairs.compactMap(\.self)
    }
}
