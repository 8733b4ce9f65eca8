import Foundation

/// Something that takes any bytes, and what must hold of it whatever they are.
protocol FuzzTarget: Sendable {
    /// The name, which is that of its folder in `Corpus`.
    static var name: String { get }

    /// Checks what must hold; stops the process where it does not.
    static func check(_ input: Data)
}

/// All targets.
enum FuzzTargets {
    static let all: [any FuzzTarget.Type] = [
        JSONResponseTarget.self, XMLResponseTarget.self, OneTreeTarget.self, ErrorBodyTarget.self, SigningTarget.self,
        CIDRTarget.self, INIFileTarget.self, CLIConfigTarget.self, HTTPReaderTarget.self,
    ]

    static func named(_ name: String) -> (any FuzzTarget.Type)? { all.first { $0.name == name } }
}
