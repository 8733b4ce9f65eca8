import Foundation

@testable import AlibabaCloudVpc

/// A type of answer, and how it is read.
struct AnswerType: Sendable {
    let name: String
    /// Reads the part of an answer that holds the fields.
    let read: @Sendable (ResponseNode) throws -> AnyHashable
    /// Reads a body.
    let decode: @Sendable (Data) throws -> AnyHashable

    init<Response: VpcResponse & Hashable>(_ type: Response.Type) {
        name = "\(type)"
        read = { AnyHashable(try Response(from: $0)) }
        decode = { AnyHashable(try VpcResponseDecoder().decode(Response.self, from: $0)) }
    }

    /// The answers of all operations.
    static let all: [AnswerType] = [
        AnswerType(ModifyVpnConnectionAttributeResponse.self),
        AnswerType(CreateVpnConnectionResponse.self),
        AnswerType(DescribeVpnConnectionResponse.self),
        AnswerType(DescribeVpnConnectionsResponse.self),
        AnswerType(DeleteVpnConnectionResponse.self),
        AnswerType(DownloadVpnConnectionConfigResponse.self),
        AnswerType(DescribeVpnConnectionLogsResponse.self),
        AnswerType(DiagnoseVpnConnectionsResponse.self),
        AnswerType(CreateCustomerGatewayResponse.self),
        AnswerType(DescribeCustomerGatewayResponse.self),
        AnswerType(DescribeCustomerGatewaysResponse.self),
        AnswerType(ModifyCustomerGatewayAttributeResponse.self),
        AnswerType(DeleteCustomerGatewayResponse.self),
        AnswerType(DescribeVpnGatewayResponse.self),
        AnswerType(DescribeVpnGatewaysResponse.self),
        AnswerType(ModifyVpnGatewayAttributeResponse.self),
    ]
}
