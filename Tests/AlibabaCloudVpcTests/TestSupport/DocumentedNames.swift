/// The wire names of the service's documentation, from `Fixtures/wire-names.json`.
struct DocumentedNames: Decodable {
    /// The names of an operation.
    struct Operation: Decodable {
        /// The parameters of a request, those of a list's first element only.
        let parameters: Set<String>
        /// The members of each parameter that holds a JSON object.
        let jsonObjects: [String: Set<String>]
        /// The scalars of a response by their paths, without the positions of list elements.
        let fields: Set<String>
    }

    /// Fields that the library reads although the documentation of the operations does not have them.
    struct Exception: Decodable {
        let reason: String
        let operations: [String]
        let fields: Set<String>
    }

    let operations: [String: Operation]
    let exceptions: [Exception]

    static func read() throws -> DocumentedNames {
        try Fixture.json("wire-names.json")
    }

    /// The undocumented fields that the library may read from a response of `action`.
    func exceptions(of action: String) -> Set<String> {
        Set(exceptions.filter { $0.operations.contains(action) }.flatMap(\.fields))
    }
}
