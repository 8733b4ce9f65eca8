import AlibabaCloudVpc

extension ResponseNode {
    /// The bytes of all scalars, those of an object in the order of their names: texts are equal that only look alike,
    /// bytes are not.
    var scalarBytes: [[UInt8]] {
        switch value {
        case .null: []
        case .scalar(let text): [Array(text.utf8)]
        case .list(let elements): elements.flatMap(\.scalarBytes)
        case .object(let members): members.sorted { $0.key < $1.key }.flatMap(\.value.scalarBytes)
        }
    }
}
