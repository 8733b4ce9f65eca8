import AlibabaCloudVpc
import Foundation
import Testing

@Suite struct OpenEnumTests {
    @Test("IkeVersion has the wire values of the documentation")
    func ikeVersion() {
        #expect(IkeVersion.allCases.map(\.rawValue) == ["ikev1", "ikev2"])
    }

    @Test("IkeMode has the wire values of the documentation")
    func ikeMode() {
        #expect(IkeMode.allCases.map(\.rawValue) == ["main", "aggressive"])
    }

    @Test("EncryptionAlgorithm has the wire values of the documentation")
    func encryptionAlgorithm() {
        #expect(EncryptionAlgorithm.allCases == [.aes, .aes192, .aes256, .des, .tripleDes, .sm4])
        #expect(EncryptionAlgorithm.allCases.map(\.rawValue) == ["aes", "aes192", "aes256", "des", "3des", "sm4"])
    }

    @Test("AuthenticationAlgorithm has the wire values of the documentation")
    func authenticationAlgorithm() {
        #expect(AuthenticationAlgorithm.allCases == [.md5, .sha1, .sha256, .sha384, .sha512, .sm3])
        #expect(
            AuthenticationAlgorithm.allCases.map(\.rawValue) == ["md5", "sha1", "sha256", "sha384", "sha512", "sm3"]
        )
    }

    @Test("DiffieHellmanGroup has the wire values of the documentation")
    func diffieHellmanGroup() {
        #expect(
            DiffieHellmanGroup.allCases.map(\.rawValue) == ["group1", "group2", "group5", "group14", "group24"]
        )
    }

    @Test("PerfectForwardSecrecy has the wire values of the documentation, and disabled")
    func perfectForwardSecrecy() {
        #expect(
            PerfectForwardSecrecy.allCases.map(\.rawValue)
                == ["disabled", "group1", "group2", "group5", "group14", "group24"]
        )
    }

    @Test(
        "Only the case of Latin letters is no part of a value",
        arguments: [
            ("IkeV2", "ikev2"), ("i\u{212A}ev2", "i\u{212A}ev2"), ("\u{131}kev2", "\u{131}kev2"), ("ikev2 ", "ikev2 "),
            ("ikev", "ikev"), ("ikev22", "ikev22"), ("", ""), ("IKEV2\u{301}", "IKEV2\u{301}"),
        ]
    )
    func lettersOnly(_ text: String, rawValue: String) {
        #expect(IkeVersion(rawValue: text).rawValue == rawValue)
    }

    private static let types: [any OpenEnum.Type] = [
        IkeVersion.self, IkeMode.self, EncryptionAlgorithm.self, AuthenticationAlgorithm.self,
        DiffieHellmanGroup.self, PerfectForwardSecrecy.self, TunnelRole.self, TunnelState.self, BgpStatus.self,
        VpnConnectionState.self, IkeStatus.self, AttachType.self, NetworkType.self, HealthCheckStatus.self,
        HealthCheckPolicy.self, DiagnosisSeverity.self, VpnGatewayStatus.self, BusinessStatus.self, ChargeType.self,
        VpnGatewayType.self, VpnType.self, FeatureStatus.self, ReservationOrderType.self, ReservationStatus.self,
    ]

    @Test("Every named case of every enum is read from its wire value, in any case of its letters")
    func roundTrip() {
        func check<Value: OpenEnum>(_ type: Value.Type) {
            for value in Value.allCases {
                #expect(Value(rawValue: value.rawValue) == value)
                #expect(Value(rawValue: value.rawValue.uppercased()) == value)
                #expect(Value(rawValue: value.rawValue.uppercased()).rawValue == value.rawValue)
                #expect(value.description == value.rawValue)
            }
        }
        for type in Self.types { check(type) }
    }

    @Test("Every enum recognizes its named cases, and no other text")
    func isRecognized() {
        func check<Value: OpenEnum>(_ type: Value.Type) {
            for value in Value.allCases {
                #expect(value.isRecognized)
                #expect(Value.unrecognized(value.rawValue).isRecognized)
            }
            for text in ["", " ", "of a later version", "active "] {
                #expect(!Value(rawValue: text).isRecognized)
                #expect(!Value.unrecognized(text).isRecognized)
            }
        }
        for type in Self.types { check(type) }
    }

    @Test("The enums of states and kinds have the wire values of the documentation")
    func states() {
        #expect(TunnelRole.allCases.map(\.rawValue) == ["master", "slave"])
        #expect(TunnelState.allCases.map(\.rawValue) == ["active", "updating", "deleting"])
        #expect(BgpStatus.allCases.map(\.rawValue) == ["success", "false"])
        #expect(
            VpnConnectionState.allCases.map(\.rawValue) == [
                "init", "attaching", "attached", "detaching", "financialLocked", "provisioning", "updating",
                "upgrading",
                "deleted", "active",
            ]
        )
        #expect(VpnConnectionState(rawValue: "Upgrading") == .upgrading)
        #expect(
            IkeStatus.allCases.map(\.rawValue) == [
                "ike_sa_not_established", "ike_sa_established", "ipsec_sa_not_established", "ipsec_sa_established",
            ]
        )
        #expect(
            VpnGatewayStatus.allCases.map(\.rawValue) == ["init", "provisioning", "active", "updating", "deleting"]
        )
        #expect(BusinessStatus.allCases.map(\.rawValue) == ["Normal", "FinancialLocked"])
        #expect(ChargeType.allCases.map(\.rawValue) == ["POSTPAY", "Prepay"])
        #expect(VpnGatewayType.allCases.map(\.rawValue) == ["Traditional", "Enhanced.SiteToSite"])
        #expect(VpnType.allCases.map(\.rawValue) == ["Normal", "NationalStandard"])
        #expect(FeatureStatus.allCases.map(\.rawValue) == ["enable", "disable"])
        #expect(AttachType.allCases.map(\.rawValue) == ["CEN", "VPNGW", "NO_ASSOCIATED"])
        #expect(NetworkType.allCases.map(\.rawValue) == ["public", "private"])
        #expect(HealthCheckStatus.allCases.map(\.rawValue) == ["success", "failed"])
        #expect(HealthCheckPolicy.allCases.map(\.rawValue) == ["revoke_route", "reserve_route"])
        #expect(DiagnosisSeverity.allCases.map(\.rawValue) == ["Critical", "Warn", "Normal"])
        #expect(ReservationOrderType.allCases.map(\.rawValue) == ["RENEWCHANGE", "TEMP_UPGRADE", "RENEW"])
        #expect(ReservationStatus.allCases.map(\.rawValue) == ["1", "2"])
    }

    @Test("The documentation's other spellings are known", arguments: ["MD5": "md5", "sha": "sha1", "SHA": "sha1"])
    func otherSpelling(_ spelling: String, is wireValue: String) {
        #expect(AuthenticationAlgorithm(rawValue: spelling).rawValue == wireValue)
    }

    @Test(
        "Unknown text is kept to the letter",
        arguments: ["", " aes", "aes ", "AES-GCM", "中文", "ae\u{0}s", "md5\n", "sha-1", "é", "e\u{301}"]
    )
    func unknownText(_ text: String) {
        let value = EncryptionAlgorithm(rawValue: text)
        #expect(Array(value.rawValue.utf8) == Array(text.utf8))
        guard case .unrecognized(let kept) = value else {
            Issue.record("\(text.debugDescription) was read as a named case")
            return
        }
        #expect(kept == text)
    }

    @Test("A foreign letter that folds to a Latin one is not taken for it")
    func foreignLetter() {
        // U+212A, the Kelvin sign, is "k" in lower case.
        #expect(IkeVersion(rawValue: "i\u{212A}ev1").rawValue == "i\u{212A}ev1")
        #expect(IkeVersion(rawValue: "i\u{212A}ev1") != .ikev1)
    }

    @Test("Equality and hash go by the wire value")
    func equality() {
        #expect(EncryptionAlgorithm.unrecognized("aes") == .aes)
        #expect(EncryptionAlgorithm.unrecognized("AES") != .aes)
        #expect(
            Set([EncryptionAlgorithm.aes, .unrecognized("aes"), .unrecognized("x"), .unrecognized("x")]).count == 2
        )
        #expect(IkeMode.unrecognized("quick") != .main)
    }

    @Test("Values are coded as plain strings")
    func coding() throws {
        let values: [EncryptionAlgorithm] = [.tripleDes, .unrecognized("chacha")]
        let json = try JSONEncoder().encode(values)
        #expect(String(decoding: json, as: UTF8.self) == #"["3des","chacha"]"#)
        #expect(try JSONDecoder().decode([EncryptionAlgorithm].self, from: json) == values)
        let spelled = try JSONDecoder().decode([AuthenticationAlgorithm].self, from: Data(#"["MD5","sha"]"#.utf8))
        #expect(spelled == [.md5, .sha1])
    }

    @Test("Anything but a string does not decode")
    func codingOfOtherKinds() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([IkeMode].self, from: Data("[1]".utf8))
        }
    }
}
