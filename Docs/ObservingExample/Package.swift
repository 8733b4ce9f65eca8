// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "ObservingExample",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "AlibabaCloudVpc", path: "../.."),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.5.0"),
    ],
    targets: [
        .target(
            name: "ObservingExample",
            dependencies: [
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
