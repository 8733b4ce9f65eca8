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

extension SimulatedVpc {
    /// Which requests go wrong, and how; the same in every run.
    public struct Faults: Sendable {
        private let faultOfRequest: @Sendable (Int) -> Fault?

        /// None goes wrong.
        public static let none = Faults { _ in nil }

        /// Those whose numbers, counted from 1, `script` has.
        public static func script(_ script: [Int: Fault]) -> Faults {
            Faults { script[$0] }
        }

        /// Chance decides for each request.
        ///
        /// - Parameters:
        ///   - seed: Another seed makes another run; the same seed makes the same.
        ///   - probability: How likely a request is to go wrong, 0 through 1.
        ///   - faults: How it can go wrong, each as likely as another.
        /// - Returns: The faults.
        public static func random(seed: UInt64, probability: Double, among faults: [Fault] = Fault.all) -> Faults {
            Faults { number in
                var generator = SeededGenerator(seed: seed &+ UInt64(clamping: number) &* 0xD134_2543_DE82_EF95)
                guard Double.random(in: 0..<1, using: &generator) < probability else { return nil }
                return faults.randomElement(using: &generator)
            }
        }

        /// How the request of this number, counted from 1, goes wrong; `nil` where it does not.
        package func fault(ofRequest number: Int) -> Fault? {
            faultOfRequest(number)
        }
    }
}
