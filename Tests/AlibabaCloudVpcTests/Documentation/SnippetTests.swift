import Foundation
import Testing

/// The project's folder.
private let projectRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite struct SnippetTests {
    /// The guides that hold Swift code.
    private static let guides = [
        "README.md", "README.zh-CN.md", "Docs/Credentials.md", "Docs/GettingStarted.md", "Docs/SafeChanges.md",
        "Docs/Testing.md", "Docs/Transports.md",
    ]

    private func lines(_ path: String) throws -> [String] {
        try String(contentsOf: projectRoot.appendingPathComponent(path), encoding: .utf8)
            .components(separatedBy: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The Swift code blocks of a guide, but for those of a package manifest.
    private func blocks(_ path: String) throws -> [[String]] {
        var blocks: [[String]] = []
        var block: [String]?
        for line in try lines(path) {
            if line == "```swift" {
                block = []
            } else if line == "```" {
                if let block, block.first?.hasPrefix("// Package.swift") == false { blocks.append(block) }
                block = nil
            } else {
                block?.append(line)
            }
        }
        return blocks
    }

    @Test("Each Swift snippet of the guides is code that the tests compile", arguments: guides)
    func compiled(_ guide: String) throws {
        let folder = "Tests/AlibabaCloudVpcTests/Documentation"
        let source = try [
            "Snippets.swift", "CredentialsSnippets.swift", "SafeChangesSnippets.swift", "TestingSnippets.swift",
            "TransportSnippets.swift",
        ]
        .flatMap { try lines("\(folder)/\($0)") }
        .filter { !$0.isEmpty }.joined(separator: "\n")
        let blocks = try blocks(guide)
        #expect(!blocks.isEmpty)
        for block in blocks {
            let code = block.filter { !$0.isEmpty }.joined(separator: "\n")
            #expect(source.contains(code), "\(guide):\n\(code)")
        }
    }

    @Test("The guide to observing shows the code of its example")
    func observing() throws {
        let example = try lines("Docs/ObservingExample/Sources/ObservingExample/LoggingObserver.swift")
        let blocks = try blocks("Docs/Observing.md")
        #expect(blocks.count == 1)
        for block in blocks { #expect(example.joined(separator: "\n").contains(block.joined(separator: "\n"))) }
    }

    @Test("Both READMEs have the same snippets")
    func readmes() throws {
        #expect(try blocks("README.md") == blocks("README.zh-CN.md"))
    }

    @Test("Every link of the guides to a file leads to one", arguments: guides + ["Docs/Errors.md", "CHANGELOG.md"])
    func links(_ guide: String) throws {
        let text = try lines(guide).joined(separator: "\n")
        let folder = projectRoot.appendingPathComponent(guide).deletingLastPathComponent()
        for match in text.matches(of: /\]\((?<target>[^)]+)\)/) where !match.target.contains("://") {
            let file = folder.appendingPathComponent(String(match.target))
            #expect(FileManager.default.fileExists(atPath: file.path), "\(guide): \(match.target)")
        }
    }
}
