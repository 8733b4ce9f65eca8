/// Parameters that a request has beside those that the library names.
///
/// They print without the values whose names tell of a secret.
struct AdditionalParameters: Sendable, Hashable {
    var values: [String: String]

    /// Adds the parameters in the order of their names.
    func append(to parameters: inout RequestParameters) {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if Self.isSecret(name, value) {
                parameters.append(name, Secret(value))
            } else {
                parameters.append(name, value)
            }
        }
    }

    /// Reports each name that `names` or the common parameters hold already, in any case, alone or in front of a dot.
    func check(against names: [String], with validator: inout RequestValidator) {
        guard !values.isEmpty else { return }
        let taken = Set((names + CommonParameter.allCases.map(\.rawValue)).map(\.lowercasedASCII))
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            let path = "additionalParameters[\(name.holdsControlCharacter ? "…" : name)]"
            let root = String(name.prefix { $0 != "." }).lowercasedASCII
            validator.require(!name.isEmpty, path, "must have a name")
            validator.require(!taken.contains(root), path, "must not repeat a parameter that the library sends itself")
            validator.check(name, at: path)
            validator.check(value, at: path)
        }
    }

    /// Whether the name, or a name inside the value, as JSON has them, tells of a secret.
    private static func isSecret(_ name: String, _ value: String) -> Bool {
        SecretName.stands(in: name) || SecretName.stands(in: value)
    }
}

extension AdditionalParameters: CustomStringConvertible, CustomReflectable {
    private var shown: RequestParameters {
        var parameters = RequestParameters()
        append(to: &parameters)
        return parameters
    }

    var description: String { "\(shown.all)" }

    var customMirror: Mirror { Mirror(self, unlabeledChildren: shown.all, displayStyle: .collection) }
}
