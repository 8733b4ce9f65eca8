// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The fuzz targets, apart from the library so that nobody who uses it builds them. `run` builds this package, with the
// flags that instrument the library as well.
let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v14)],
    dependencies: [.package(name: "AlibabaCloudVpc", path: "../..")],
    targets: [
        .systemLibrary(name: "FuzzerDriver"),
        // The very files of the loopback server of the tests.
        .target(name: "LoopbackRequests", swiftSettings: strictSettings),
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "FuzzerDriver",
                "LoopbackRequests",
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "AlibabaCloudVpcTesting", package: "AlibabaCloudVpc"),
            ],
            swiftSettings: strictSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
