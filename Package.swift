// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "AlibabaCloudVpc",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
    products: [
        .library(name: "AlibabaCloudVpc", targets: ["AlibabaCloudVpc"]),
        .library(name: "AlibabaCloudVpcTesting", targets: ["AlibabaCloudVpcTesting"]),
        .executable(name: "vpc-quickstart", targets: ["vpc-quickstart"]),
    ],
    traits: [
        .trait(
            name: "SwiftCrypto",
            description: "Computes digests with apple/swift-crypto instead of the built-in implementation."
        )
    ],
    dependencies: [
        // Resolved and fetched only when the SwiftCrypto trait is enabled.
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0")
    ],
    targets: [
        .target(
            name: "AlibabaCloudVpc",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["SwiftCrypto"]))
            ],
            swiftSettings: strictSettings
        ),
        .target(
            name: "AlibabaCloudVpcTesting",
            dependencies: ["AlibabaCloudVpc"],
            swiftSettings: strictSettings
        ),
        .executableTarget(
            name: "vpc-quickstart",
            dependencies: ["AlibabaCloudVpc", "AlibabaCloudVpcTesting"],
            swiftSettings: strictSettings
        ),
        .target(
            name: "LoopbackServer",
            dependencies: ["AlibabaCloudVpc"],
            path: "Tests/LoopbackServer",
            swiftSettings: strictSettings
        ),
        .executableTarget(
            name: "transport-storms",
            dependencies: ["AlibabaCloudVpc", "LoopbackServer"],
            path: "Tests/TransportStorms",
            swiftSettings: strictSettings
        ),
        .testTarget(
            name: "AlibabaCloudVpcTests",
            dependencies: [
                "AlibabaCloudVpc",
                "AlibabaCloudVpcTesting",
                "LoopbackServer",
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["SwiftCrypto"])),
            ],
            resources: [.copy("Fixtures")],
            swiftSettings: strictSettings
        ),
        .testTarget(
            name: "AlibabaCloudVpcTestingTests",
            dependencies: ["AlibabaCloudVpc", "AlibabaCloudVpcTesting"],
            swiftSettings: strictSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
