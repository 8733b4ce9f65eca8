public import AlibabaCloudVpc
public import Foundation

extension SimulatedVpc {
    /// A fault of a request or of its response.
    public enum Fault: Sendable, Hashable {
        /// The request is refused with `Throttling`.
        case throttled
        /// The request fails with `InternalError` and HTTP 500.
        case failedBeforeApplying
        /// The request is carried out, and fails with `InternalError` and HTTP 500.
        case failedAfterApplying
        /// The request fails with any error code, and isn't carried out.
        ///
        /// The message is the published one, with `…` for each value in it; a code without a published message has one
        /// that says so. `status` is the HTTP status; `nil` is the published one, or 400 for a code without one.
        case failed(with: ServiceErrorCode, status: Int? = nil)
        /// The connection is lost before the service receives the request.
        case connectionLostBeforeApplying
        /// The request is carried out, and the connection is lost before the response.
        case connectionLostAfterApplying
        /// The request is carried out, and times out.
        case timedOutAfterApplying
        /// The transport throws `URLError` of this code, such as `.cannotConnectToHost`, and sends nothing.
        case notSent(URLError.Code)
        /// The request is carried out, and the response is delayed, by the simulator's clock.
        case delayed(Duration)
        /// The request is carried out, and the response has only the first half of its body.
        case truncatedBody
        /// A proxy responds with an HTML page and HTTP 502.
        case badGatewayPage
        /// The request is carried out, and the response has no body, with HTTP 200.
        case emptyBody
        /// The request is carried out, and the content type of the response is HTML.
        case wrongContentType
        /// The request is carried out, and pre-shared keys in the response are masked: `pgw6dy7d1i8i****`.
        case maskedPreSharedKey
        /// The request is carried out, and the response has undocumented algorithms, versions and states.
        case unknownEnumValue
        /// The request is carried out, and the response has undocumented fields.
        case unknownField
        /// The request is carried out, and numbers and Booleans in the response are strings.
        case numbersAsStrings
        /// The transport returns this response, and the service receives nothing.
        case responds(with: HTTPTransportResponse)

        /// One of each, except ``failed(with:status:)``, ``notSent(_:)`` and ``responds(with:)``; the delay is 3 seconds.
        public static let all: [Fault] = [
            .throttled, .failedBeforeApplying, .failedAfterApplying, .connectionLostBeforeApplying,
            .connectionLostAfterApplying, .timedOutAfterApplying, .delayed(.seconds(3)), .truncatedBody,
            .badGatewayPage, .emptyBody, .wrongContentType, .maskedPreSharedKey, .unknownEnumValue, .unknownField,
            .numbersAsStrings,
        ]
    }
}

extension SimulatedVpc {
    /// The requests that go wrong, and how; the same in every run.
    public struct Faults: Sendable {
        private let faultOfRequest: @Sendable (Int) -> Fault?

        /// No faults.
        public static let none = Faults { _ in nil }

        /// Returns faults by the numbers of requests, from 1.
        public static func script(_ script: [Int: Fault]) -> Faults {
            Faults { script[$0] }
        }

        /// Returns random faults.
        ///
        /// - Parameters:
        ///   - seed: The seed; the same seed gives the same faults.
        ///   - probability: The probability that a request goes wrong, 0 through 1.
        ///   - faults: The faults, which are equally likely.
        /// - Returns: The faults.
        public static func random(seed: UInt64, probability: Double, among faults: [Fault] = Fault.all) -> Faults {
            Faults { number in
                var generator = SeededGenerator(seed: seed &+ UInt64(clamping: number) &* 0xD134_2543_DE82_EF95)
                guard Double.random(in: 0..<1, using: &generator) < probability else { return nil }
                return faults.randomElement(using: &generator)
            }
        }

        /// Returns the fault of the request with this number, from 1; `nil` if it has none.
        package func fault(ofRequest number: Int) -> Fault? {
            faultOfRequest(number)
        }
    }
}
