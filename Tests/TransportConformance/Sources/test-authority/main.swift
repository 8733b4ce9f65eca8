import Foundation
import HostileServer

// Writes a new test authority and its certificates to a folder.
guard CommandLine.arguments.count == 2 else {
    print("usage: test-authority <folder>")
    exit(2)
}
do {
    let authority = try TestAuthority.issue(to: URL(fileURLWithPath: CommandLine.arguments[1]))
    print(authority.authorityFile.path)
} catch {
    print("test-authority: \(error)")
    exit(1)
}
