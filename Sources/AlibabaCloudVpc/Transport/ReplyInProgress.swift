/// A reply of which a part may have come.
struct ReplyInProgress: Sendable {
    let maximumBodySize: Int
    let continuation: AsyncThrowingStream<HTTPResponse, any Error>.Continuation
    var response: HTTPResponse?
}
