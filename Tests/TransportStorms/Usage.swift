import Foundation

/// What the process holds, except connections: a transport may keep them.
struct Usage: CustomStringConvertible {
    let fileDescriptors: Int
    let threads: Int
    let residentMiB: Int
    /// The connections that are open; each has a descriptor at both ends and a thread of its server.
    let connections: Int

    static func now() -> Usage {
        let connections = StormServer.allOpenConnectionCount
        return Usage(
            fileDescriptors: count(of: "/dev/fd") - 2 * connections,
            threads: count(of: "/proc/self/task") - connections,
            residentMiB: residentMiB,
            connections: connections
        )
    }

    /// The memory that the process occupies; 0 on systems other than Linux.
    static var residentMiB: Int {
        let statistics = try? FileHandle(forReadingAtPath: "/proc/self/statm")?.readToEnd()
        let pages = String(decoding: statistics ?? Data(), as: UTF8.self).split(separator: " ")
        return pages.count > 1 ? ((Int(pages[1]) ?? 0) * 4096) >> 20 : 0
    }

    private static func count(of folder: String) -> Int {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? 0
    }

    var description: String {
        "\(fileDescriptors) file descriptors, \(threads) threads, \(residentMiB) MiB resident, \(connections) connections"
    }
}
