/// The filters of a list that a request has: parameters that what is listed has to equal.
struct ListFilter: Sendable {
    private let parameters: ParameterGroup

    init(_ parameters: ParameterGroup) {
        self.parameters = parameters
    }

    /// Whether `value` is the one that the request asks for under `name`; where it asks for none, any is.
    func passes(_ name: String, _ value: String?) -> Bool {
        guard let wanted = parameters.values[name], !wanted.isEmpty else { return true }
        return value == wanted
    }
}
