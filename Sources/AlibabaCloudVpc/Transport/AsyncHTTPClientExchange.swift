#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1
    import NIOHTTPCompression

    /// One request and its response.
    final class AsyncHTTPClientExchange: HTTPClientResponseDelegate {
        private struct State {
            /// Whether the beginning of the request was written to a connection.
            var isSent = false
            var response = HTTPTransportResponse(status: 0)
        }

        /// An error that indicates that a redirect was received, which is the response.
        private struct Redirected: Error {}

        private let maximumBodySize: Int
        private let state = Locked(State())

        init(maximumBodySize: Int) {
            self.maximumBodySize = maximumBodySize
        }

        /// Sends `request` and returns the response.
        ///
        /// - Throws: ``HTTPTransportError``; ``HTTPTransportResponse/TooLarge``; `CancellationError` if the task is canceled.
        func response(
            to request: HTTPClient.Request,
            from httpClient: HTTPClient,
            within time: Duration
        ) async throws -> HTTPTransportResponse {
            let deadline = NIODeadline.now() + TimeAmount(time)
            do {
                do {
                    return try await sent(request, from: httpClient, before: deadline)
                } catch let error as HTTPClientError where error == .cancelled && isRetryable {
                    // The pool chose an HTTP/2 connection that was going away; there's another one.
                    return try await sent(request, from: httpClient, before: deadline)
                }
            } catch is Redirected {
                return state.withLock(\.response)
            } catch let error as HTTPTransportResponse.TooLarge {
                throw error
            } catch NIOHTTPDecompression.DecompressionError.limit {
                // The data inflated by one read is rejected as a whole, so the part that was received may be shorter.
                throw HTTPTransportResponse.TooLarge(
                    limit: maximumBodySize,
                    partialResponse: state.withLock(\.response)
                )
            } catch {
                try Task.checkCancellation()
                throw HTTPTransportError(error, within: time, requestMayHaveBeenSent: state.withLock(\.isSent))
            }
        }

        /// Whether nothing was sent although the request wasn't canceled.
        private var isRetryable: Bool { !Task.isCancelled && !state.withLock(\.isSent) }

        private func sent(
            _ request: HTTPClient.Request,
            from httpClient: HTTPClient,
            before deadline: NIODeadline
        ) async throws -> HTTPTransportResponse {
            let task = httpClient.execute(request: request, delegate: self, deadline: deadline)
            return try await withTaskCancellationHandler {
                try await task.get()
            } onCancel: {
                task.cancel()
            }
        }

        func didSendRequestHead(task: HTTPClient.Task<HTTPTransportResponse>, _ head: HTTPRequestHead) {
            state.withLock { $0.isSent = true }
        }

        /// Ends the exchange at a redirect, before a client that follows redirects can follow it.
        func didVisitURL(
            task: HTTPClient.Task<HTTPTransportResponse>,
            _ request: HTTPClient.Request,
            _ head: HTTPResponseHead
        ) {
            state.withLock { $0.response = HTTPTransportResponse(head: head) }
            guard head.status.code >= 300, head.status.code < 400, head.headers.contains(name: "location") else {
                return
            }
            task.fail(reason: Redirected())
        }

        func didReceiveBodyPart(task: HTTPClient.Task<HTTPTransportResponse>, _ buffer: ByteBuffer) -> EventLoopFuture<
            Void
        > {
            let tooLarge: HTTPTransportResponse.TooLarge? = state.withLock { state in
                let room = maximumBodySize - state.response.body.count
                state.response.body.append(contentsOf: buffer.readableBytesView.prefix(room))
                guard buffer.readableBytes > room else { return nil }
                return HTTPTransportResponse.TooLarge(limit: maximumBodySize, partialResponse: state.response)
            }
            guard let tooLarge else { return task.eventLoop.makeSucceededVoidFuture() }
            return task.eventLoop.makeFailedFuture(tooLarge)
        }

        func didFinishRequest(task: HTTPClient.Task<HTTPTransportResponse>) throws -> HTTPTransportResponse {
            state.withLock(\.response)
        }
    }

    extension HTTPTransportResponse {
        /// Creates a response from the status and the headers, before its body is received.
        ///
        /// Values of headers with the same name are joined in the same way as by `URLSession`.
        fileprivate init(head: HTTPResponseHead) {
            var headers = HTTPTransportResponse.Headers()
            for (name, value) in head.headers {
                headers[name] = headers[name].map { "\($0), \(value)" } ?? value
            }
            self.init(status: Int(head.status.code), headers: headers)
        }
    }
#endif
