import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A request of which a bit was flipped on its way.
enum FlippedRequest {
    /// What the service does not sign.
    private static let unsignedHeaders = ["accept", "user-agent"]

    /// `request` with a bit flipped, of the method, the URL, the body or the value of a header that is signed; `nil`
    /// where that is no request.
    static func made(from request: URLRequest, _ choices: inout FuzzBytes) -> URLRequest? {
        var result = request
        switch choices.number(below: 8) {
        case 0:
            result.httpMethod = flipped(request.httpMethod ?? "", &choices)
        case 1, 2, 3:
            let text = flipped(request.url?.absoluteString ?? "", &choices)
            guard let url = text.flatMap(URL.init(string:)), url.absoluteString == text else { return nil }
            result.url = url
        case 4, 5:
            guard let body = request.httpBody, !body.isEmpty else { return nil }
            result.httpBody = Data(flipped(Array(body), &choices))
        default:
            let fields = (request.allHTTPHeaderFields ?? [:]).sorted { $0.key < $1.key }
                .filter { !unsignedHeaders.contains($0.key.lowercased()) }
            guard !fields.isEmpty else { return nil }
            let field = choices.choice(of: fields)
            guard let value = flipped(field.value, &choices) else { return nil }
            result.setValue(value, forHTTPHeaderField: field.key)
        }
        return result
    }

    private static func flipped(_ text: String, _ choices: inout FuzzBytes) -> String? {
        String(bytes: flipped(Array(text.utf8), &choices), encoding: .utf8)
    }

    private static func flipped(_ bytes: [UInt8], _ choices: inout FuzzBytes) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var result = bytes
        result[choices.number(below: bytes.count)] ^= 1 << UInt8(choices.number(below: 8))
        return result
    }
}
