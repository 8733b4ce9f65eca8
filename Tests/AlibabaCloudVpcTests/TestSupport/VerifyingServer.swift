import AlibabaCloudVpc
import Foundation

@testable import AlibabaCloudVpcTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Derives the signature of a request from the `URLRequest` alone, as the simulated service does, whatever the operation
/// and the time.
struct VerifyingServer {
    enum Failure: Error, Equatable {
        case malformed
        case wrongSignature
    }

    let secret: String

    /// Checks the signature of `request`, and gives the parameters that it sends.
    func verify(_ request: URLRequest) throws -> [String: String] {
        try parameters(of: request, isSigned: true)
    }

    /// The parameters of a request whose signature, where it has to have one, is right.
    func parameters(of request: URLRequest, isSigned: Bool) throws -> [String: String] {
        guard let received = ReceivedRequest(request), received.flaw == nil, received.path == "/" else {
            throw Failure.malformed
        }
        if isSigned, try !ReceivedSignature(received).isMade(with: Secret(secret)) { throw Failure.wrongSignature }
        _ = try received.parameters()
        return Dictionary((received.query + received.form).map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// Whether the signature of `request` is the one that the server derives.
    func accepts(_ request: URLRequest) -> Bool {
        (try? verify(request)) != nil
    }

    /// The string to sign that a server derives from `request`.
    func stringToSign(of request: URLRequest) throws -> String {
        guard let received = ReceivedRequest(request) else { throw Failure.malformed }
        return try ReceivedSignature(received).stringToSign
    }
}
