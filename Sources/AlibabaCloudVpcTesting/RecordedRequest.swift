import AlibabaCloudVpc

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// A request that a fake transport was asked to send, with its parameters.
///
/// It prints without the values of parameters and headers, which may be secrets; its properties hold them in plain text.
public struct RecordedRequest: Sendable {
    /// The request.
    public let urlRequest: URLRequest
    /// Every parameter of the query and of the form in the body, decoded, by wire name; secrets in plain text.
    public let parameters: [String: String]

    /// Creates a recorded request from `request`.
    package init(_ request: URLRequest) {
        urlRequest = request
        let query = request.url.flatMap { URLComponents(url: $0, resolvingAgainstBaseURL: false)?.percentEncodedQuery }
        let pairs = Self.pairs(Array((query ?? "").utf8)) + Self.pairs(Array(request.httpBody ?? Data()))
        parameters = Dictionary(pairs) { _, later in later }
    }

    /// The HTTP method.
    public var method: String { urlRequest.httpMethod ?? "GET" }

    /// The operation's name, from the header of signature V3 or the parameter of V1.
    public var action: String? { header("x-acs-action") ?? parameters["Action"] }

    /// The value of the header `name`, in any case.
    public func header(_ name: String) -> String? {
        urlRequest.value(forHTTPHeaderField: name)
    }

    private static func pairs(_ bytes: [UInt8]) -> [(String, String)] {
        FormText.pairs(bytes).map { (decoded($0.name), decoded($0.value)) }
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        FormText.decoded(text) ?? String(decoding: text, as: UTF8.self)
    }
}

extension RecordedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The method, the host, the operation, and the names of the parameters, such as
    /// `POST vpc.aliyuncs.com ModifyVpnConnectionAttribute (Name, VpnConnectionId)`.
    public var description: String {
        let words = [method, urlRequest.url?.host, action].compactMap(\.self)
        return (words + ["(" + parameterNames.joined(separator: ", ") + ")"]).joined(separator: " ").printable
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// A mirror with the contents of ``description``.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "method": method,
                "host": urlRequest.url?.host as Any,
                "action": action as Any,
                "parameterNames": parameterNames,
            ],
            displayStyle: .struct
        )
    }

    private var parameterNames: [String] { parameters.keys.sorted() }
}

/// Reads queries, and forms of the type `application/x-www-form-urlencoded`, by bytes.
///
/// Foundation's decoding drops a byte order mark at the start of a string on Linux.
enum FormText {
    /// The names and values of the pairs between `&`, undecoded; a missing value is empty.
    static func pairs(_ bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
        bytes.split(separator: UInt8(ascii: "&")).map { pair in
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            return (name, pair[name.endIndex...].dropFirst())
        }
    }

    /// The string with a blank for each `+` and a byte for each `%` and two digits; `nil` if that isn't valid UTF-8.
    static func decoded(_ text: ArraySlice<UInt8>) -> String? {
        var rest = text
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default:
                bytes.append(byte)
            }
        }
        let decoded = String(decoding: bytes, as: UTF8.self)
        return decoded.utf8.elementsEqual(bytes) ? decoded : nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.flatMap(UInt8.init(exactly:))
    }
}
