import Foundation

/// Files of the machine, as far as they can hold credentials.
enum SystemFile {
    /// The largest file that is read, in bytes: 1 MiB.
    static let maximumSize = 1 << 20

    /// What is wrong with a file, as the rest of a sentence about it.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }

    /// The content of the file at `path`, or `nil` where there is none, or none that can be seen.
    ///
    /// - Throws: `Failure` for anything but a regular file of at most ``maximumSize`` bytes that can be read.
    static func content(at path: String) throws -> Data? {
        // A pipe must not block.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if [ENOENT, ENOTDIR].contains(errno) || (errno == EACCES && isHidden(path)) { return nil }
            throw Failure(description: "cannot be opened")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(description: "is not a regular file")
        }
        guard let content = try? file.read(upToCount: maximumSize + 1) ?? Data() else {
            throw Failure(description: "cannot be read")
        }
        guard content.count <= maximumSize else {
            throw Failure(description: "is larger than \(maximumSize) bytes")
        }
        return content
    }

    /// Whether the folder of the file may not be searched, so that nobody can tell whether the file is there.
    private static func isHidden(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0
    }
}
