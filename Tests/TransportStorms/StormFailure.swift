/// Something that no storm may leave over or take too long for.
struct StormFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// Throws a failure if `condition` is false.
    static func unless(_ condition: Bool, _ description: @autoclosure () -> String) throws(StormFailure) {
        guard condition else { throw StormFailure(description()) }
    }
}
