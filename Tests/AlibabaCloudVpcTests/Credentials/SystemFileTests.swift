import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SystemFileTests {
    @Test("A file is read, also through a symbolic link; one that is not there is nil")
    func reads() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("content", to: "file")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: file)
        #expect(try SystemFile.content(at: file) == Data("content".utf8))
        #expect(try SystemFile.content(at: "\(folder.path)/link") == Data("content".utf8))
        #expect(try SystemFile.content(at: "\(folder.path)/none") == nil)
        #expect(try SystemFile.content(at: "\(folder.path)/none/none") == nil)
        #expect(try SystemFile.content(at: folder.write("", to: "empty")) == Data())
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/lost", withDestinationPath: "/none/x")
        #expect(try SystemFile.content(at: "\(folder.path)/lost") == nil)
        #expect(try SystemFile.content(at: "/dev/null/.aliyun/config.json") == nil)
    }

    @Test("Anything but a regular file of at most 1 MiB is refused")
    func refuses() throws {
        let folder = try TemporaryFolder()
        #expect(throws: SystemFile.Failure(description: "is not a regular file")) {
            try SystemFile.content(at: folder.path)
        }
        #expect(throws: SystemFile.Failure(description: "is not a regular file")) {
            try SystemFile.content(at: "/dev/zero")
        }
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: SystemFile.Failure(description: "is not a regular file")) {
            try SystemFile.content(at: pipe)
        }
        let large = try folder.write(String(repeating: "a", count: SystemFile.maximumSize + 1), to: "large")
        #expect(throws: SystemFile.Failure(description: "is larger than 1048576 bytes")) {
            try SystemFile.content(at: large)
        }
        let largest = try folder.write(String(repeating: "a", count: SystemFile.maximumSize), to: "largest")
        #expect(try SystemFile.content(at: largest)?.count == SystemFile.maximumSize)
    }
}
