// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The simulated VPC behind an HTTP server, apart from the library so that the library needs no package.
let package = Package(
    name: "SimulatorServer",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(name: "AlibabaCloudVpc", path: "../.."),
        .package(url: "https://github.com/swhitty/FlyingFox.git", "0.20.0"..<"0.28.0"),
    ],
    targets: [
        .executableTarget(
            name: "vpc-simulator",
            dependencies: [
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "AlibabaCloudVpcTesting", package: "AlibabaCloudVpc"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ],
            swiftSettings: strictSettings
        )
    ],
    swiftLanguageModes: [.v6]
)
