public import AlibabaCloudVpc
public import Foundation

extension SimulatedVpc {
    /// What goes wrong with a request, or with its answer.
    public enum Fault: Sendable, Hashable {
        /// Nothing is done: `Throttling` is answered.
        case throttled
        /// Nothing is done: `InternalError` is answered, with HTTP 500.
        case failedBeforeApplying
        /// The request is carried out, and `InternalError` is answered, with HTTP 500.
        case failedAfterApplying
        /// Nothing is done: the connection is lost on the way to the service.
        case connectionLostBeforeApplying
        /// The request is carried out: the connection is lost on the way back.
        case connectionLostAfterApplying
        /// The request is carried out: no reply comes in time.
        case timedOutAfterApplying
        /// Nothing is done: the transport throws `URLError` of this code, such as `.cannotConnectToHost`.
        case notSent(URLError.Code)
        /// The request is carried out, and the answer comes so much later, by the simulator's clock.
        case delayed(Duration)
        /// The request is carried out, and only the first half of the answer comes.
        case truncatedBody
        /// Nothing is done: a proxy answers a page in HTML, with HTTP 502.
        case badGatewayPage
        /// The request is carried out, and nothing is answered, with HTTP 200.
        case emptyBody
        /// The request is carried out, and the answer says that it is a page in HTML.
        case wrongContentType
        /// The request is carried out, and pre-shared keys are masked in the answer, such as `pgw6dy7d1i8i****`.
        case maskedPreSharedKey
        /// The request is carried out, and the answer has algorithms and versions that nobody knows.
        case unknownEnumValue
        /// The request is carried out, and the answer has fields that nobody knows.
        case unknownField
        /// The request is carried out, and the answer has numbers and Booleans as texts.
        case numbersAsText
        /// Nothing is done: this is answered.
        case answered(HTTPTransportResponse)

        /// One of each, but for ``notSent(_:)`` and ``answered(_:)``; the delay is of 3 seconds.
        public static let all: [Fault] = [
            .throttled, .failedBeforeApplying, .failedAfterApplying, .connectionLostBeforeApplying,
            .connectionLostAfterApplying, .timedOutAfterApplying, .delayed(.seconds(3)), .truncatedBody,
            .badGatewayPage, .emptyBody,
            .wrongContentType, .maskedPreSharedKey, .unknownEnumValue, .unknownField, .numbersAsText,
        ]
    }
}
