import Foundation

@testable import AlibabaCloudVpc

/// What must hold.
enum Invariant {
    /// Stops the process with `rule` and with what shows that it is broken.
    static func isBroken(_ rule: String, _ evidence: KeyValuePairs<String, Any>) -> Never {
        let lines = evidence.map { "  \($0.key): \(shown($0.value))" }
        fatalError(([rule] + lines).joined(separator: "\n"))
    }

    /// Stops the process unless both are equal.
    static func areEqual<Value: Equatable>(_ first: Value, _ second: Value, _ rule: @autoclosure () -> String) {
        if first != second { isBroken(rule(), ["first": first, "second": second]) }
    }

    /// Everything of a value: a tree prints only the names in it, and a text its looks.
    private static func shown(_ value: Any) -> String {
        if let node = value as? ResponseNode { return JSONRenderer.render(node) }
        if let text = value as? String { return text.debugDescription }
        var text = ""
        dump(value, to: &text, maxItems: 2000)
        return text
    }
}
