import Foundation

/// Parameters as the service reads them: those of a request, of a JSON object in one of them, or of an element of a
/// list.
struct ParameterGroup: Sendable, Equatable {
    /// What precedes the names in an error's message.
    private let path: String
    let values: [String: String]

    init(_ values: [String: String], path: String = "") {
        self.values = values
        self.path = path
    }

    /// The error of a parameter that's absent.
    func missing(_ name: String) -> SimulatedFailure { .missingParameter(path + name) }

    /// The error of a value that the service doesn't accept.
    func invalid(_ name: String) -> SimulatedFailure { .invalidParameter(path + name) }

    /// The string under `name`, which must be there.
    func required(_ name: String) throws(SimulatedFailure) -> String {
        guard let text = values[name], !text.isEmpty else { throw missing(name) }
        return text
    }

    /// The members of the JSON object in the string under `name`.
    func object(_ name: String) throws(SimulatedFailure) -> ParameterGroup? {
        guard let text = values[name] else { return nil }
        guard let members = try? JSONDecoder().decode([String: JSONScalar].self, from: Data(text.utf8)) else {
            throw invalid(name)
        }
        return ParameterGroup(members.mapValues(\.text), path: "\(path)\(name).")
    }

    /// The parameters whose names start with `name` and a dot, by the rest of their names; `nil` if there are none.
    func group(_ name: String) -> ParameterGroup? {
        let prefix = name + "."
        let inside = values.filter { $0.key.hasPrefix(prefix) }
        guard !inside.isEmpty else { return nil }
        let pairs = inside.map { (String($0.key.dropFirst(prefix.count)), $0.value) }
        return ParameterGroup(Dictionary(pairs) { first, _ in first }, path: path + prefix)
    }

    /// The strings of a list that's written as `name.1`, `name.2`; `nil` if there are none.
    func texts(_ name: String) throws(SimulatedFailure) -> [String]? {
        try list(name) { list, number in list.group(number) == nil ? list.values[number] : nil }
    }

    /// The elements of a list that's written as `name.1.…`, `name.2.…`; `nil` if there are none.
    func groups(_ name: String) throws(SimulatedFailure) -> [ParameterGroup]? {
        try list(name) { list, number in list.group(number) }
    }

    /// The elements of a list in the order of their numbers.
    private func list<Element>(
        _ name: String,
        _ element: (_ list: ParameterGroup, _ number: String) -> Element?
    ) throws(SimulatedFailure) -> [Element]? {
        guard let group = group(name) else { return nil }
        var elements: [(number: Int, element: Element)] = []
        for text in Set(group.values.keys.map { String($0.prefix { $0 != "." }) }) {
            guard let number = Int(text), number > 0, let element = element(group, text) else { throw invalid(name) }
            elements.append((number, element))
        }
        return elements.sorted { $0.number < $1.number }.map(\.element)
    }
}

/// A string, a number or a Boolean of a JSON object, as a string.
private struct JSONScalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(String.self) {
            text = value
        } else if let value = try? container.decode(Bool.self) {
            text = value ? "true" : "false"
        } else {
            text = String(try container.decode(Int64.self))
        }
    }
}
