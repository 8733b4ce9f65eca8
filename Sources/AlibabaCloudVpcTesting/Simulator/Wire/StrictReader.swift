import AlibabaCloudVpc

/// Reads a request as the service does: the first parameter that's malformed or missing refuses the request.
struct StrictReader<Form: ReceivedForm>: WireMapper {
    static var form: WireForm { Form.form }

    /// The names that were asked for, of groups and lists the first part.
    private(set) var names: Set<String> = []

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

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        names.insert(name)
        guard let text = parameters.values[name], !(text.isEmpty && ParameterRules.absentWhenEmpty.contains(name))
        else {
            return
        }
        guard let read = ParameterRules.value(text, named: name, as: Value.self) else {
            return fail(parameters.invalid(name))
        }
        value = read
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value) {
        names.insert(name)
        guard let text = parameters.values[name], !text.isEmpty else { return fail(parameters.missing(name)) }
        guard let read = ParameterRules.value(text, named: name, as: Value.self) else {
            return fail(Value.self is [CIDRBlock].Type ? .illegalSubnet(name, text) : parameters.invalid(name))
        }
        value = read
    }

    mutating func map<Group: WireGroup>(_ name: String, _ group: inout Group?) {
        names.insert(name)
        guard let inside = parameters.group(name) else { return }
        group = attempt { () throws(SimulatedFailure) in try Self.read(Group.self, from: inside) }
    }

    mutating func map<Group: WireGroup>(json name: String, _ group: inout Group?) {
        names.insert(name)
        let parameters = parameters
        let read: Group?? = attempt { () throws(SimulatedFailure) in
            guard let members = try parameters.object(name) else { return nil }
            return try StrictReader<JSONMembers>.read(Group.self, from: members)
        }
        group = read ?? nil
    }

    mutating func map<Element: WireGroup>(
        list name: String,
        of element: String?,
        alwaysInBody: Bool,
        _ list: inout [Element]?
    ) {
        names.insert(name)
        let parameters = parameters
        let elements: [Element]? = attempt { () throws(SimulatedFailure) in
            var elements: [Element] = []
            for group in try parameters.list(name) { elements.append(try Self.read(Element.self, from: group)) }
            return elements
        }
        list = elements?.isEmpty == false ? elements : nil
    }

    mutating func map(list name: String, of element: String?, _ list: inout [String]?) {
        names.insert(name)
        let parameters = parameters
        let elements = attempt { () throws(SimulatedFailure) in try parameters.texts(name) }
        list = elements?.isEmpty == false ? elements : nil
    }

    private mutating func attempt<Value>(_ read: () throws(SimulatedFailure) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            fail(error)
            return nil
        }
    }

    private mutating func fail(_ failure: SimulatedFailure) {
        self.failure = self.failure ?? failure
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
