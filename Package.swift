// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// What the trait AsyncHTTPClient needs: the client itself, and the modules of its errors and settings.
let asyncHTTPClient: [Target.Dependency] = [
    (name: "AsyncHTTPClient", package: "async-http-client"),
    (name: "NIOCore", package: "swift-nio"),
    (name: "NIOHPACK", package: "swift-nio-http2"),
    (name: "NIOHTTP1", package: "swift-nio"),
    (name: "NIOHTTP2", package: "swift-nio-http2"),
    (name: "NIOPosix", package: "swift-nio"),
    (name: "NIOHTTPCompression", package: "swift-nio-extras"),
    (name: "NIOSSL", package: "swift-nio-ssl"),
].map { .product(name: $0.name, package: $0.package, condition: .when(traits: ["AsyncHTTPClient"])) }

let package = Package(
    name: "AlibabaCloudVpc",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "AlibabaCloudVpc", targets: ["AlibabaCloudVpc"]),
        .library(name: "AlibabaCloudVpcTesting", targets: ["AlibabaCloudVpcTesting"]),
    ],
    traits: [
        .trait(
            name: "SwiftCrypto",
            description: "Computes digests with apple/swift-crypto instead of the built-in implementation."
        ),
        .trait(
            name: "AsyncHTTPClient",
            description: "Sends requests with swift-server/async-http-client instead of Foundation's URLSession."
        ),
    ],
    dependencies: [
        // Each is resolved and fetched only when its trait is enabled.
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.26.0"),
        .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.36.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.30.0"),
    ],
    targets: [
        .target(
            name: "AlibabaCloudVpc",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["SwiftCrypto"]))
            ] + asyncHTTPClient,
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
            ] + asyncHTTPClient,
            resources: [.copy("Fixtures")],
            swiftSettings: strictSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
