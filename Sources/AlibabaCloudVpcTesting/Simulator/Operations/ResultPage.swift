/// The page of a list that a request asks for.
struct ResultPage: Sendable, Equatable {
    let number: Int
    let size: Int

    /// Reads `PageNumber`, 1 where it is absent, and `PageSize`, 1 through 50 and 10 where it is absent.
    init(_ parameters: ParameterGroup) throws(SimulatedFailure) {
        number = try parameters.integer("PageNumber", in: 1...Int64(Int32.max)).map(Int.init) ?? 1
        size = try parameters.integer("PageSize", in: 1...50).map(Int.init) ?? 10
    }

    /// The elements of the page among all.
    func elements<Element>(of all: [Element]) -> [Element] {
        Array(all.dropFirst((number - 1) * size).prefix(size))
    }

    /// Writes the page's number and its size.
    func append(to answer: inout AnswerObject) {
        answer.append("PageNumber", number)
        answer.append("PageSize", size)
    }

    /// The answer of a list of objects, without the request's id.
    ///
    /// - Parameters:
    ///   - all: The elements of all pages.
    ///   - name: The name of the list.
    ///   - elementName: The name of an element inside the list, or `nil` where they stand in the list themselves.
    ///   - answer: An element as it is answered.
    /// - Returns: The object.
    func answer<Element>(
        of all: [Element],
        as name: String,
        of elementName: String?,
        _ answer: (Element) -> AnswerObject
    ) -> AnswerObject {
        var result = AnswerObject()
        result.append("TotalCount", all.count)
        append(to: &result)
        let list = AnswerNode.list(elements(of: all).map { .object(answer($0)) })
        guard let elementName else {
            result.append(name, list)
            return result
        }
        var wrapper = AnswerObject()
        wrapper.append(elementName, list)
        result.append(name, wrapper)
        return result
    }
}
