/// The format that the service is asked to answer in.
///
/// Both read the same.
public enum ResponseFormat: String, Sendable, Hashable, CaseIterable {
    /// JSON.
    case json = "JSON"
    /// XML, what the service answers when it is not asked.
    case xml = "XML"

    /// The media type of the format, for the `Accept` header.
    var mediaType: String {
        switch self {
        case .json: "application/json"
        case .xml: "application/xml"
        }
    }
}
