import Foundation

// Swift compares texts by canonical equivalence and finds characters, not scalars: `é` is `e` with an accent, the Kelvin
// sign is a K, and an accent behind a quote hides it. The wire knows only bytes.
extension String {
    var bytes: [UInt8] { Array(utf8) }

    /// Whether the bytes of `text` stand in this.
    func holds(_ text: String) -> Bool {
        Data(utf8).range(of: Data(text.utf8)) != nil
    }
}

extension Sequence<String> {
    /// Whether one of the texts has the bytes of `text`.
    func holdExactly(_ text: String) -> Bool {
        contains { $0.utf8.elementsEqual(text.utf8) }
    }
}
