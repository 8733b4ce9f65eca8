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
        public func fault(ofRequest number: Int) -> Fault? {
            faultOfRequest(number)
        }
    }
}
