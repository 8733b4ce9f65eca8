import Foundation

@testable import AlibabaCloudVpc

/// Writes trees as JSON, in any of the ways in which JSON can be written.
struct JSONRenderer {
    private var choices: FuzzBytes
    private var text = ""

    /// The tree without white space and with each scalar as a string, the members in the order of their names.
    static func render(_ node: ResponseNode) -> String {
        render(node, choices: FuzzBytes(Data()))
    }

    /// The tree, written as `choices` have it.
    static func render(_ node: ResponseNode, choices: FuzzBytes) -> String {
        var renderer = JSONRenderer(choices: choices)
        renderer.space()
        renderer.append(node)
        renderer.space()
        return renderer.text
    }

    private init(choices: FuzzBytes) {
        self.choices = choices
    }

    private mutating func space() {
        text += choices.choice(of: ["", "", "", " ", "\n", "\t", "\r\n"])
    }

    private mutating func append(_ node: ResponseNode) {
        switch node.value {
        case .null: text += "null"
        case .scalar(let scalar): append(scalar)
        case .list(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                space()
                append(element)
                space()
            }
            text += "]"
        case .object(let members):
            text += "{"
            var isFirst = true
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                if !isFirst { text += "," }
                isFirst = false
                appendNull()
                space()
                quote(name)
                space()
                text += ":"
                space()
                append(member)
                space()
            }
            text += "}"
        }
    }

    /// Now and then a member without a value, which counts as none.
    private mutating func appendNull() {
        if choices.number(below: 16) == 15 { text += "\"no-value\":null," }
    }

    /// A scalar: without quotes where it is one of JSON's words, or now and then a number.
    private mutating func append(_ scalar: String) {
        let isBare = choices.boolean()
        if isBare, ["true", "false"].contains(scalar) || Self.isNumber(scalar) {
            text += scalar
        } else {
            quote(scalar)
        }
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            if choices.number(below: 8) == 7 {
                for unit in String(scalar).utf16 { text += Self.escape(unit, upperCase: choices.boolean()) }
                continue
            }
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "/": text += choices.boolean() ? "\\/" : "/"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{8}": text += "\\b"
            case "\u{C}": text += "\\f"
            case "\0"..<" ": for unit in String(scalar).utf16 { text += Self.escape(unit, upperCase: false) }
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private static func escape(_ unit: UInt16, upperCase: Bool) -> String {
        let digits = String(unit, radix: 16, uppercase: upperCase)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#) != nil
    }
}
