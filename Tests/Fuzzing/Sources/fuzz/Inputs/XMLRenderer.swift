import Foundation

@testable import AlibabaCloudVpc

/// Writes trees as XML, in any of the ways in which XML can be written.
struct XMLRenderer {
    private var choices: FuzzBytes
    private var text = ""

    /// The tree as the element `rootName`, without white space.
    static func render(_ node: ResponseNode, rootName: String) -> String {
        render(node, rootName: rootName, choices: FuzzBytes(Data()))
    }

    /// The tree as the element `rootName`, written as `choices` have it.
    static func render(_ node: ResponseNode, rootName: String, choices: FuzzBytes) -> String {
        var renderer = XMLRenderer(choices: choices)
        renderer.text += renderer.choices.choice(of: ["", "<?xml version='1.0' encoding='UTF-8'?>", "\u{FEFF}", "\n"])
        renderer.miscellany()
        renderer.append(rootName, node)
        renderer.miscellany()
        return renderer.text
    }

    private init(choices: FuzzBytes) {
        self.choices = choices
    }

    /// What carries no value.
    private mutating func miscellany() {
        text += choices.choice(of: ["", "", "", "", " ", "\r\n", "<!-- <Psk>- ]]>&x; -->", "<?pi <a> ?>"])
    }

    private mutating func append(_ name: String, _ node: ResponseNode) {
        switch node.value {
        case .null: break
        case .list(let elements): for element in elements { append(name, element) }
        case .scalar(""): append(empty: name)
        case .scalar(let scalar):
            open(name)
            append(scalar)
            close(name)
        case .object(let members):
            open(name)
            miscellany()
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                append(name, member)
                miscellany()
            }
            close(name)
        }
    }

    private mutating func append(empty name: String) {
        open(name)
        if choices.boolean() {
            text.unicodeScalars.removeLast()
            text += "/>"
        } else {
            close(name)
        }
    }

    private mutating func open(_ name: String) {
        text += "<\(name)" + choices.choice(of: ["", "", "", " ", " a='1'", "\n a = \"'&gt;>\" b:c=''", "\t"]) + ">"
    }

    private mutating func close(_ name: String) {
        text += "</\(name)" + choices.choice(of: ["", "", "", " ", "\n"]) + ">"
    }

    private mutating func append(_ scalar: String) {
        if choices.number(below: 8) == 7, !scalar.holds("]]>"), !scalar.unicodeScalars.contains("\r") {
            text += "<![CDATA[\(scalar)]]>"
            return
        }
        for scalar in scalar.unicodeScalars {
            switch choices.number(below: 16) {
            case 13: text += "&#\(scalar.value);"
            case 14: text += "&#x\(String(scalar.value, radix: 16, uppercase: choices.boolean()));"
            case 15: text += "<!-- c --><?p?>" + Self.escaped(scalar)
            default: text += Self.escaped(scalar)
            }
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&apos;"
        case "\r": "&#13;"
        default: String(scalar)
        }
    }
}
