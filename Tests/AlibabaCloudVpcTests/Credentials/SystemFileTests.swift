import Foundation
import Testing

@testable import AlibabaCloudVpc

@Suite struct SystemFileTests {
    @Test("Reads a file, also through a symbolic link; a missing file is nil")
    func reads() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("content", to: "file")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: file)
        #expect(try SystemFile.contents(at: file) == Data("content".utf8))
        #expect(try SystemFile.contents(at: "\(folder.path)/link") == Data("content".utf8))
        #expect(try SystemFile.contents(at: "\(folder.path)/none") == nil)
        #expect(try SystemFile.contents(at: "\(folder.path)/none/none") == nil)
        #expect(try SystemFile.contents(at: folder.write("", to: "empty")) == Data())
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/lost", withDestinationPath: "/none/x")
        #expect(try SystemFile.contents(at: "\(folder.path)/lost") == nil)
        #expect(try SystemFile.contents(at: "/dev/null/.aliyun/config.json") == nil)
    }

    @Test("Refuses anything except a regular file of at most 1 MiB")
    func refuses() throws {
        let folder = try TemporaryFolder()
        #expect(throws: SystemFile.Failure(description: "is not a regular file")) {
            try SystemFile.contents(at: folder.path)
        }
        #expect(throws: SystemFile.Failure(description: "is not a regular file")) {
            try SystemFile.contents(at: "/dev/zero")
        }
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: SystemFile.Failure(description: "is not a regular file")) {
            try SystemFile.contents(at: pipe)
        }
        let large = try folder.write(String(repeating: "a", count: SystemFile.maximumSize + 1), to: "large")
        #expect(throws: SystemFile.Failure(description: "is larger than 1048576 bytes")) {
            try SystemFile.contents(at: large)
        }
        let largest = try folder.write(String(repeating: "a", count: SystemFile.maximumSize), to: "largest")
        #expect(try SystemFile.contents(at: largest)?.count == SystemFile.maximumSize)
    }

    @Test(
        "Reports a file that its group or everyone may read or write",
        arguments: [
            (0o600, []), (0o400, []), (0o700, []), (0o711, []), (0o640, [.readableByOthers]),
            (0o604, [.readableByOthers]),
            (0o620, [.writableByOthers]), (0o602, [.writableByOthers]),
            (0o644, [.readableByOthers]), (0o666, [.readableByOthers, .writableByOthers]),
        ] as [(Int, Set<VpcClientEvent.CredentialsFileExposed.Risk>)]
    )
    func risks(_ permissions: Int, expected: Set<VpcClientEvent.CredentialsFileExposed.Risk>) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("", to: "file", permissions: permissions)
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: file)
        #expect(SystemFile.risks(at: file) == expected)
        #expect(SystemFile.risks(at: "\(folder.path)/link") == expected)
        #expect(SystemFile.risks(at: "\(folder.path)/none") == [])
    }

    @Test(
        "Reports a file of another user, except root's",
        arguments: [(501, 501), (501, 0), (501, 502), (0, 501)]
    )
    func owner(user: UInt32, owner: UInt32) {
        let isForeign = owner != user && owner != 0
        #expect(
            SystemFile.risks(permissions: 0o100600, owner: owner, user: user)
                == (isForeign ? [.ownedByAnotherUser] : [])
        )
    }
}
