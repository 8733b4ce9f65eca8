import AlibabaCloudVpcTesting
import Foundation
import Testing

@testable import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What the official Python SDK sent to a server on loopback, its Booleans in small letters.
private struct OfficialRequest: Decodable, Equatable {
    let query: [String: String]
    let form: [String: String]
}

@Suite struct OperationsTests {
    private func json(_ operation: OperationCase) throws -> Data {
        try Fixture.data("Responses/\(operation.action).json")
    }

    @Test("A request sends what the official SDK sends, and places it alike", arguments: OperationCase.all)
    func officialRequests(_ operation: OperationCase) throws {
        let official = try Fixture.json("official-requests.json", as: [String: [OfficialRequest]].self)
        let builder = SignedRequestBuilder(
            region: .cnShanghai,
            credentials: Sample.credentials,
            parameterPlacement: .query
        )
        let sent = try operation.sign(builder).map { request in
            let form = RecordedRequest(request).formParameters
            let all = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
            return OfficialRequest(query: all.filter { form[$0.key] == nil }, form: form)
        }
        #expect(sent == official[operation.action])
    }

    @Test("A server derives the signature of every operation's requests", arguments: OperationCase.all)
    func signatures(_ operation: OperationCase) throws {
        for sending in SendingCase.all {
            for request in try operation.sign(sending.builder()) {
                let received = try VerifyingServer(secret: Sample.accessKeySecret).verify(request)
                #expect(received["RegionId"] == (operation.hasRegionParameter ? "cn-shanghai" : nil))
            }
        }
    }

    @Test("Every field of a response changes the decoded value", arguments: OperationCase.all)
    func fields(_ operation: OperationCase) throws {
        let node = try ResponseBody(json(operation)).node
        let whole = AnyHashable(try operation.read(node))
        let paths = node.leaves
        #expect(!paths.isEmpty)
        for path in paths {
            let rest = AnyHashable(try operation.read(node.without(path[...])))
            #expect(rest != whole, "\(path.joined(separator: ".")) has no place")
        }
    }

    @Test("A response reads the same from JSON and from XML", arguments: OperationCase.all)
    func formats(_ operation: OperationCase) throws {
        let fromJSON = AnyHashable(try operation.decode(json(operation)))
        let fromXML = AnyHashable(try operation.decode(Fixture.data("Responses/\(operation.action).xml")))
        #expect(fromJSON == fromXML)
        #expect(fromJSON != AnyHashable(try operation.decode(Data("{}".utf8))))
    }

    @Test("No key is printed, neither of a request nor of a response", arguments: OperationCase.all)
    func printing(_ operation: OperationCase) throws {
        #expect(!operation.printed.contains("sesame"))
        #expect(!operation.printed.contains("p@ss"))
        let response = everythingPrinted(of: try operation.decode(json(operation)))
        #expect(!response.contains("fixture-psk"))
        #expect(!response.contains("fixture-auth"))
        #expect(response.contains("RequestId-值 1"))
    }

    @Test("A client carries out each operation by its name", arguments: OperationCase.all)
    func client(_ operation: OperationCase) async throws {
        let text = String(decoding: try json(operation), as: UTF8.self)
        let transport = FakeTransport([.json(text)])
        let response = try await operation.call(HTTPVpcClient.sample(transport: transport))
        #expect(AnyHashable(response) == AnyHashable(try operation.decode(json(operation))))
        let request = await transport.requests[0]
        #expect(request.action == operation.action)
        #expect(request.method == (operation.isSentWithGET ? "GET" : "POST"))
    }

    @Test("A client that has no such operation says so", arguments: OperationCase.all)
    func unsupported(_ operation: OperationCase) async throws {
        struct Nothing: VpcClient {}
        let error = await #expect(throws: VpcError.self) { try await operation.call(Nothing()) }
        #expect(error?.code == .unsupported)
        #expect(error?.message == "Nothing does not support \(operation.action).")
    }

    @Test("Only what reads is read-only", arguments: OperationCase.all)
    func readOnly(_ operation: OperationCase) {
        let reading = ["Check", "Describe", "Download", "DiagnoseVpnConnections", "Get", "List"].contains {
            operation.action.hasPrefix($0)
        }
        #expect(operation.isReadOnly == reading)
    }

    @Test("A failed call that only reads has changed nothing, and is tried again", arguments: OperationCase.all)
    func failure(_ operation: OperationCase) async throws {
        let lost = URLError(.networkConnectionLost)
        let transport = FakeTransport([.failure(lost), .json("{", status: 500), .json("{")])
        let error = await #expect(throws: VpcError.self) {
            try await operation.call(HTTPVpcClient.sample(transport: transport))
        }
        let isRepeatable = operation.isReadOnly || operation.parameters.contains("ClientToken")
        #expect(error?.attempts == (isRepeatable ? 3 : 1))
        #expect(error?.code == (isRepeatable ? .undecodableResponse : .transportFailed))
        #expect(error?.mayHaveBeenApplied == !operation.isReadOnly)
    }

    @Test(
        "Every attempt of a call that changes something sends one client token",
        arguments: OperationCase.all.filter { $0.isReadOnly || $0.parameters.contains("ClientToken") }
    )
    func clientToken(_ operation: OperationCase) async throws {
        let transport = FakeTransport([.json("", status: 503), .json("{}")])
        _ = try await operation.call(HTTPVpcClient.sample(transport: transport))
        let tokens = await transport.requests.map { $0.parameters["ClientToken"] }
        #expect(tokens.count == 2)
        #expect(tokens[0] == tokens[1])
        #expect((tokens[0] != nil) == operation.parameters.contains("ClientToken"))
    }

    @Test(
        "A change without a client token isn't sent again once it may have been made",
        arguments: OperationCase.all.filter { !$0.isReadOnly && !$0.parameters.contains("ClientToken") }
    )
    func withoutToken(_ operation: OperationCase) async throws {
        let transport = FakeTransport([.json("", status: 503), .json("{}")])
        let error = try await #require(throws: VpcError.self) {
            try await operation.call(HTTPVpcClient.sample(transport: transport))
        }
        #expect(error.mayHaveBeenApplied)
        #expect(error.attempts == 1)
    }
}

extension RecordedRequest {
    /// The parameters of the form in the body.
    fileprivate var formParameters: [String: String] {
        guard let body = urlRequest.httpBody else { return [:] }
        var form = URLRequest(url: URL(filePath: "/"))
        form.httpBody = body
        return RecordedRequest(form).parameters
    }
}
