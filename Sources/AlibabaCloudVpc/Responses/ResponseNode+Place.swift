// What stands at a node's place.
extension ResponseNode {
    /// What a node is, without what stands in it.
    enum Kind {
        case null, scalar, list, object
    }

    var kind: Kind {
        guard case .entry(let index) = place else { return .list }
        return switch document.content(at: index) {
        case .null: .null
        case .text: .scalar
        case .list: .list
        case .object: .object
        }
    }

    var isNull: Bool { kind == .null }

    /// Where the text stands in the document's bytes, or `nil` for what is no text.
    var textRange: Range<Int>? {
        guard case .entry(let index) = place, case .text(let range) = document.content(at: index) else { return nil }
        return range
    }

    /// The values of a list; none for anything else.
    var children: [ResponseNode] {
        switch place {
        case .entries(let indices):
            return indices.map { ResponseNode(in: document, at: .entry($0)) }
        case .entry(let index):
            guard case .list(let end) = document.content(at: index) else { return [] }
            return document.children(of: index, before: end).map { ResponseNode(in: document, at: .entry($0)) }
        }
    }

    /// Whether nothing stands in an object.
    var hasNoMembers: Bool {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return false }
        return end == index + 1
    }

    /// The names of an object's members, with repetitions; none for anything else.
    var memberNames: [String] {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return [] }
        return document.children(of: index, before: end).map(document.name)
    }

    /// The members of an object; none for anything else.
    ///
    /// A dictionary takes names for one that Unicode takes for equal, such as those with a K and with a Kelvin sign. Of
    /// those that in ASCII counts, as the service's names are; where there is none, all of them.
    var members: [String: ResponseNode] {
        guard case .entry(let index) = place, case .object(let end) = document.content(at: index) else { return [:] }
        var found: [String: (name: String, indices: [Int])] = [:]
        for child in document.children(of: index, before: end) {
            let name = document.name(at: child)
            if let other = found[name]?.name, !other.hasSameBytes(as: name) {
                if other.isASCII { continue }
                if name.isASCII { found[other] = nil }
            }
            found[name, default: (name, [])].indices.append(child)
        }
        return found.mapValues { _, indices in
            let isList = document.repetition == .isList && indices.count > 1
            return ResponseNode(in: document, at: isList ? .entries(indices) : .entry(indices[indices.count - 1]))
        }
    }
}
