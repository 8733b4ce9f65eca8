import AlibabaCloudVpc
import ConformanceCalls
import HostileServer
import Testing

/// A transport, over plain HTTP or over TLS.
struct Combination: Sendable, Hashable, CustomTestStringConvertible {
    let kind: TransportKind
    let isSecure: Bool

    static let all = TransportKind.allCases.flatMap { kind in
        [false, true].map { Combination(kind: kind, isSecure: $0) }
    }

    static let asyncHTTPClient = all.filter { $0.kind == .asyncHTTPClient }
    static let urlSession = all.filter { $0.kind == .urlSession }

    var testDescription: String { "\(kind.rawValue) over \(isSecure ? "TLS" : "plain HTTP")" }

    func security() throws -> ServerSecurity {
        isSecure ? .tls(try TestAuthority().tls()) : .plain
    }
}
