/// The HTTP method of a request.
public enum HTTPMethod: String, Sendable, Hashable, CaseIterable {
    /// `GET`: all parameters stand in the URL.
    case get = "GET"
    /// `POST`: the operation's parameters stand where ``ParameterPlacement`` says.
    case post = "POST"
}
