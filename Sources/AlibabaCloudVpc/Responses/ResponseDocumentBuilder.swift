/// Writes values into a document, as code makes them.
struct ResponseDocumentBuilder {
    private var bytes: [UInt8] = []
    private var entries: [ResponseEntry] = []

    /// The document of the value that has been appended.
    var document: ResponseDocument {
        ResponseDocument(bytes: bytes, entries: entries, repetition: .lastCounts)
    }

    /// Appends a value and all that stands in it.
    mutating func append(_ value: ResponseNode.Value, named name: String? = nil) {
        let index = entries.count
        let nameRange = name.map { write($0) } ?? 0..<0
        func entry(_ content: ResponseEntry.Content) -> ResponseEntry { ResponseEntry(name: nameRange, content) }
        switch value {
        case .null:
            entries.append(entry(.null))
        case .scalar(let text):
            let range = write(text)
            entries.append(entry(.text(range)))
        case .list(let elements):
            entries.append(entry(.null))
            for element in elements { append(element.value) }
            entries[index].content = .list(end: entries.count)
        case .object(let members):
            entries.append(entry(.null))
            for (name, member) in members { append(member.value, named: name) }
            entries[index].content = .object(end: entries.count)
        }
    }

    private mutating func write(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes += text.utf8
        return start..<bytes.count
    }
}
