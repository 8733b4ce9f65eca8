import AlibabaCloudVpc
import AlibabaCloudVpcTesting
import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct SignatureIndependenceTests {
    private static func signatures() throws -> [String] {
        try SignatureVersion.allCases.map { version in
            try SignedRequestBuilder(
                region: .cnShanghai,
                credentials: Sample.temporaryCredentials,
                signatureVersion: version
            ).signedRequest(for: Sample.fullRequest, timestamp: Sample.timestamp, nonce: Sample.nonce).signature
        }
    }

    #if compiler(>=6.2)
        /// Settings of the whole process change here, so it is one of its own.
        @Test("No locale, calendar or time zone of the process changes a signature")
        func environment() async {
            await #expect(processExitsWith: .success) {
                let expected = try Self.signatures()
                let settings = [
                    ("th_TH@calendar=buddhist;numbers=thai", "Asia/Bangkok"),
                    ("ar_SA@numbers=arab", "Pacific/Kiritimati"), ("fa_IR@calendar=persian", "Asia/Kathmandu"),
                    ("tr_TR", "America/St_Johns"), ("ja_JP@calendar=japanese", "Pacific/Pago_Pago"),
                    ("he_IL@calendar=hebrew", "Asia/Tehran"),
                ]
                for (locale, timeZone) in settings {
                    for name in ["LANG", "LC_ALL", "LC_TIME", "LC_NUMERIC"] { setenv(name, locale, 1) }
                    setenv("TZ", timeZone, 1)
                    tzset()
                    setlocale(LC_ALL, "")
                    TimeZone.ReferenceType.resetSystemTimeZone()
                    #expect(TimeZone.current.identifier == timeZone)
                    #expect(try Self.signatures() == expected)
                }
            }
        }

    #endif

    @Test("The order in which parameters are given does not change a signature")
    func order() throws {
        let pairs = (0..<40).map { (name: "P\($0)", value: "v\($0)") }
        var generator = SeededGenerator(seed: 7)
        for version in SignatureVersion.allCases {
            let builder = SignedRequestBuilder(
                region: .cnShanghai,
                credentials: Sample.credentials,
                signatureVersion: version,
                parameterPlacement: .query
            )
            let signatures = try (0..<10).map { _ in
                let request = ProbeRequest(pairs: pairs.shuffled(using: &generator))
                return try builder.signedRequest(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
                    .signature
            }
            #expect(Set(signatures).count == 1)
        }
    }

    @Test("A request with the same timestamp and nonce gives the same bytes each time")
    func determinism() throws {
        var request = Sample.fullRequest
        request.additionalParameters = Dictionary(uniqueKeysWithValues: (0..<30).map { ("X\($0)", "\($0)") })
        let builder = SignedRequestBuilder(region: .cnShanghai, credentials: Sample.credentials)
        let first = try builder.urlRequest(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
        for _ in 0..<10 {
            let again = try builder.urlRequest(for: request, timestamp: Sample.timestamp, nonce: Sample.nonce)
            #expect(again.url == first.url)
            #expect(again.httpBody == first.httpBody)
            #expect(again.allHTTPHeaderFields == first.allHTTPHeaderFields)
        }
    }
}
