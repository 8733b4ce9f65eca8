/// Everything that printing `value` can show: its descriptions, its dump and its mirrors, all the way down.
func everythingPrinted(of value: Any) -> String {
    var text = "\(value)\n\(String(describing: value))\n\(String(reflecting: value))\n"
    dump(value, to: &text)
    func descend(_ value: Any, depth: Int) {
        guard depth < 12 else { return }
        for child in Mirror(reflecting: value).children {
            text += "\(child.label ?? ""): \(child.value)\n"
            descend(child.value, depth: depth + 1)
        }
    }
    descend(value, depth: 0)
    return text
}
