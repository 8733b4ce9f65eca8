/// An API that requests are made for.
struct ServiceAPI: Sendable, Hashable {
    /// The version, the parameter `Version`.
    let version: String
    /// Whether its operations take a `RegionId`.
    let takesRegion: Bool

    /// The VPC API.
    static let vpc = ServiceAPI(version: "2016-04-28", takesRegion: true)
    /// The API of the service that gives temporary credentials (STS).
    static let securityToken = ServiceAPI(version: "2015-04-01", takesRegion: false)
}
