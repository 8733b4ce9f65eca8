// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The benchmark, apart from the library so that the library needs no package: its floors need swift-crypto.
let package = Package(
    name: "Performance",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "AlibabaCloudVpc", path: "../.."),
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0"),
    ],
    targets: [
        .target(name: "AllocationCounter"),
        .executableTarget(
            name: "vpc-benchmark",
            dependencies: [
                "AllocationCounter",
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strictSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
