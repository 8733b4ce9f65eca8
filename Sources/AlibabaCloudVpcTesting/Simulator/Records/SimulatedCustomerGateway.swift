public import AlibabaCloudVpc
public import Foundation

/// A customer gateway of a ``SimulatedVpc``: the router of the data center; a `nil` setting is not answered.
public struct SimulatedCustomerGateway: Sendable, Hashable {
    /// The id.
    ///
    /// Wire name: `CustomerGatewayId`.
    public var customerGatewayId: String
    /// The region; requests of another region do not find the gateway.
    public var regionId: Region
    /// The address, which is also the default of a connection's remote identity.
    ///
    /// Wire name: `IpAddress`.
    public var ipAddress: String
    /// The name.
    ///
    /// Wire name: `Name`.
    public var name: String?
    /// The description.
    ///
    /// Wire name: `Description`.
    public var description: String?
    /// The AS number.
    ///
    /// Wire name: `Asn`.
    public var asn: Int64?
    /// The key of BGP.
    ///
    /// Wire name: `AuthKey`.
    public var authKey: Secret?
    /// When the gateway was made.
    ///
    /// Wire name: `CreateTime`.
    public var createTime: Date
    /// The id of the resource group.
    ///
    /// Wire name: `ResourceGroupId`.
    public var resourceGroupId: String?
    /// The tags.
    ///
    /// Wire name: `Tags`.
    public var tags: [ResourceTag]

    /// Makes a gateway; what is left out is as in the service's samples.
    public init(
        customerGatewayId: String = "cgw-bp1pvpl9r9adju6l5****",
        regionId: Region = .cnShanghai,
        ipAddress: String = "139.196.32.167",
        name: String? = nil,
        description: String? = nil,
        asn: Int64? = nil,
        authKey: Secret? = nil,
        createTime: Date = Date(timeIntervalSince1970: 1_492_747_187),
        resourceGroupId: String? = nil,
        tags: [ResourceTag] = []
    ) {
        self.customerGatewayId = customerGatewayId
        self.regionId = regionId
        self.ipAddress = ipAddress
        self.name = name
        self.description = description
        self.asn = asn
        self.authKey = authKey
        self.createTime = createTime
        self.resourceGroupId = resourceGroupId
        self.tags = tags
    }
}

extension SimulatedCustomerGateway {
    /// Changes the settings that `parameters` have, the others stay.
    mutating func change(by parameters: ParameterGroup) throws(SimulatedFailure) {
        if let text = try parameters.text("Name") {
            guard Self.isShortText(text) else { throw .invalidName }
            name = text
        }
        if let text = try parameters.text("Description") {
            guard Self.isShortText(text) else { throw .invalidDescription }
            description = text
        }
        if let text = try parameters.text("AuthKey", length: 1...64) {
            guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.contains("?") else {
                throw parameters.invalid("AuthKey")
            }
            authKey = Secret(text)
        }
    }

    /// Whether the service takes the name or the description.
    private static func isShortText(_ text: String) -> Bool {
        (1...100).contains(text.count) && !["http://", "https://"].contains { text.utf8.starts(with: $0.utf8) }
    }

    /// The gateway as `CreateCustomerGateway` answers it, without the request's id.
    var answerToCreation: AnswerObject {
        var answer = AnswerObject()
        answer.append("CustomerGatewayId", customerGatewayId)
        answer.append("IpAddress", ipAddress)
        answer.append("Name", name)
        answer.append("Description", description)
        answer.append("CreateTime", ServiceTime.milliseconds(createTime))
        return answer
    }

    /// The gateway as `ModifyCustomerGatewayAttribute` answers it, without the request's id.
    var answerToChange: AnswerObject {
        var answer = answerToCreation
        answer.append("ResourceGroupId", resourceGroupId)
        return answer
    }

    /// The gateway as it is described, without the request's id.
    var answer: AnswerObject {
        var answer = answerToChange
        answer.append("Asn", asn)
        answer.append("AuthKey", authKey)
        answer.append(tags, as: "Tags")
        return answer
    }
}
