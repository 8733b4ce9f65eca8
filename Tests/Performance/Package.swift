// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The benchmarks, apart from the library so that the library needs no package: the floors need swift-crypto, the transports
// their trait and a server.
let package = Package(
    name: "Performance",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "AlibabaCloudVpc", path: "../..", traits: ["AsyncHTTPClient"]),
        .package(name: "TransportConformance", path: "../TransportConformance"),
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.38.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.30.0"),
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
        .executableTarget(
            name: "vpc-wire-benchmark",
            dependencies: [
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "HostileServer", package: "TransportConformance"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strictSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
