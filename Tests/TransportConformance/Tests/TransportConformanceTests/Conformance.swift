import Testing

/// The suites, one after the other: what a call costs depends on nothing but its own server.
@Suite(.serialized) enum Conformance {}
