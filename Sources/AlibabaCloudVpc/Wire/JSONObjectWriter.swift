/// Writes each property into a JSON object.
struct JSONObjectWriter: ScalarMapper {
    static let form = WireForm.json

    private(set) var object = JSONObject()
    private let quotesNumbers: Bool

    init(quotesNumbers: Bool) {
        self.quotesNumbers = quotesNumbers
    }

    mutating func map<Value: WireScalar>(_ name: String, _ value: inout Value?) {
        guard let value else { return }
        if Value.isNumber && !quotesNumbers {
            object.append(name: name, json: value.wireText)
        } else {
            object.append(name, value.wireText)
        }
    }

    mutating func map<Value: OpenEnum>(_ name: String, _ value: inout Value?) { object.append(name, value) }

    mutating func map(_ name: String, _ value: inout Secret?) { object.append(name, value) }
}
