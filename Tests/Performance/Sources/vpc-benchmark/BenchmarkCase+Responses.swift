import AlibabaCloudVpc
import Foundation

extension BenchmarkCase {
    /// Bytes to typed response.
    static func decoding(_ name: String, _ text: String) -> Self {
        let response = HTTPTransportResponse(status: 200, body: Data(text.utf8))
        let decoder = VpcResponseDecoder()
        return BenchmarkCase(name) {
            try decoder.decode(ModifyVpnConnectionAttributeResponse.self, from: response)
        }
    }

    /// Bytes to the error that is thrown.
    static func decodingError(_ name: String, _ text: String) -> Self {
        let response = HTTPTransportResponse(status: 400, body: Data(text.utf8))
        let decoder = VpcResponseDecoder()
        return BenchmarkCase(name) { () -> VpcError? in
            do {
                _ = try decoder.decode(ModifyVpnConnectionAttributeResponse.self, from: response)
                return nil
            } catch let error as VpcError {
                return error
            }
        }
    }
}
