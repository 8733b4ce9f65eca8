#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOHTTP2
    import NIOHTTPCompression
    import NIOPosix
    import NIOSSL

    extension HTTPTransportError {
        /// Creates an error from an error of AsyncHTTPClient.
        ///
        /// - Parameters:
        ///   - error: The error.
        ///   - time: The time limit of the request.
        ///   - requestMayHaveBeenSent: Whether the beginning of the request was written to a connection.
        init(_ error: any Error, within time: Duration, requestMayHaveBeenSent: Bool) {
            guard error as? HTTPClientError != .deadlineExceeded else {
                self = .timedOut(time.inSeconds, requestMayHaveBeenSent: requestMayHaveBeenSent)
                return
            }
            let (code, message) = Self.cause(of: error, requestMayHaveBeenSent: requestMayHaveBeenSent)
            self.init(code: code, message: message, requestMayHaveBeenSent: requestMayHaveBeenSent)
        }

        private static func cause(of error: any Error, requestMayHaveBeenSent: Bool) -> (Code, String) {
            switch error {
            case let error as HTTPClientError:
                cause(of: error, requestMayHaveBeenSent: requestMayHaveBeenSent)
            case let error as NIOConnectionError:
                cause(of: error)
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
                cause(ofTLS: "\(error)", isHandshake: !requestMayHaveBeenSent)
            case HTTPParserError.invalidEOFState:
                (.connectionLost, "the server closed the connection before the response was complete")
            case ChannelError.ioOnClosedChannel where !requestMayHaveBeenSent:
                (.connectionLost, "the connection was closed before the request was sent")
            case is HTTPParserError, is NIOHTTPDecoderError:
                (.invalidResponse, "the response isn't valid HTTP (\(error))")
            case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
                (.invalidResponse, "the compressed body of the response can't be read (\(error))")
            case let error as NIOHTTP2Errors.StreamClosed:
                (.connectionLost, "the server ended the request without a response (HTTP/2, \(error.errorCode))")
            case is any NIOHTTP2Error:
                (.invalidResponse, "the response isn't valid HTTP/2 (\(type(of: error)))")
            default:
                requestMayHaveBeenSent
                    ? (.connectionLost, "the connection was lost (\(error))")
                    : (.cannotConnect, "no connection was established (\(error))")
            }
        }

        private static func cause(of error: HTTPClientError, requestMayHaveBeenSent: Bool) -> (Code, String) {
            switch error {
            case .connectTimeout, .getConnectionFromPoolTimeout:
                (.cannotConnect, "no connection was established in time")
            case .tlsHandshakeTimeout:
                (.tlsHandshakeFailed, "the TLS handshake didn't end in time")
            case .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
                (.proxyRefused, "the proxy didn't respond in time")
            case .proxyAuthenticationRequired:
                (.proxyRefused, "the proxy refused to connect to the host: it requires authentication (HTTP 407)")
            case .invalidProxyResponse:
                (.proxyRefused, "the proxy refused to connect to the host")
            case .remoteConnectionClosed, .cancelled:
                requestMayHaveBeenSent
                    ? (.connectionLost, "the server closed the connection before the response was complete")
                    : (.connectionLost, "the connection was closed before the request was sent")
            case .readTimeout, .writeTimeout:
                (.connectionLost, "the HTTP client's own time limit has passed")
            case .alreadyShutdown:
                (.cannotConnect, "the HTTP client has been shut down")
            default:
                // Its description would show headers.
                requestMayHaveBeenSent
                    ? (.connectionLost, "the exchange failed (\(error.shortDescription))")
                    : (.unsupportedRequest, "the request couldn't be sent (\(error.shortDescription))")
            }
        }

        private static func cause(of error: NIOConnectionError) -> (Code, String) {
            if error.connectionErrors.isEmpty, let cause = error.dnsAError ?? error.dnsAAAAError {
                return (.cannotFindHost, "the host name can't be resolved (\(cause))")
            }
            let causes = error.connectionErrors.map { "\($0.target): \($0.error)" }
            return (.cannotConnect, "no connection was established (\(causes.joined(separator: "; ")))")
        }

        private static func cause(ofTLS text: String, isHandshake: Bool) -> (Code, String) {
            let reason = reason(ofTLS: text)
            guard isHandshake else { return (.connectionLost, "the TLS connection was lost (\(reason))") }
            return text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("failedToValidateHostname")
                ? (.untrustedCertificate, "the server's certificate isn't trusted (\(reason))")
                : (.tlsHandshakeFailed, "the TLS handshake failed (\(reason))")
        }

        /// Returns BoringSSL's name of the failure, without the location in its source.
        private static func reason(ofTLS text: String) -> String {
            guard let mark = text.range(of: "OPENSSL_internal:") else { return text }
            let name = text[mark.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            return name.lowercased().split(separator: "_").joined(separator: " ")
        }
    }

    extension TimeAmount {
        /// Creates an amount of time from a duration, which is at most a day.
        init(_ duration: Duration) {
            self = .nanoseconds(Int64(duration.inSeconds * 1e9))
        }
    }
#endif
