/// What a ``HostileServer`` does next on a connection.
///
/// After the last step, the connection is held open until the client closes it. Requests are received and recorded all
/// the time, whatever the step.
public enum ServerStep: Sendable {
    /// Waits for a complete request that no earlier step waited for.
    case receiveRequest
    /// Waits for bytes that no earlier step waited for, such as a `ClientHello` on a connection without TLS.
    case receiveBytes
    /// Sends a response to the request that was received last, filled with what it asks for.
    case respond(ResponseTemplate)
    /// Sends bytes as they are.
    case send([UInt8])
    /// Lets time pass on the event loop.
    case pause(Duration)
    /// Ends the connection, or the server's half of it.
    case close(ConnectionEnding)
    /// Continues with TLS, as a proxy's tunnel to a server does.
    case startTLS(ServerCertificate)
    /// Takes these steps again and again until the connection ends.
    case repeated([ServerStep])
}

extension ServerStep {
    /// The steps that send a response a few bytes at a time.
    ///
    /// - Parameters:
    ///   - template: The response.
    ///   - length: The number of bytes that the response has when it's filled.
    ///   - pause: The time between two bytes.
    /// - Returns: Two steps for each byte.
    public static func dripping(_ template: ResponseTemplate, length: Int, every pause: Duration) -> [ServerStep] {
        (0..<length).flatMap { [.respond(template.slice($0..<($0 + 1))), .pause(pause)] }
    }
}

/// How a server ends a connection.
public enum ConnectionEnding: String, Sendable, CaseIterable {
    /// An orderly close: FIN, over TLS after a `close_notify` alert.
    case finish
    /// FIN, over TLS without a `close_notify` alert.
    case finishWithoutNotice
    /// RST.
    case reset
    /// FIN of the server's half: the server still reads.
    case finishOutput
}
