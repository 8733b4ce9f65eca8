import ConformanceCalls
import HostileServer
import Testing

extension Conformance {
    /// Responses that break the rules, or use them to the full.
    @Suite struct ResponseTests {
        @Test("A status line of any form", arguments: Combination.all, ResponseCase.statusLines)
        func statusLine(over combination: Combination, _ response: ResponseCase) async throws {
            try await response.run(over: combination)
        }

        @Test("Header of any form", arguments: Combination.all, ResponseCase.headerSyntax)
        func headers(over combination: Combination, _ response: ResponseCase) async throws {
            try await response.run(over: combination)
        }

        @Test("A length of any form", arguments: Combination.all, ResponseCase.lengths)
        func length(over combination: Combination, _ response: ResponseCase) async throws {
            try await response.run(over: combination)
        }

        @Test("Chunks of any form", arguments: Combination.all, ResponseCase.chunks)
        func chunks(over combination: Combination, _ response: ResponseCase) async throws {
            try await response.run(over: combination)
        }

        @Test("Interim responses of any form", arguments: Combination.all, ResponseCase.interim)
        func interim(over combination: Combination, _ response: ResponseCase) async throws {
            try await response.run(over: combination)
        }
    }
}
