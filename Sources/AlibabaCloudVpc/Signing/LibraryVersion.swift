/// What the library tells the service of itself.
enum LibraryVersion {
    /// The version of the next release.
    static let number = "0.1.0"

    /// The value of the `User-Agent` header.
    static let userAgent = "AlibabaCloudVpc/\(number) (Swift; \(platform))"

    private static var platform: String {
        #if os(Linux)
            "Linux"
        #elseif os(macOS)
            "macOS"
        #elseif os(iOS)
            "iOS"
        #elseif os(tvOS)
            "tvOS"
        #elseif os(watchOS)
            "watchOS"
        #else
            "other"
        #endif
    }
}
