import AlibabaCloudVpc

/// Reads a request as the service does: the first parameter that's malformed or missing refuses the request.
struct StrictReader<Form: ReceivedForm>: WireMapper {
    static var form: WireForm { Form.form }

    /// The names that were read, of groups and lists the first part.
    private var names: Set<String> = []
    private let parameters: ParameterGroup
    private var failure: SimulatedFailure?

    private init(_ parameters: ParameterGroup) {
        self.parameters = parameters
    }

    /// Reads a value of `type`.
    static func read<Group: WireGroup>(
        _ type: Group.Type,
        from parameters: ParameterGroup
    ) throws(SimulatedFailure) -> Group {
        var reader = StrictReader(parameters)
        var group = Group.unset
        group.map(&reader)
        if let failure = reader.failure { throw failure }
        return group
    }

    /// The names of the parameters that a request of `type` can have, of groups and lists the first part.
    static func names<Group: WireGroup>(of type: Group.Type) -> Set<String> {
        var reader = StrictReader(ParameterGroup([:]))
        var group = Group.unset
        group.map(&reader)
        return reader.names
    }

    /// Reads what's under `name`; the first error is kept.
    private mutating func read<Value>(
        _ name: String,
        _ read: (ParameterGroup) throws(SimulatedFailure) -> Value?
    ) -> Value? {
        names.insert(name)
        do {
            return try read(parameters)
        } catch {
            failure = failure ?? error
            return nil
        }
    }

    private static func value<Value: WireScalar>(
        _ text: String,
        named name: String,
        in parameters: ParameterGroup
    ) throws(SimulatedFailure) -> Value {
        guard let value = ParameterRules.value(text, named: name, as: Value.self) else {
            throw Value.self is [CIDRBlock].Type ? .illegalSubnet(name, text) : parameters.invalid(name)
        }
        return value
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        let read = read(name) { parameters throws(SimulatedFailure) -> Value? in
            guard let text = parameters.values[name], !(text.isEmpty && ParameterRules.absentWhenEmpty.contains(name))
            else { return nil }
            return try Self.value(text, named: name, in: parameters)
        }
        value = read ?? value
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value) {
        let read = read(name) { parameters throws(SimulatedFailure) -> Value? in
            try Self.value(parameters.required(name), named: name, in: parameters)
        }
        value = read ?? value
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        group = read(name) { parameters throws(SimulatedFailure) -> Group? in
            guard let inside = parameters.group(name) else { return nil }
            return try Self.read(Group.self, from: inside)
        }
    }

    mutating func map<Group: WireGroup>(json name: String, _ group: inout Group?) {
        group = read(name) { parameters throws(SimulatedFailure) -> Group? in
            guard let members = try parameters.object(name) else { return nil }
            return try StrictReader<JSONMembers>.read(Group.self, from: members)
        }
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        list = read(name) { parameters throws(SimulatedFailure) -> [Element]? in
            try parameters.groups(name)?.map { group throws(SimulatedFailure) in
                try Self.read(Element.self, from: group)
            }
        }
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        list = read(name) { parameters throws(SimulatedFailure) in try parameters.texts(name) }
    }
}

/// A form in which a server receives values.
protocol ReceivedForm {
    static var form: WireForm { get }
}

/// The parameters of a query and a form body.
enum FormParameters: ReceivedForm {
    static let form = WireForm.parameters
}

/// The members of a JSON object in one parameter.
enum JSONMembers: ReceivedForm {
    static let form = WireForm.json
}
