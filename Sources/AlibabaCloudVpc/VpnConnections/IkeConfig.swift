/// The settings of Phase 1 (IKE) negotiation.
///
/// In a request, a `nil` property keeps the stored value. In a response, a property is `nil` if the service didn't
/// return it.
///
/// Wire name: `IkeConfig`, a JSON object in a string.
///
/// It isn't `Codable`, because it can contain a key. Keep keys in a secret store, and encode the other properties
/// separately.
public struct IkeConfig: Sendable, Hashable {
    /// The pre-shared key that authenticates the two gateways, 1 through 100 characters without whitespace.
    ///
    /// Wire name: `Psk`.
    ///
    /// A key in a response may be masked (``Secret/isMasked``); a masked key is rejected in a request.
    public var preSharedKey: Secret?
    /// The version of the IKE protocol.
    ///
    /// Wire name: `IkeVersion`.
    public var version: IkeVersion?
    /// The negotiation mode of IKE version 1.
    ///
    /// Wire name: `IkeMode`.
    public var mode: IkeMode?
    /// The encryption algorithm.
    ///
    /// Wire name: `IkeEncAlg`.
    public var encryptionAlgorithm: EncryptionAlgorithm?
    /// The authentication algorithm.
    ///
    /// Wire name: `IkeAuthAlg`.
    public var authenticationAlgorithm: AuthenticationAlgorithm?
    /// The Diffie-Hellman group of the key exchange.
    ///
    /// Wire name: `IkePfs`.
    public var diffieHellmanGroup: DiffieHellmanGroup?
    /// The lifetime of a security association, in seconds, 0 through 86,400.
    ///
    /// Wire name: `IkeLifetime`.
    public var lifetimeInSeconds: Int?
    /// The identity of the VPN gateway: an FQDN or IP address of at most 100 characters; defaults to the gateway's
    /// public IP address.
    ///
    /// Sent under two wire names, `LocalIdIPsec` and `LocalId`, because the pages of the service's documentation
    /// disagree on the name. The response uses `LocalId`.
    public var localId: String?
    /// The identity of the customer gateway: an FQDN or IP address of at most 100 characters; defaults to the gateway's
    /// public IP address.
    ///
    /// Wire name: `RemoteId`.
    public var remoteId: String?

    /// Creates a group of settings; an omitted setting keeps the stored value.
    public init(
        preSharedKey: Secret? = nil,
        version: IkeVersion? = nil,
        mode: IkeMode? = nil,
        encryptionAlgorithm: EncryptionAlgorithm? = nil,
        authenticationAlgorithm: AuthenticationAlgorithm? = nil,
        diffieHellmanGroup: DiffieHellmanGroup? = nil,
        lifetimeInSeconds: Int? = nil,
        localId: String? = nil,
        remoteId: String? = nil
    ) {
        self.preSharedKey = preSharedKey
        self.version = version
        self.mode = mode
        self.encryptionAlgorithm = encryptionAlgorithm
        self.authenticationAlgorithm = authenticationAlgorithm
        self.diffieHellmanGroup = diffieHellmanGroup
        self.lifetimeInSeconds = lifetimeInSeconds
        self.localId = localId
        self.remoteId = remoteId
    }
}

extension IkeConfig: WireGroup {
    package static var unset: Self { Self(preSharedKey: nil) }

    package mutating func map<Wire: WireMapper>(_ wire: inout Wire) {
        wire.map("Psk", &preSharedKey)
        wire.map("IkeVersion", &version)
        wire.map("IkeMode", &mode)
        wire.map("IkeEncAlg", &encryptionAlgorithm)
        wire.map("IkeAuthAlg", &authenticationAlgorithm)
        wire.map("IkePfs", &diffieHellmanGroup)
        wire.map("IkeLifetime", &lifetimeInSeconds)
        if Wire.form != .parameters { wire.map("LocalIdIPsec", &localId, meaning: .address) }
        wire.map("LocalId", &localId, meaning: .address)
        wire.map("RemoteId", &remoteId, meaning: .address)
    }

    /// Creates the settings from the part of a response that contains them.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }
}

extension IkeConfig {
    /// Returns strong settings that most devices support: IKE version 2, AES-256, SHA-256, group 14, and a lifetime of
    /// one day for each security association.
    ///
    /// - Parameter preSharedKey: The key of both gateways; at least 32 random characters are hard to guess. Defaults to
    ///   a new random key; store it, from ``preSharedKey``, before you send it.
    /// - Returns: The settings, without identities.
    public static func recommended(preSharedKey: Secret = .random()) -> IkeConfig {
        IkeConfig(
            preSharedKey: preSharedKey,
            version: .ikev2,
            mode: .main,
            encryptionAlgorithm: .aes256,
            authenticationAlgorithm: .sha256,
            diffieHellmanGroup: .group14,
            lifetimeInSeconds: 86_400
        )
    }
}

/// The version of the IKE protocol.
///
/// Wire name: `IkeVersion`. A value that this version of the library doesn't define is kept in `unrecognized`.
public enum IkeVersion: OpenEnum, WireScalar {
    /// IKE version 1, the service's default. Wire value: `ikev1`.
    case ikev1
    /// IKE version 2. Wire value: `ikev2`.
    case ikev2
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named versions, in the order of the service's documentation.
    public static let allCases: [IkeVersion] = [.ikev1, .ikev2]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .ikev1: "ikev1"
        case .ikev2: "ikev2"
        case .unrecognized(let text): text
        }
    }
}

/// The negotiation mode of IKE version 1.
///
/// Wire name: `IkeMode`. A value that this version of the library doesn't define is kept in `unrecognized`.
public enum IkeMode: OpenEnum, WireScalar {
    /// Main mode, the service's default, which protects the identities. Wire value: `main`.
    case main
    /// Aggressive mode, which sends fewer messages, and the identities unencrypted; for peers that use NAT. Wire value:
    /// `aggressive`.
    case aggressive
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named modes, in the order of the service's documentation.
    public static let allCases: [IkeMode] = [.main, .aggressive]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .main: "main"
        case .aggressive: "aggressive"
        case .unrecognized(let text): text
        }
    }
}

/// The Diffie-Hellman group of the Phase 1 key exchange.
///
/// Wire name: `IkePfs`. A value that this version of the library doesn't define is kept in `unrecognized`.
public enum DiffieHellmanGroup: OpenEnum, WireScalar {
    /// 768-bit MODP, weak. Wire value: `group1`.
    case group1
    /// 1024-bit MODP, the service's default, weak. Wire value: `group2`.
    case group2
    /// 1536-bit MODP. Wire value: `group5`.
    case group5
    /// 2048-bit MODP. Wire value: `group14`.
    case group14
    /// 2048-bit MODP with a 256-bit prime-order subgroup; no longer listed in the service's newer documentation. Wire
    /// value: `group24`.
    case group24
    /// A value that this version of the library doesn't define.
    case unrecognized(String)

    /// The named groups, in the order of the service's documentation.
    public static let allCases: [DiffieHellmanGroup] = [.group1, .group2, .group5, .group14, .group24]

    /// The wire value.
    public var rawValue: String {
        switch self {
        case .group1: "group1"
        case .group2: "group2"
        case .group5: "group5"
        case .group14: "group14"
        case .group24: "group24"
        case .unrecognized(let text): text
        }
    }
}
