// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The conformance suite of the transports, apart from the library so that nobody who uses it fetches these packages.
let package = Package(
    name: "TransportConformance",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "HostileServer", targets: ["HostileServer"])
    ],
    dependencies: [
        .package(name: "AlibabaCloudVpc", path: "../..", traits: ["AsyncHTTPClient"]),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", "3.12.3"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.100.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.26.0"),
        .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.38.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.30.0"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    ],
    targets: [
        .target(
            name: "HostileServer",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHPACK", package: "swift-nio-http2"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            swiftSettings: strictSettings
        ),
        // The calls that the tests and the probe make.
        .target(
            name: "ConformanceCalls",
            dependencies: [
                "HostileServer",
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strictSettings
        ),
        .executableTarget(
            name: "test-authority",
            dependencies: ["HostileServer"],
            swiftSettings: strictSettings
        ),
        .executableTarget(
            name: "conformance-probe",
            dependencies: [
                "ConformanceCalls",
                "HostileServer",
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
            ],
            swiftSettings: strictSettings
        ),
        .testTarget(
            name: "TransportConformanceTests",
            dependencies: [
                "ConformanceCalls",
                "HostileServer",
                "conformance-probe",
                .product(name: "AlibabaCloudVpc", package: "AlibabaCloudVpc"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strictSettings
        ),
    ],
    swiftLanguageModes: [.v6]
)
