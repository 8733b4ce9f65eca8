#if canImport(FoundationNetworking)
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// What carries a signed request to the service and its reply back.
///
/// Give ``HTTPVpcClient`` a transport of your own to use another HTTP client, or to test without a network. A transport
/// sends the request as it is, for any change breaks the signature. It returns replies of every status and follows no
/// redirect; it throws only where no reply came, `CancellationError` where its task was cancelled. It waits without
/// blocking its thread: the call's deadline counts from when it first waits.
public protocol HTTPTransport: Sendable {
    /// Sends `request` once and gives the reply, whatever its status.
    ///
    /// - Throws: `CancellationError` if the task is canceled; ``HTTPTransportError`` if there is no complete response.
    ///   After any other error, except a `URLError` whose code rules it out, the request may have been sent.
    func send(_ request: URLRequest) async throws -> HTTPResponse
}
