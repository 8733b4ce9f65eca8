import Foundation

/// Files of the machine, as far as they can hold credentials.
enum SystemFile {
    /// The largest file that is read, in bytes: 1 MiB.
    static let maximumSize = 1 << 20

    /// The content of the file at `path`, or `nil` where there is none.
    ///
    /// - Throws: `Failure` for anything but a regular file of at most ``maximumSize`` bytes that can be read.
    static func content(at path: String) throws -> Data? {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: target.path)
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return nil
        } catch {
            throw Failure(description: "cannot be looked up")
        }
        // A pipe or a device could block or never end.
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw Failure(description: "is not a regular file")
        }
        guard let file = try? FileHandle(forReadingFrom: target) else { throw Failure(description: "cannot be opened") }
        defer { try? file.close() }
        guard let content = try? file.read(upToCount: maximumSize + 1) ?? Data() else {
            throw Failure(description: "cannot be read")
        }
        guard content.count <= maximumSize else {
            throw Failure(description: "is larger than \(maximumSize) bytes")
        }
        return content
    }

    /// What is wrong with a file, as the rest of a sentence about it.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let description: String
    }
}
