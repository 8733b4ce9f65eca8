extension SimulatedVpc {
    /// A change that was made.
    public struct Change: Sendable, Hashable {
        /// The id of what was changed.
        public let resourceId: String
        /// The operation.
        public let action: String
        /// The token of the request, or `nil` where it had none.
        public let clientToken: String?
        /// The number of the request that made the change, from 1.
        public let requestNumber: Int
    }
}
