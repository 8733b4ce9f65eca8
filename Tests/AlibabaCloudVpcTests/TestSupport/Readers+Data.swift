import Foundation

@testable import AlibabaCloudVpc

extension JSONReader {
    /// Reads a document that begins with the first byte.
    static func read(_ data: Data) throws(UnreadableBody) -> ResponseNode {
        try read(ByteCursor([UInt8](data), from: 0))
    }
}

extension XMLReader {
    /// Reads a document that begins with the first byte.
    static func read(_ data: Data) throws(UnreadableBody) -> (rootName: String, node: ResponseNode) {
        try read(ByteCursor([UInt8](data), from: 0))
    }
}
