import Testing

@testable import AlibabaCloudVpc
@testable import AlibabaCloudVpcTesting

@Suite struct WireNameTests {
    private let documented: DocumentedNames

    init() throws {
        documented = try .read()
    }

    @Test("Every documented operation is named by the library, and no other")
    func operations() {
        #expect(Set(documented.operations.keys) == Set(OperationCase.all.map(\.action)))
    }

    @Test(
        "Requests whose properties are all set send the documented parameters, and no other",
        arguments: OperationCase.all
    )
    func parameters(_ operation: OperationCase) {
        #expect(operation.parameters == documented.operations[operation.action]?.parameters)
        #expect(operation.failures.isEmpty)
    }

    @Test("The JSON objects of requests hold the documented members, and no other", arguments: OperationCase.all)
    func jsonObjects(_ operation: OperationCase) {
        #expect(operation.jsonObjects == documented.operations[operation.action]?.jsonObjects)
    }

    @Test("The fixture of a response holds the documented fields, and no other", arguments: OperationCase.all)
    func fixtures(_ operation: OperationCase) throws {
        let node = try ResponseBody(Fixture.data("Responses/\(operation.action).json")).node
        let paths = node.leaves.map { path in path.filter { Int($0) == nil }.joined(separator: ".") }
        #expect(Set(paths) == documented.operations[operation.action]?.fields)
    }

    @Test(
        "A response reads the documented fields, and no other but for the listed exceptions",
        arguments: OperationCase.all
    )
    func fields(_ operation: OperationCase) throws {
        let type = try #require(operation.responseType as? any WireGroup.Type)
        let undocumented = Set(FieldNameCollector.names(readBy: type))
            .subtracting(try #require(documented.operations[operation.action]).fields)
        let exceptions = documented.exceptions(of: operation.action)
        #expect(undocumented.subtracting(exceptions).sorted() == [])
        #expect(exceptions.subtracting(undocumented).sorted() == [], "exceptions without need")
    }

    @Test("The simulator reads every parameter that a request sends", arguments: OperationCase.all)
    func readBack(_ operation: OperationCase) throws {
        for request in operation.requests {
            let request = try #require(request as? any VpcRequest & WireGroup)
            let hasOwner = (request as? any MappedRequest)?.owner != nil
            let sent = request.parameters().all.filter { !hasOwner || !isOfOwner($0.name) }
            #expect(try parameters(readBackFrom: request) == sent)
        }
    }

    private func parameters<Request: VpcRequest & WireGroup>(
        readBackFrom request: Request
    ) throws -> [RequestParameters.Parameter] {
        let sent = Dictionary(uniqueKeysWithValues: request.parameters().all.map { ($0.name, $0.value) })
        return try StrictReader<FormParameters>.read(Request.self, from: ParameterGroup(sent)).parameters().all
    }

    private func isOfOwner(_ name: String) -> Bool {
        ["OwnerAccount", "OwnerId", "ResourceOwnerAccount", "ResourceOwnerId"].contains(name)
    }
}
