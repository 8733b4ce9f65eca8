import AlibabaCloudVpc

/// A part of an answer before it is written as JSON or XML.
enum AnswerNode: Sendable, Equatable {
    case text(String)
    /// A text that must not be seen but in the answer.
    case secret(Secret)
    case number(Int64)
    case boolean(Bool)
    /// Several values of one name.
    case list([AnswerNode])
    case object(AnswerObject)
}

/// Named values in the order in which the service writes them.
struct AnswerObject: Sendable, Equatable {
    struct Member: Sendable, Equatable {
        let name: String
        let value: AnswerNode
    }

    /// The members, in the order of JSON.
    private(set) var members: [Member] = []

    /// The names in the order of XML, where it is another one; those that it does not list come last.
    var orderInXML: [String] = []

    init(orderInXML: [String] = []) {
        self.orderInXML = orderInXML
    }

    /// The members in the order of XML.
    var membersInXML: [Member] {
        let positions = Dictionary(orderInXML.enumerated().map { ($1, $0) }) { first, _ in first }
        return members.enumerated().sorted { left, right in
            let (leftPosition, rightPosition) = (positions[left.element.name], positions[right.element.name])
            return (leftPosition ?? .max, left.offset) < (rightPosition ?? .max, right.offset)
        }.map(\.element)
    }

    mutating func append(_ name: String, _ value: AnswerNode) {
        members.append(Member(name: name, value: value))
    }

    // A value that is nil is not written.
    mutating func append(_ name: String, _ value: String?) {
        if let value { append(name, .text(value)) }
    }

    mutating func append(_ name: String, _ value: Secret?) {
        if let value { append(name, .secret(value)) }
    }

    mutating func append(_ name: String, _ value: Int64?) {
        if let value { append(name, .number(value)) }
    }

    mutating func append(_ name: String, _ value: Int?) {
        append(name, value.map(Int64.init))
    }

    mutating func append(_ name: String, _ value: Bool?) {
        if let value { append(name, .boolean(value)) }
    }

    mutating func append<Value: RawRepresentable<String>>(_ name: String, _ value: Value?) {
        append(name, value?.rawValue)
    }

    mutating func append(_ name: String, _ value: AnswerObject?) {
        if let value { append(name, .object(value)) }
    }

    /// The object with `change` made to each of its values, those inside others first.
    func mapped(_ change: (_ name: String, _ value: AnswerNode) -> AnswerNode) -> AnswerObject {
        var result = AnswerObject(orderInXML: orderInXML)
        for member in members {
            let inside: AnswerNode =
                switch member.value {
                case .object(let object): .object(object.mapped(change))
                case .list(let elements):
                    .list(
                        elements.map { element in
                            guard case .object(let object) = element else { return element }
                            return .object(object.mapped(change))
                        }
                    )
                case .text, .secret, .number, .boolean: member.value
                }
            result.append(member.name, change(member.name, inside))
        }
        return result
    }
}
