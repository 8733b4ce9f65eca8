/// The settings of Phase 1 (IKE) negotiation.
///
/// In a request, a `nil` property leaves the stored setting as it is; in an answer, it was not told. Wire name:
/// `IkeConfig`, one JSON object in a text.
public struct IkeConfig: Sendable, Hashable {
    /// The key with which the VPN gateway and the customer gateway know each other, 1 through 100 characters without
    /// blanks.
    ///
    /// Wire name: `Psk`.
    ///
    /// In an answer it may be masked (``Secret/isMasked``); a masked key is refused on the way out.
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
    /// How long a security association lives, in seconds, 0 through 86,400.
    ///
    /// Wire name: `IkeLifetime`.
    public var lifetimeInSeconds: Int?
    /// The identity of the VPN gateway, at most 100 characters: an FQDN or an IP address, by default the gateway's
    /// public address.
    ///
    /// It is sent under two wire names, `LocalIdIPsec` and `LocalId`: the service's pages disagree on the name. The
    /// answer says `LocalId`.
    public var localId: String?
    /// The identity of the customer gateway, at most 100 characters: an FQDN or an IP address, by default the gateway's
    /// public address.
    ///
    /// Wire name: `RemoteId`.
    public var remoteId: String?

    /// Makes a group of settings; each that is left out stays as it is stored.
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

extension IkeConfig: JSONWireGroup {
    init() {
        self.init(preSharedKey: nil)
    }

    mutating func map<Wire: ScalarMapper>(_ wire: inout Wire) {
        wire.map("Psk", &preSharedKey)
        wire.map("IkeVersion", &version)
        wire.map("IkeMode", &mode)
        wire.map("IkeEncAlg", &encryptionAlgorithm)
        wire.map("IkeAuthAlg", &authenticationAlgorithm)
        wire.map("IkePfs", &diffieHellmanGroup)
        wire.map("IkeLifetime", &lifetimeInSeconds)
        if Wire.form != .parameters { wire.map("LocalIdIPsec", &localId) }
        wire.map("LocalId", &localId)
        wire.map("RemoteId", &remoteId)
    }

    /// Reads the settings from the part of an answer that holds them.
    public init(from node: ResponseNode) {
        self.init(mapping: node)
    }

    /// The settings that are set, as they are sent.
    public var jsonObject: JSONObject { mappedJSONObject }
}
